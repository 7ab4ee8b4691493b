#include "erdem/edge/inside.hpp"

#include "erdem/edge/identity.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace erdem::edge {

using events::Event;
using Outcome = std::expected<void, StoreFault>;

std::expected<FileLock, StoreFault> FileLock::take(Path const& database) {
    auto const path = Path(database) += ".lock";
    auto const fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0) return std::unexpected(store_fault(fault_of(path, errno)));
    FileLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(
            StoreFault{StoreFault::Kind::in_use, database, "another program writes here"});
    return lock;
}

FileLock::~FileLock() {
    if (fd_ >= 0) ::close(fd_);
}

// ── the face ──

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::expected<Store, StoreFault> Store::open(StoreOptions options) {
    auto inside = std::make_unique<Inside>();
    inside->options = std::move(options);
    if (auto const opened = inside->open(); !opened) return std::unexpected(opened.error());
    if (!inside->options.read_only)
        inside->thread = std::thread([in = inside.get()] { in->write_on(); });
    return Store(std::move(inside));
}

Event Store::append(events::Draft const& draft, Told told) {
    auto& in = *inside_;
    Event e;
    e.person = draft.about.person;
    e.sitting = draft.about.sitting;
    e.purpose = draft.about.purpose;
    e.synthetic = draft.about.synthetic;
    e.kind = draft.kind;
    e.v = events::kind_version;
    e.payload = events::seal(draft.fields, random16());
    e.payload_hash = text::sha256(e.payload);
    e.boot = in.boot;
    e.mono_ms = monotonic_ms() - in.began_ms;
    e.at_ms = in.wall();
    {
        std::scoped_lock const one(in.mutex);
        e.id = {in.device, ++in.seq};
        e.prev = std::exchange(in.prev, {});
        e.clock = in.clock = after(in.clock, e.at_ms);
        in.prev = hash(e);
        in.enqueue({.write = [e, &in](Writing& into) { in.write_own(e, into); },
            .told = std::move(told),
            .own = e.id});
    }
    return e;
}

bool Store::settled() const {
    std::scoped_lock const one(inside_->mutex);
    return inside_->durable == inside_->appended;
}

bool Store::settled(events::EventId id) const {
    std::scoped_lock const one(inside_->mutex);
    if (id.device == inside_->device) return id.seq <= inside_->durable_seq;
    return inside_->durable == inside_->appended; // appended under the id before
}

Outcome Store::flush() {
    auto& in = *inside_;
    std::unique_lock lock(in.mutex);
    auto const upto = in.appended;
    auto const tried = in.tries;
    in.again = true;
    in.wake.notify_one();
    in.done.wait(lock, [&] { return in.durable >= upto || (in.trouble && in.tries > tried); });
    if (in.durable >= upto) return {};
    return std::unexpected(*in.trouble);
}

std::optional<StoreFault> Store::trouble() const {
    std::scoped_lock const one(inside_->mutex);
    return inside_->trouble;
}

void Store::keep(Pupil const& pupil, Told told) {
    std::scoped_lock const one(inside_->mutex);
    inside_->people[pupil.person] = pupil;
    inside_->enqueue(
        {.write = [pupil](Writing& rows) { rows.keep(pupil); }, .told = std::move(told)});
}

std::vector<Pupil> Store::people() const {
    std::scoped_lock const one(inside_->mutex);
    std::vector<Pupil> all;
    for (auto const& [person, pupil] : inside_->people) all.push_back(pupil);
    return all;
}

events::Device Store::device() const {
    std::scoped_lock const one(inside_->mutex);
    return inside_->device;
}
bool Store::network_share() const { return inside_->network; }
bool Store::took_new_device() const { return inside_->replaced; }
Path const& Store::file() const { return inside_->options.file; }
Blobs Store::recordings() const { return Blobs(inside_->folder() / "recordings"); }

// ── the writer ──

Store::Inside::~Inside() {
    {
        std::scoped_lock const one(mutex);
        stopping = again = true;
    }
    wake.notify_all();
    if (thread.joinable()) thread.join();
    read_db = Sql{}; // the writer closes last, and takes the WAL into the database
}

