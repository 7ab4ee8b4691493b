#include "erdem/edge/rows.hpp"

#include <algorithm>

namespace erdem::edge {
namespace {

using events::Device;
using events::Event;

constexpr auto seqs = static_cast<std::int64_t>(events::seq_limit);

std::string select(std::string_view rest) {
    return std::string("SELECT ").append(event_columns).append(" FROM ").append(rest);
}

// Blobs of the wrong length read as zeros: the chain or the payload's hash will then not hold.
template<class Bytes>
Bytes copied(std::string_view blob) {
    Bytes bytes{};
    if (blob.size() == bytes.size()) std::ranges::copy(blob, bytes.begin());
    return bytes;
}

std::span<std::uint8_t const> span_of(events::Bytes16 const& bytes) { return bytes; }
std::span<std::uint8_t const> span_of(text::Digest const& bytes) { return bytes; }

} // namespace

// Devices, persons and boots are all 128 bits; the caller knows which it asked for.
Device Reading::ident(
    std::unordered_map<std::int64_t, Device>& known, char const* table, std::int64_t index) {
    if (auto const found = known.find(index); found != known.end()) return found->second;
    auto row = db_->prepare(std::string("SELECT id FROM ") + table + " WHERE idx = ?");
    Device id;
    if (row.with(index).row()) id = events::id_from<Device>(copied<events::Bytes16>(row.bytes(0)));
    known.emplace(index, id);
    return id;
}

Event Reading::event(Statement const& row) {
    Event e;
    auto const key = row.integer(0);
    e.id = {device(key / seqs), static_cast<std::uint64_t>(key % seqs)};
    e.prev = copied<text::Digest>(row.bytes(1));
    e.clock = {row.integer(2), static_cast<std::uint32_t>(row.integer(3))};
    e.at_ms = row.integer(4);
    auto const boot = ident(idents_, "ident", row.integer(5));
    e.boot = {boot.high, boot.low};
    e.mono_ms = row.integer(6);
    if (!row.null(7)) {
        auto const person = ident(idents_, "ident", row.integer(7));
        e.person = events::Person{person.high, person.low};
    }
    if (!row.null(8))
        e.sitting = {device(row.integer(8)), static_cast<std::uint64_t>(row.integer(9))};
    e.purpose = static_cast<events::Purpose>(std::clamp<std::int64_t>(row.integer(10), 0, 2));
    e.synthetic = row.integer(11) != 0;
    e.kind = row.bytes(12);
    e.v = static_cast<std::uint32_t>(row.integer(13));
    e.payload = row.bytes(14);
    e.payload_hash = copied<text::Digest>(row.bytes(15));
    return e;
}

void Reading::span(std::int64_t first_key, std::int64_t last_key, Way way, Each const& each) {
    std::multimap<std::int64_t, Event> forks;
    auto fork = db_->prepare(select("fork WHERE id BETWEEN ? AND ?"));
    fork.with(first_key, last_key);
    while (fork.row()) forks.emplace(fork.integer(0), event(fork));
    auto row =
        db_->prepare(select(way == Way::up ? "event WHERE id BETWEEN ? AND ? ORDER BY id"
                                           : "event WHERE id BETWEEN ? AND ? ORDER BY id DESC"));
    row.with(first_key, last_key);
    while (row.row()) {
        auto const key = row.integer(0);
        each(event(row));
        auto const [begin, end] = forks.equal_range(key);
        for (auto at = begin; at != end; ++at) each(std::move(at->second));
    }
}

std::vector<std::pair<std::int64_t, Device>> Reading::devices() {
    std::vector<std::pair<std::int64_t, Device>> all;
    auto row = db_->prepare("SELECT idx, id FROM device ORDER BY idx");
    while (row.row())
        all.emplace_back(
            row.integer(0), events::id_from<Device>(copied<events::Bytes16>(row.bytes(1))));
    return all;
}

void Reading::each(Each const& each) { each_since({}, each); }

void Reading::each_since(events::Heads const& heads, Each const& each) {
    for (auto const& [index, id] : devices()) {
        auto const head = heads.find(id);
        auto const from = head != heads.end() ? head->second + 1 : 1;
        span(
            index * seqs + static_cast<std::int64_t>(from), index * seqs + seqs - 1, Way::up, each);
    }
}

void Reading::erasing(Each const& each) {
    for (auto const* table : {"event", "fork"}) {
        auto row =
            db_->prepare(select(std::string(table) + " WHERE kind IN ('Erased', 'Reassigned')"));
        while (row.row()) each(event(row));
    }
}

events::Heads Reading::heads() {
    events::Heads heads;
    auto row = db_->prepare("SELECT id, head FROM device WHERE head > 0");
    while (row.row())
        heads.emplace(events::id_from<Device>(copied<events::Bytes16>(row.bytes(0))),
            static_cast<std::uint64_t>(row.integer(1)));
    return heads;
}

std::vector<Pupil> Reading::people() {
    std::vector<Pupil> people;
    auto row = db_->prepare("SELECT person, name, sign, sex, birth_year, grp, place, class, "
                            "consent, synthetic, removed FROM roster ORDER BY person");
    while (row.row()) {
        Pupil p;
        p.person = events::id_from<events::Person>(copied<events::Bytes16>(row.bytes(0)));
        p.name = row.bytes(1);
        p.sign = row.bytes(2);
        p.sex = static_cast<Sex>(std::clamp<std::int64_t>(row.integer(3), 0, 2));
        if (!row.null(4)) p.birth_year = static_cast<int>(row.integer(4));
        p.group = row.bytes(5);
        p.place = row.bytes(6);
        p.class_name = row.bytes(7);
        p.consent = row.integer(8) != 0;
        p.synthetic = row.integer(9) != 0;
        p.removed = row.integer(10) != 0;
        people.push_back(std::move(p));
    }
    return people;
}

Writing::Writing(Sql& db)
    : db_(&db),
      reading_(db),
      insert_event_(db.prepare(std::string("INSERT INTO event(")
              .append(event_columns)
              .append(") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"))),
      insert_fork_(db.prepare(std::string("INSERT INTO fork(")
              .append(event_columns)
              .append(") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"))),
      set_head_(db.prepare("UPDATE device SET head = ? WHERE idx = ?")) {}

void Writing::forget_caches() {
    devices_.clear();
    idents_.clear();
    reading_ = Reading(*db_);
}

Writing::Known& Writing::device(Device id) {
    if (auto const found = devices_.find(id); found != devices_.end()) return found->second;
    auto const bytes = bytes_of(id);
    db_->prepare("INSERT OR IGNORE INTO device(id, idx, head) "
                 "SELECT ?, coalesce(max(idx), 0) + 1, 0 FROM device")
        .with(span_of(bytes))
        .done();
    auto row = db_->prepare("SELECT idx, head FROM device WHERE id = ?");
    Known known;
    if (row.with(span_of(bytes)).row())
        known = {row.integer(0), static_cast<std::uint64_t>(row.integer(1))};
    return devices_.emplace(id, known).first->second;
}

std::int64_t Writing::ident(std::uint64_t high, std::uint64_t low) {
    if (auto const found = idents_.find({high, low}); found != idents_.end()) return found->second;
    auto const bytes = bytes_of(Device{high, low});
    db_->prepare("INSERT OR IGNORE INTO ident(id) VALUES(?)").with(span_of(bytes)).done();
    auto row = db_->prepare("SELECT idx FROM ident WHERE id = ?");
    auto const index = row.with(span_of(bytes)).row() ? row.integer(0) : 0;
    return idents_.emplace(std::pair(high, low), index).first->second;
}

void Writing::insert(Statement& statement, Event const& e) {
    auto const index = device(e.id.device).index;
    std::optional<std::int64_t> person;
    std::optional<std::int64_t> sitting_device;
    std::optional<std::int64_t> sitting_seq;
    if (e.person) person = ident(e.person->high, e.person->low);
    if (e.sitting) {
        sitting_device = device(e.sitting->device).index;
        sitting_seq = static_cast<std::int64_t>(e.sitting->seq);
    }
    statement
        .with(key_of(index, e.id.seq), span_of(e.prev), e.clock.wall_ms,
            std::int64_t{e.clock.count}, e.at_ms, ident(e.boot.high, e.boot.low), e.mono_ms, person,
            sitting_device, sitting_seq, static_cast<std::int64_t>(e.purpose),
            std::int64_t{e.synthetic}, std::string_view(e.kind), std::int64_t{e.v},
            std::string_view(e.payload), span_of(e.payload_hash))
        .done();
    statement.reset();
}

void Writing::advance(Known& known, std::uint64_t seq) {
    if (seq != known.head + 1) return;
    auto next = db_->prepare("SELECT 1 FROM event WHERE id = ?");
    do ++known.head;
    while (next.with(key_of(known.index, known.head + 1)).row());
    set_head_.with(static_cast<std::int64_t>(known.head), known.index).done();
    set_head_.reset();
}

void Writing::add(Event const& e) {
    insert(insert_event_, e);
    advance(device(e.id.device), e.id.seq);
}

std::vector<Event> Writing::under(events::EventId id) {
    std::vector<Event> found;
    auto const key = key_of(device(id.device).index, id.seq);
    reading_.span(key, key, Reading::Way::up, [&](Event&& e) { found.push_back(std::move(e)); });
    return found;
}

Writing::Was Writing::merge(Event const& e, events::Erasures const& erasures) {
    auto const gone = erasures.covers(e);
    auto const same = under(e.id);
    for (auto const& known : same) {
        if (hash(known) != hash(e)) continue;
        // Known without its payload, and nobody asked for that: take it from the copy.
        if (erased(known) && !erased(e) && !gone)
            db_->prepare("UPDATE event SET payload = ? WHERE id = ? AND payload_hash = ?")
                .with(std::string_view(e.payload), key_of(device(e.id.device).index, e.id.seq),
                    span_of(e.payload_hash))
                .done();
        return Was::known;
    }
    auto kept = e;
    if (gone) kept.payload.clear();
    if (same.empty())
        add(kept);
    else
        insert(insert_fork_, kept);
    return same.empty() ? Was::added : Was::fork;
}

void Writing::keep(Pupil const& p) {
    auto const bytes = bytes_of(p.person);
    std::optional<std::int64_t> year;
    if (p.birth_year) year = *p.birth_year;
    db_->prepare("INSERT OR REPLACE INTO roster(person, name, sign, sex, birth_year, grp, place, "
                 "class, consent, synthetic, removed) VALUES(?,?,?,?,?,?,?,?,?,?,?)")
        .with(span_of(bytes), std::string_view(p.name), std::string_view(p.sign),
            static_cast<std::int64_t>(p.sex), year, std::string_view(p.group),
            std::string_view(p.place), std::string_view(p.class_name), std::int64_t{p.consent},
            std::int64_t{p.synthetic}, std::int64_t{p.removed})
        .done();
}

void Writing::set(std::string_view key, std::string_view value) {
    db_->prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)").with(key, value).done();
}

std::string Writing::get(std::string_view key) {
    auto row = db_->prepare("SELECT value FROM meta WHERE key = ?");
    return row.with(key).row() ? std::string(row.bytes(0)) : std::string();
}

} // namespace erdem::edge
