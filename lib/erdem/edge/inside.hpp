// What a store is made of. Three parties: whoever appends (takes `mutex` for microseconds), the
// writer's thread (owns `db` and everything under "of the writer"), and readers (own connection).
#pragma once

#include "erdem/edge/identity.hpp"
#include "erdem/edge/now.hpp"
#include "erdem/edge/rows.hpp"
#include "erdem/edge/schema.hpp"
#include "erdem/edge/store.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace erdem::edge {

// Held while a database is open for writing; a second program finds it taken.
class FileLock {
public:
    static std::expected<FileLock, StoreFault> take(Path const& database);
    FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~FileLock();

private:
    explicit FileLock(int fd) : fd_(fd) {}
    int fd_ = -1;
};

struct Store::Inside {
    using Outcome = std::expected<void, StoreFault>;

    // Either rows for the next common transaction, or something that needs the database alone.
    struct Work {
        std::function<void(Writing&)> write = {};
        std::function<void()> alone = {};
        Told told = {};
        events::EventId own = {}; // of an event appended here
    };

    StoreOptions options;
    std::optional<FileLock> lock;
    bool network = false;
    bool replaced = false;
    std::int64_t began_ms = monotonic_ms();
    events::Boot boot = random_id<events::Boot>();

    std::mutex mutex; // guards what follows, down to `reading`
    std::condition_variable wake, done;
    std::deque<Work> queue;
    bool stopping = false;
    bool again = false; // somebody asks for another try
    std::uint64_t appended = 0, durable = 0, tries = 0;
    std::optional<StoreFault> trouble;
    events::Device device;
    std::uint64_t seq = 0, durable_seq = 0;
    text::Digest prev{};
    events::Clock clock;
    std::map<events::Person, Pupil> people;

    std::mutex reading;
    Sql read_db;

    // Of the writer.
    Sql db;
    std::optional<Writing> rows;
    events::Erasures erasures;

    std::thread thread;

    ~Inside();

    Outcome open();
    Outcome open_to_read();
    Outcome open_to_write();
    Outcome take_shape();
    Outcome take_identity();
    Outcome become(std::function<std::expected<Identity, FileFault>(Writing&)> const& whom);
    void load();
    void durability();

    std::int64_t wall() const { return options.wall_ms ? options.wall_ms() : wall_ms(); }
    void enqueue(Work);
    void write_on(); // the thread
    std::deque<Work> next_batch();
    Outcome commit(std::deque<Work>&);
    void write_own(events::Event const&, Writing&);
    void give_up(std::unique_lock<std::mutex>& one, Outcome const& why);
    Outcome transaction(std::function<void(Writing&)> const&);
    Outcome alone(std::function<Outcome()> const&); // on the writer's thread; waits

    std::expected<events::Merged, StoreFault> merge(std::vector<events::Event> const&);
    Outcome follow(std::vector<events::Event> const&, events::Merged const&);

    Outcome forget(events::Person);
    Outcome carry_out(); // erasure, in every place
    void drop_checkpoints() const;
    void remove_recordings();

    Path folder() const { return options.file.parent_path(); }
    template<class Read>
    Outcome read(Read const& with) {
        std::scoped_lock const one(reading);
        Reading rows_of(read_db);
        with(rows_of);
        return outcome(read_db);
    }
    Outcome outcome(Sql& of) const {
        if (!of.failed()) return {};
        auto const fault = store_fault(options.file, of.fault());
        of.forget_fault();
        return std::unexpected(fault);
    }
};

// What erasure does to one database, this one or a copy of it. Faults stay in `db`.
void blank(Sql& db, events::Erasures const&);
void compact(Sql& db); // so that nothing of what was deleted is left in the file

// Copies that lie beside a database: backups, and what was set aside.
std::vector<Path> copies(Path const& file);
std::vector<Path> backups_of(Path const& file);
// A consistent copy, checked, under a name of its own.
std::expected<void, StoreFault> copy_database(Sql& from, Path const& to);
Path set_aside_name(Path const& file, std::string_view why);
std::expected<Path, StoreFault> set_aside(Path const& file, std::string_view why);

} // namespace erdem::edge
