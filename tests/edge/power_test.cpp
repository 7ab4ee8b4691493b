// Power cuts, a full disk, and kill -9.
#include "edge/disk.hpp"
#include "edge/folder.hpp"
#include "events/heavy.hpp"

#include <atomic>
#include <csignal>
#include <gmock/gmock.h>
#include <random>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace erdem::edge {
namespace {

using namespace events;
using Durability = StoreOptions::Durability;
using Kind = StoreFault::Kind;

Predicted guess(int i) { return {"m", "t", std::to_string(i) + std::string(i % 7 * 60, 'x')}; }

// What is not SQLite's (the lock, the file beside) lies in a real folder, in memory if there is
// one.
struct Fast {
    std::string path;
    Fast() {
        std::string name =
            ::access("/dev/shm", W_OK) == 0 ? "/dev/shm/erdem-XXXXXX" : "/tmp/erdem-XXXXXX";
        path = ::mkdtemp(name.data());
    }
    Fast(Fast const&) = delete;
    Fast& operator=(Fast const&) = delete;
    ~Fast() {
        std::error_code wrong;
        std::filesystem::remove_all(path, wrong);
    }
};

struct Cut {
    std::size_t acknowledged = 0, missing = 0;
    bool opened = true, whole = true;
};

// Appends until the power goes, then looks at what came back.
Cut cut_power(std::uint64_t seed, Durability durability) {
    Fast const folder;
    Disk disk("cut");
    auto const options = [&] {
        return StoreOptions{.file = Path(folder.path) / "erdem.db",
            .durability = durability,
            .network_share = false,
            .vfs = disk.name()};
    };
    std::mt19937_64 random(seed);
    std::mutex mutex;
    std::vector<EventRef> acknowledged;
    disk.cut_after(20 + random() % 400);
    if (auto store = Store::open(options())) {
        for (auto i = 0; i < 120 && !disk.is_cut(); ++i) {
            auto ref = std::make_shared<EventRef>();
            std::scoped_lock const one(mutex); // so that ref is known before it is told
            *ref = events::ref(
                store->append({.person = Person{1, seed}}, guess(i), [&, ref](auto const& outcome) {
                    std::scoped_lock const inner(mutex);
                    if (outcome) acknowledged.push_back(*ref);
                }));
            if (random() % 3 == 0) ::usleep(20);
        }
        if (random() % 2 == 0) (void)store->flush();
        disk.cut_after(0); // and if it was still on, now
    }
    disk.restart(random());
    Cut cut{.acknowledged = acknowledged.size()};
    auto store = Store::open(options());
    if (!store) {
        cut.opened = acknowledged.empty();
        cut.missing = acknowledged.size();
        return cut;
    }
    std::set<EventRef> there;
    for (auto const& e : store->since({}).value_or(std::vector<Event>()))
        there.insert(events::ref(e));
    for (auto const& ref : acknowledged) cut.missing += there.contains(ref) ? 0 : 1;
    auto const findings = store->check();
    cut.whole = findings && findings->whole() && store->verify();
    return cut;
}

TEST(PowerCut, loses_nothing_that_was_acknowledged) {
    std::size_t acknowledged = 0;
    for (auto seed = 1; seed <= heavy(1000); ++seed) {
        auto const cut = cut_power(static_cast<std::uint64_t>(seed), Durability::full);
        acknowledged += cut.acknowledged;
        ASSERT_EQ(cut.missing, 0U) << "seed " << seed;
        ASSERT_TRUE(cut.opened) << "seed " << seed;
        ASSERT_TRUE(cut.whole) << "seed " << seed;
    }
    EXPECT_GT(acknowledged, static_cast<std::size_t>(heavy(1000)) * 10);
    RecordProperty("acknowledged", static_cast<int>(acknowledged));
}

// Or the test above would prove nothing.
TEST(PowerCut, is_seen_to_lose_where_commits_are_not_synced) {
    auto losing = 0;
    for (auto seed = 1; seed <= heavy(200); ++seed)
        losing += cut_power(static_cast<std::uint64_t>(seed), Durability::normal).missing > 0;
    EXPECT_GT(losing, heavy(200) / 5);
    RecordProperty("losing", losing);
}

TEST(FullDisk, is_told_and_everything_waits_until_there_is_room) {
    Fast const folder;
    Disk disk("full");
    auto store = opened(
        {.file = Path(folder.path) / "erdem.db", .network_share = false, .vfs = disk.name()});
    auto const first = store.append({}, guess(1));
    ASSERT_TRUE(store.flush());
    disk.limit(0);
    std::atomic<int> told = 0;
    for (auto i = 0; i < 50; ++i) store.append({}, guess(i), [&](auto const&) { ++told; });
    auto const refused = store.flush();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Kind::disk_full);
    EXPECT_EQ(store.trouble()->kind, Kind::disk_full);
    EXPECT_FALSE(store.settled());
    EXPECT_TRUE(store.settled(first.id));
    EXPECT_EQ(store.merge({first}).error().kind, Kind::disk_full);
    EXPECT_EQ(told, 0);
    disk.limit(SIZE_MAX);
    ASSERT_TRUE(store.flush());
    EXPECT_FALSE(store.trouble());
    EXPECT_EQ(told, 50);
    EXPECT_EQ(store.since({}).value().size(), 51U);
    EXPECT_TRUE(store.check().value().whole());
}

