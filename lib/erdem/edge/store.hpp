// The log and the roster of one machine, in SQLite. One thread writes; whoever appends is told the
// event at once and never waits for the disk.
#pragma once

#include "erdem/edge/blobs.hpp"
#include "erdem/edge/files.hpp"
#include "erdem/edge/roster.hpp"
#include "erdem/events/fold.hpp"
#include "erdem/events/kinds.hpp"

#include <functional>
#include <memory>

namespace erdem::edge {

struct StoreFault {
    enum class Kind {
        not_a_database, // something else stands under that name
        newer,          // written by a later version of Erdem: nothing is touched
        damaged,        // see salvage
        disk_full,
        read_only,
        in_use, // another running Erdem writes here
        missing,
        other,
    };
    Kind kind = Kind::other;
    Path path;
    std::string words; // what the system or SQLite said, for the log; apps have words of their own
};

struct StoreOptions {
    Path file; // its folder holds backups, recordings and checkpoints too
    bool read_only = false;
    // full: an acknowledged event survives a power cut. normal loses some; tests show that.
    enum class Durability { full, normal } durability = Durability::full;
    std::optional<bool> network_share = {};     // none: found out
    std::string vfs = {};                       // of SQLite; for tests
    std::function<std::int64_t()> wall_ms = {}; // none: the machine's clock
};

class Store {
public:
    static std::expected<Store, StoreFault> open(StoreOptions);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store(); // waits for what was appended

    // ── writing ──
    // The event as it is written down; it is durable once told (on the writer's thread, keep it
    // short) or settled. A fault keeps it queued: the next append or flush tries again.
    using Told = std::function<void(std::expected<void, StoreFault> const&)>;
    events::Event append(events::Draft const&, Told told = {});
    template<events::Kind K>
    events::Event append(events::About const& about, K const& k, Told told = {}) {
        return append(events::draft(about, k), std::move(told));
    }
    [[nodiscard]] bool settled() const;                      // everything appended is durable
    [[nodiscard]] bool settled(events::EventId) const;       // of an event appended here
    std::expected<void, StoreFault> flush();                 // waits until everything is
    [[nodiscard]] std::optional<StoreFault> trouble() const; // why it is not getting there

    // A repeated event is known, never an error. Payloads of the erased stay out.
    std::expected<events::Merged, StoreFault> merge(std::vector<events::Event>);
    // An old copy, a USB stick: its events, and the pupils not known here nor erased.
    std::expected<events::Merged, StoreFault> merge_file(Path const&);

    // ── reading ──
    using Each = std::function<void(events::Event&&)>;
    std::expected<void, StoreFault> each(
        Each const&) const; // by device and seq, forks side by side
    std::expected<void, StoreFault> each_since(events::Heads const&, Each const&) const;
    std::expected<std::vector<events::Event>, StoreFault> since(events::Heads const&) const;
    std::expected<events::Heads, StoreFault> heads() const;
    std::expected<events::Findings, StoreFault> check() const;
    std::expected<void, StoreFault> verify() const; // reads every page; fault `damaged`
    [[nodiscard]] events::Device device() const;
    [[nodiscard]] bool network_share() const;
    [[nodiscard]] bool took_new_device() const; // this file was found copied or restored
    [[nodiscard]] Path const& file() const;

    // A fold of the whole log: from its newest checkpoint if there is one, else from nothing. A
    // new checkpoint is kept when much was added since.
    template<events::Fold State>
    std::expected<State, StoreFault> folded() const;
    void keep(events::Checkpoint const&) const; // the older ones of that fold go
    [[nodiscard]] std::optional<events::Checkpoint> newest(
        std::string_view fold, std::uint32_t version) const;

    // ── who ──
    [[nodiscard]] std::vector<Pupil> people() const; // those forgotten are not there at all
    void keep(Pupil const&, Told told = {});         // new, or in place of what was known
    // Writes Erased; the roster row, the payloads and recordings that are only theirs, the same in
    // every backup and set-aside copy; checkpoints go. Takes seconds on a large log; it waits.
    std::expected<void, StoreFault> forget(events::Person);

    // ── keeping ──
    [[nodiscard]] Blobs recordings() const;
    std::expected<Path, StoreFault> back_up() const; // seven are kept
    [[nodiscard]] std::vector<Path> backups() const; // the newest last

private:
    struct Inside;
    explicit Store(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

// Puts a backup in the place of a database that nobody has open; what stood there is set aside,
// and who was erased there stays erased. Returns where it was set aside.
std::expected<Path, StoreFault> restore(Path const& backup, Path const& file);

struct Salvaged {
    std::size_t events = 0; // read, each one's payload proved by its hash
    std::size_t pupils = 0;
    std::size_t lost = 0; // missing in a device's count, as far as it shows
    Path set_aside;       // the damaged one
};
// Reads a damaged database event by event, by rows and then by pages, into a new one that takes
// its place. Nobody may have it open.
std::expected<Salvaged, StoreFault> salvage(Path const& file);

std::string_view word(StoreFault::Kind); // "disk full": a key for apps' own words

template<events::Fold State>
std::expected<State, StoreFault> Store::folded() const {
    State state;
    events::Heads from;
    if (auto const kept = newest(State::name, State::version)) {
        if (auto known = events::state_of<State>(*kept)) {
            state = *std::move(known);
            from = kept->heads;
        }
    }
    auto const to = heads(); // before reading: what comes in between is folded twice, harmlessly
    if (!to) return std::unexpected(to.error());
    std::size_t more = 0;
    auto const read = each_since(from, [&](events::Event&& e) {
        state = after(std::move(state), e);
        ++more;
    });
    if (!read) return std::unexpected(read.error());
    state = events::fold<State>(std::span<events::Event const>{}, std::move(state)); // settles it
    constexpr std::size_t much = 2000;
    if (more >= much) keep(events::checkpoint(state, *to));
    return state;
}

} // namespace erdem::edge
