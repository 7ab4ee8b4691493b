// Events as rows and rows as events.
#pragma once

#include "erdem/edge/roster.hpp"
#include "erdem/edge/sqlite.hpp"
#include "erdem/events/log.hpp"

#include <functional>
#include <map>
#include <unordered_map>

namespace erdem::edge {

// In the order in which every statement names them and Reading::event reads them.
constexpr std::string_view event_columns =
    "id, prev, wall, count, at, boot, mono, person, sitting_device, sitting_seq, purpose, "
    "synthetic, kind, v, payload, payload_hash";

using Each = std::function<void(events::Event&&)>;

// One integer, so that an event's row is found without an index of its own.
constexpr std::int64_t key_of(std::int64_t device_index, std::uint64_t seq) {
    return device_index * static_cast<std::int64_t>(events::seq_limit) +
           static_cast<std::int64_t>(seq);
}

// Reads events; keeps what the small integers stand for.
class Reading {
public:
    explicit Reading(Sql& db) : db_(&db) {}

    void each(Each const&); // by device and seq, forks side by side
    void each_since(events::Heads const&, Each const&);
    // One device's rows, from a key to a key; the way back helps where a page is damaged.
    enum class Way { up, down };
    void span(std::int64_t first_key, std::int64_t last_key, Way, Each const&);
    void erasing(Each const&); // Erased and Reassigned, by their own small index
    events::Heads heads();
    std::vector<std::pair<std::int64_t, events::Device>> devices(); // by index
    std::vector<Pupil> people();

    events::Event event(Statement const& row);

private:
    events::Device device(std::int64_t index) { return ident(devices_, "device", index); }
    events::Device ident(
        std::unordered_map<std::int64_t, events::Device>&, char const* table, std::int64_t index);

    Sql* db_;
    std::unordered_map<std::int64_t, events::Device> devices_;
    std::unordered_map<std::int64_t, events::Device> idents_;
};

// Writes them, inside a transaction of the caller's.
class Writing {
public:
    explicit Writing(Sql& db);

    void add(events::Event const&); // one that is known to be new: this device's own
    enum class Was { added, known, fork };
    Was merge(events::Event const&, events::Erasures const&);
    void keep(Pupil const&);
    void set(std::string_view key, std::string_view value);
    [[nodiscard]] std::string get(std::string_view key);
    void forget_caches(); // after a rollback

private:
    struct Known {
        std::int64_t index = 0;
        std::uint64_t head = 0;
    };
    Known& device(events::Device);
    std::int64_t ident(std::uint64_t high, std::uint64_t low);
    void insert(Statement&, events::Event const&);
    void advance(Known&, std::uint64_t seq);
    std::vector<events::Event> under(events::EventId);

    Sql* db_;
    Reading reading_;
    std::map<events::Device, Known> devices_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::int64_t> idents_;
    Statement insert_event_, insert_fork_, set_head_;
};

} // namespace erdem::edge
