#include "erdem/edge/inside.hpp"

#include <set>

namespace erdem::edge {

using events::Event;
using Outcome = std::expected<void, StoreFault>;

namespace {

std::span<std::uint8_t const> span_of(events::Bytes16 const& bytes) { return bytes; }

} // namespace

// The rows are found by small integers: those of the persons, and of sittings moved to them.
void blank(Sql& db, events::Erasures const& erasures) {
    std::vector<std::pair<std::string, std::int64_t>> rows;
    Reading from(db);
    for (auto const* table : {"event", "fork"}) {
        auto select = db.prepare(std::string("SELECT ").append(event_columns).append(" FROM ") +
                                 table + " WHERE payload <> ''");
        while (select.row())
            if (erasures.covers(from.event(select))) rows.emplace_back(table, select.integer(0));
    }
    db.run("BEGIN IMMEDIATE");
    for (auto const& [table, id] : rows)
        db.prepare("UPDATE " + table + " SET payload = '' WHERE id = ?").with(id).done();
    for (auto const& person : erasures.persons())
        db.prepare("DELETE FROM roster WHERE person = ?").with(span_of(bytes_of(person))).done();
    db.run("COMMIT");
}

// What is deleted is overwritten (secure_delete), but pages that were rebuilt may hold an old copy
// in their gaps: only a file written anew is sure not to.
void compact(Sql& db) {
    db.run("VACUUM");
    db.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Outcome Store::forget(events::Person person) {
    auto const erased = append(events::About{}, events::Erased{person});
    auto const kept = inside_->alone([&] {
        inside_->erasures.take(erased);
        return inside_->carry_out();
    });
    return kept;
}

namespace {

void scrub_rows(Sql& db, events::Erasures const& erasures, std::vector<Event> const& erasing) {
    db.run("PRAGMA secure_delete = ON");
    db.run("PRAGMA journal_mode = DELETE");
    Writing rows(db);
    db.run("BEGIN IMMEDIATE");
    for (auto const& e : erasing) rows.merge(e, erasures);
    db.run("COMMIT");
    blank(db, erasures);
    db.run("VACUUM");
}

// A copy that cannot be cleaned cannot be kept.
void scrub_copy(
    Path const& copy, events::Erasures const& erasures, std::vector<Event> const& erasing) {
    auto db = Sql::open(copy, Sql::Mode::write);
    auto const ours = standing(db, migrations()) == Standing::current && !db.failed();
    if (ours) scrub_rows(db, erasures, erasing);
    if (ours && !db.failed()) return;
    db = Sql{};
    std::error_code wrong;
    for (auto const* part : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(Path(copy) += part, wrong);
}

} // namespace

void Store::Inside::remove_recordings() {
    std::set<text::Digest> theirs;
    std::set<text::Digest> others;
    Reading(db).each([&](Event&& e) {
        if (auto const recorded = events::as<events::Recorded>(e))
            (erasures.covers(e) ? theirs : others).insert(recorded->sha256);
    });
    Blobs const recordings(folder() / "recordings");
    for (auto const& digest : theirs)
        if (!others.contains(digest)) recordings.remove(digest);
}

void Store::Inside::drop_checkpoints() const {
    std::error_code wrong;
    std::filesystem::remove_all(folder() / "checkpoints", wrong);
}

// Each step may be done twice, and `forgetting` stands in the database until all are done: if the
// power goes, the next start carries on.
Outcome Store::Inside::carry_out() {
    auto const marked = transaction([](Writing& into) { into.set("forgetting", "1"); });
    if (!marked) return marked;
    {
        std::scoped_lock const one(mutex);
        for (auto const& person : erasures.persons()) people.erase(person);
    }
    drop_checkpoints();
    remove_recordings();
    blank(db, erasures);
    compact(db);
    std::vector<Event> erasing;
    Reading(db).erasing([&](Event&& e) { erasing.push_back(std::move(e)); });
    if (auto const clean = outcome(db); !clean) return clean;
    for (auto const& copy : copies(options.file)) scrub_copy(copy, erasures, erasing);
    return transaction([](Writing& into) { into.set("forgetting", ""); });
}

} // namespace erdem::edge