TEST(FullDisk, tells_whoever_waits_when_the_program_ends) {
    Fast const folder;
    Disk disk("ends");
    std::atomic<int> lost = 0;
    {
        auto store = opened(
            {.file = Path(folder.path) / "erdem.db", .network_share = false, .vfs = disk.name()});
        disk.limit(0);
        for (auto i = 0; i < 5; ++i)
            store.append({}, guess(i), [&](auto const& outcome) { lost += outcome ? 0 : 1; });
    }
    EXPECT_EQ(lost, 5);
}

// The child says through a pipe what was acknowledged to it, until it is killed.
[[noreturn]] void write_until_killed(Path const& file, int pipe) {
    auto store = Store::open({.file = file});
    if (!store) ::_exit(3);
    for (auto i = 0;; ++i) {
        auto ref = std::make_shared<std::atomic<std::uint64_t>>(0);
        auto const e = store->append({}, guess(i), [ref, pipe](auto const& outcome) {
            while (*ref == 0) {
            }
            auto const seq = ref->load();
            if (outcome && ::write(pipe, &seq, sizeof seq) < 0) ::_exit(4);
        });
        *ref = e.id.seq;
        if (i % 64 == 63) (void)store->flush();
    }
}

TEST(Killed, at_any_moment_everything_acknowledged_is_there_and_the_chain_is_whole) {
    Folder folder;
    (void)opened(folder.db());
    std::mt19937 random(9);
    std::uint64_t acknowledged = 0;
    for (auto round = 0; round < heavy(200); ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        auto const child = ::fork();
        if (child == 0) write_until_killed(folder.db(), ends[1]);
        ::close(ends[1]);
        std::uint64_t seq = 0;
        std::uint64_t last = 0;
        // Three in four while it writes, however slow the machine; the others while it opens.
        if (round % 4 != 0) {
            ASSERT_EQ(::read(ends[0], &seq, sizeof seq), static_cast<ssize_t>(sizeof seq));
            last = seq;
        }
        ::usleep(static_cast<useconds_t>(random() % 40'000));
        ::kill(child, SIGKILL);
        while (::read(ends[0], &seq, sizeof seq) == sizeof seq) {
            last = std::max(last, seq);
            ++acknowledged;
        }
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        auto store = opened(folder.db());
        auto const heads = store.heads().value();
        if (last > 0) {
            ASSERT_GE(heads.at(store.device()), last) << "round " << round;
        }
        if (round % 20 == 19) {
            ASSERT_TRUE(store.check().value().whole()) << "round " << round;
        }
    }
    EXPECT_TRUE(opened(folder.db()).check().value().whole());
    EXPECT_GT(acknowledged, static_cast<std::uint64_t>(heavy(200)));
}

TEST(ReadOnly, a_file_or_folder_that_may_not_be_written_is_told) {
    Folder folder;
    {
        auto store = opened(folder.db());
        store.append({}, guess(1));
    }
    namespace fs = std::filesystem;
    auto const outcome = [&] { // as somebody whom permissions bind
        auto const child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(100);
            auto const writing = Store::open({.file = folder.db()});
            auto const reading = Store::open({.file = folder.db(), .read_only = true});
            if (writing || writing.error().kind != Kind::read_only) ::_exit(1);
            if (!reading) ::_exit(2);
            ::_exit(reading->since({}).value_or(std::vector<Event>()).size() == 1 ? 0 : 3);
        }
        auto status = 0;
        ::waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    fs::permissions(folder.db(), fs::perms(0444));
    fs::permissions(Path(folder.db()) += ".lock", fs::perms(0666));
    fs::permissions(folder.path, fs::perms(0777));
    EXPECT_EQ(outcome(), 0);
    fs::permissions(Path(folder.db()) += ".lock", fs::perms(0444));
    fs::permissions(folder.path, fs::perms(0555));
    EXPECT_EQ(outcome(), 0);
    fs::permissions(folder.path, fs::perms(0755));
}

} // namespace
} // namespace erdem::edge
