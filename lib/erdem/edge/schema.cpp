#include "erdem/edge/schema.hpp"

#include <array>

namespace erdem::edge {
namespace {

constexpr std::int64_t application_id = 0x45524431; // "ERD1"

// An event's key is one integer, device index * 2^44 + seq: rows lie by device in their own order.
// Beside WITHOUT ROWID on (device, seq), at some 500 bytes a row, the file is as large and writing
// costs a third less, because inner pages hold keys alone. What the small integers mean stands
// twice, in a table and in its index, in shapes that salvage can tell apart. Forks are so rare that
// they live in a table of their own.
constexpr char const* first = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE device(id BLOB PRIMARY KEY, idx INTEGER NOT NULL UNIQUE, head INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE TABLE ident(idx INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);
CREATE TABLE event(
    id INTEGER PRIMARY KEY, prev BLOB NOT NULL, wall INTEGER NOT NULL, count INTEGER NOT NULL,
    at INTEGER NOT NULL, boot INTEGER NOT NULL, mono INTEGER NOT NULL, person INTEGER,
    sitting_device INTEGER, sitting_seq INTEGER, purpose INTEGER NOT NULL,
    synthetic INTEGER NOT NULL, kind TEXT NOT NULL, v INTEGER NOT NULL, payload TEXT NOT NULL,
    payload_hash BLOB NOT NULL);
-- What erasure asks for at every start, without reading the whole log.
CREATE INDEX erasing ON event(kind) WHERE kind IN ('Erased', 'Reassigned');
CREATE TABLE fork(
    id INTEGER NOT NULL, prev BLOB NOT NULL, wall INTEGER NOT NULL, count INTEGER NOT NULL,
    at INTEGER NOT NULL, boot INTEGER NOT NULL, mono INTEGER NOT NULL, person INTEGER,
    sitting_device INTEGER, sitting_seq INTEGER, purpose INTEGER NOT NULL,
    synthetic INTEGER NOT NULL, kind TEXT NOT NULL, v INTEGER NOT NULL, payload TEXT NOT NULL,
    payload_hash BLOB NOT NULL);
CREATE INDEX fork_by_id ON fork(id);
CREATE TABLE roster(
    person BLOB PRIMARY KEY, name TEXT NOT NULL, sign TEXT NOT NULL, sex INTEGER NOT NULL,
    birth_year INTEGER, grp TEXT NOT NULL, place TEXT NOT NULL, class TEXT NOT NULL,
    consent INTEGER NOT NULL, synthetic INTEGER NOT NULL, removed INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA application_id = 1163019313;
)sql";
static_assert(application_id == 1163019313);

constexpr std::array<char const*, 1> all{first};

} // namespace

std::span<char const* const> migrations() { return all; }

Standing standing(Sql& db, std::span<char const* const> steps) {
    auto const version = db.integer("PRAGMA user_version");
    auto const application = db.integer("PRAGMA application_id");
    auto const tables = db.integer("SELECT count(*) FROM sqlite_schema");
    if (version == 0 && application == 0 && tables == 0) return Standing::fresh;
    if (application != application_id) return Standing::foreign;
    auto const last = static_cast<std::int64_t>(steps.size());
    if (version > last) return Standing::newer;
    return version < last ? Standing::older : Standing::current;
}

void migrate(Sql& db, std::span<char const* const> steps) {
    auto const from = static_cast<std::size_t>(db.integer("PRAGMA user_version"));
    for (auto step = from; step < steps.size(); ++step) {
        db.run("BEGIN IMMEDIATE");
        db.run(steps[step]);
        db.run(("PRAGMA user_version = " + std::to_string(step + 1)).c_str());
        db.run("COMMIT");
        if (db.failed() && sqlite3_get_autocommit(db.raw()) == 0)
            sqlite3_exec(db.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

StoreFault store_fault(Path const& path, SqlFault const& fault) {
    using enum StoreFault::Kind;
    auto const kind = [&] {
        switch (fault.code) {
        case SQLITE_NOTADB: return not_a_database;
        case SQLITE_CORRUPT: return damaged;
        case SQLITE_FULL: return disk_full;
        case SQLITE_READONLY:
        case SQLITE_PERM: return read_only;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return in_use;
        default: return other;
        }
    }();
    return {kind, path, fault.words};
}

StoreFault store_fault(FileFault const& fault) {
    using Kind = StoreFault::Kind;
    auto const kind = [&] {
        switch (fault.kind) {
        case FileFault::Kind::missing: return Kind::missing;
        case FileFault::Kind::denied: return Kind::read_only;
        case FileFault::Kind::disk_full: return Kind::disk_full;
        default: return Kind::other;
        }
    }();
    return {kind, fault.path, fault.words};
}

std::string_view word(StoreFault::Kind kind) {
    constexpr std::array words{"not a database", "newer", "damaged", "disk full", "read only",
        "in use", "missing", "other"};
    return words[static_cast<std::size_t>(kind)];
}

} // namespace erdem::edge