void Store::Inside::enqueue(Work work) {
    queue.push_back(std::move(work));
    ++appended;
    again = true;
    wake.notify_one();
}

// Batches form by themselves: what has arrived while the last commit ran is the next one.
std::deque<Store::Inside::Work> Store::Inside::next_batch() {
    std::deque<Work> batch;
    do {
        batch.push_back(std::move(queue.front()));
        queue.pop_front();
    } while (!queue.empty() && !batch.back().alone && !queue.front().alone);
    return batch;
}

void Store::Inside::write_on() {
    std::unique_lock one(mutex);
    for (;;) {
        wake.wait(one, [&] { return stopping || (again && !queue.empty()); });
        if (queue.empty()) {
            if (stopping) return;
            continue;
        }
        again = false;
        auto batch = next_batch();
        one.unlock();
        auto const outcome = commit(batch);
        for (auto const& work : batch)
            if (work.told && outcome) work.told(outcome);
        one.lock();
        ++tries;
        if (outcome) {
            durable += batch.size();
            for (auto const& work : batch)
                if (work.own.device == device) durable_seq = std::max(durable_seq, work.own.seq);
            trouble.reset();
            again = again || !queue.empty();
        } else {
            trouble = outcome.error();
            for (auto work = batch.rbegin(); work != batch.rend(); ++work)
                queue.push_front(std::move(*work));
        }
        done.notify_all();
        if (!outcome && stopping) return give_up(one, outcome);
    }
}

// Somebody who was erased a moment ago may still have a screen open.
void Store::Inside::write_own(Event const& e, Writing& into) {
    erasures.take(e);
    if (!erasures.covers(e)) return into.add(e);
    auto blank = e;
    blank.payload.clear();
    into.add(blank);
}

// Told without the lock, as always: whoever is told may have a lock of their own.
void Store::Inside::give_up(std::unique_lock<std::mutex>& one, Outcome const& why) {
    auto const lost = std::exchange(queue, {});
    one.unlock();
    for (auto const& work : lost)
        if (work.told) work.told(why);
}

Outcome Store::Inside::commit(std::deque<Work>& batch) {
    if (batch.front().alone) {
        batch.front().alone(); // its faults go to who waits for it
        return {};
    }
    return transaction([&](Writing& into) {
        for (auto const& work : batch) work.write(into);
    });
}

Outcome Store::Inside::transaction(std::function<void(Writing&)> const& write) {
    db.run("BEGIN IMMEDIATE");
    if (!db.failed()) write(*rows);
    db.run("COMMIT");
    if (!db.failed()) return {};
    auto const fault = outcome(db);
    if (sqlite3_get_autocommit(db.raw()) == 0) db.run("ROLLBACK");
    db.forget_fault();
    rows->forget_caches();
    return fault;
}

// Whoever waits may give up while the queue is stuck (a full disk); what they asked for is then
// skipped, because it refers to what stood on their stack.
Outcome Store::Inside::alone(std::function<Outcome()> const& act) {
    if (options.read_only)
        return std::unexpected(
            StoreFault{StoreFault::Kind::read_only, options.file, "opened to read"});
    struct Wait {
        Outcome result;
        bool started = false, finished = false, given_up = false;
    };
    auto const wait = std::make_shared<Wait>();
    std::unique_lock one(mutex);
    auto const tried = tries;
    enqueue({.alone = [this, wait, &act] {
        {
            std::scoped_lock const inner(mutex);
            if (wait->given_up) return;
            wait->started = true;
        }
        auto const outcome = act();
        std::scoped_lock const inner(mutex);
        wait->result = outcome;
        wait->finished = true;
    }});
    done.wait(one, [&] { return wait->finished || (trouble && !wait->started && tries > tried); });
    if (wait->finished) return wait->result;
    wait->given_up = true;
    return std::unexpected(*trouble);
}

} // namespace erdem::edge
