// The log on disk: how long an answer waits for its acknowledgement beside the disk's own sync in
// the same run, how fast events come in, and how long a fold takes from nothing and from a
// checkpoint.
#include "erdem/edge/now.hpp"
#include "erdem/edge/store.hpp"
#include "erdem/events/answers.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace erdem;
using namespace erdem::events;

struct Folder {
    edge::Path path;
    Folder() {
        auto const* chosen = std::getenv("ERDEM_BENCH_FOLDER"); // a disk other than that of /tmp
        auto name = std::string(chosen != nullptr ? chosen : "/tmp") + "/erdem-bench-XXXXXX";
        path = ::mkdtemp(name.data());
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code wrong;
        std::filesystem::remove_all(path, wrong);
    }
};

double now_us() {
    return std::chrono::duration<double, std::micro>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double median(std::vector<double> all) {
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

Answered answer(int n) {
    Answered answered;
    answered.item = {named("item " + std::to_string(n % 40)), 1, 1, text::sha256("content")};
    answered.response = text::Json::object({{"main", text::Json::string("b")}});
    answered.on_screen_ms = 20'000 + n % 1000;
    return answered;
}

// Each answer alone, as of one pupil at one PC; beside it, the same disk asked to sync 4 KiB more
// of an ordinary file. The two take turns, so a busy neighbour disturbs both alike.
void acknowledgement(benchmark::State& state) {
    Folder const folder;
    auto store = edge::Store::open({.file = folder.path / "erdem.db"});
    auto const probe = ::open((folder.path / "probe").c_str(), O_CREAT | O_WRONLY, 0600);
    std::string const block(4096, 'x');
    std::vector<double> acknowledged, synced, appended;
    auto n = 0;
    for (auto _ : state) {
        auto const start = now_us();
        store->append({.person = Person{1, 1}}, answer(++n));
        auto const told = now_us();
        benchmark::DoNotOptimize(store->flush());
        auto const durable = now_us();
        benchmark::DoNotOptimize(::write(probe, block.data(), block.size()));
        ::fdatasync(probe);
        synced.push_back(now_us() - durable);
        acknowledged.push_back(durable - start);
        appended.push_back(told - start);
    }
    ::close(probe);
    state.counters["ack_median_us"] = median(acknowledged);
    state.counters["fdatasync_median_us"] = median(synced);
    state.counters["ack_per_fdatasync"] = median(acknowledged) / median(synced);
    state.counters["append_median_us"] = median(appended);
}
BENCHMARK(acknowledgement)->UseRealTime();

void ingest(benchmark::State& state) {
    Folder const folder;
    auto store = edge::Store::open({.file = folder.path / "erdem.db"});
    for (auto _ : state) {
        for (auto n = 0; n < 5000; ++n) store->append({.person = Person{1, 1}}, answer(n));
        if (!store->flush()) state.SkipWithError("flush");
    }
    state.SetItemsProcessed(state.iterations() * 5000);
}
BENCHMARK(ingest)->UseRealTime()->Unit(benchmark::kMillisecond);

// A school: pupils, sittings of fifteen items, each shown, answered and marked.
class School {
public:
    static School& of(int answers) {
        static School small(3000);
        static School large(300'000);
        return answers > 3000 ? large : small;
    }
    [[nodiscard]] edge::Store const& store() const { return *store_; }

private:
    explicit School(int answers) : store_(edge::Store::open({.file = folder_.path / "erdem.db"})) {
        for (auto n = 0; n < answers; n += 15) sit(n, std::min(15, answers - n));
        if (!store_->flush()) std::abort();
    }

    void sit(int first, int items) {
        About about{.person = Person{9, static_cast<std::uint64_t>(first / 15 % 400)},
            .purpose = Purpose::assignment};
        SittingBegan began;
        began.language = "zh-CN";
        about.sitting = store_->append(about, began).id;
        for (auto n = first; n < first + items; ++n) {
            Shown shown;
            shown.item = answer(n).item;
            shown.language = "zh-CN";
            shown.orders = {{"main", {2, 0, 1, 3}}};
            store_->append(about, shown);
            Marked marked;
            marked.of = ref(store_->append(about, answer(n)));
            marked.item = shown.item;
            marked.points = marked.possible = 1000;
            marked.reasons = {"main:right"};
            marked.marker_version = "1";
            marked.authority.id = hex(store_->device());
            store_->append(about, marked);
        }
        if (first % 1500 == 0) benchmark::DoNotOptimize(store_->flush());
    }

    Folder folder_;
    std::expected<edge::Store, edge::StoreFault> store_;
};

Answers from_nothing(edge::Store const& store) {
    Answers answers;
    (void)store.each([&](Event&& e) { answers.take(e); });
    answers.settle();
    return answers;
}

void fold_from_nothing(benchmark::State& state) {
    auto const& store = School::of(static_cast<int>(state.range(0))).store();
    for (auto _ : state) benchmark::DoNotOptimize(from_nothing(store));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fold_from_nothing)->Arg(3000)->Arg(300'000)->UseRealTime()->Unit(benchmark::kMillisecond);

void fold_from_checkpoint(benchmark::State& state) {
    auto const& store = School::of(static_cast<int>(state.range(0))).store();
    store.keep(checkpoint(from_nothing(store), store.heads().value()));
    for (auto _ : state) benchmark::DoNotOptimize(store.folded<Answers>());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fold_from_checkpoint)
    ->Arg(3000)
    ->Arg(300'000)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void first_attempts(benchmark::State& state) {
    auto const answers = from_nothing(School::of(300'000).store());
    for (auto _ : state) {
        std::int64_t points = 0;
        answers.each_first([&](Answer const& a) { points += a.mark ? a.mark->points : 0; });
        benchmark::DoNotOptimize(points);
    }
}
BENCHMARK(first_attempts)->Unit(benchmark::kMillisecond);

} // namespace
