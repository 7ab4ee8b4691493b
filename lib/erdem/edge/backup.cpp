#include "erdem/edge/inside.hpp"

#include <algorithm>
#include <charconv>
#include <unistd.h>

namespace erdem::edge {

using Outcome = std::expected<void, StoreFault>;

namespace {

constexpr std::size_t backups_kept = 7;

// Numbered, not dated: the clock of an old PC may say it is the year 2000.
std::string numbered(unsigned number) {
    auto digits = std::to_string(number);
    return "backup-" + std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits +
           ".db";
}

unsigned number_of(Path const& backup) {
    auto const name = backup.filename().string();
    unsigned number = 0;
    if (name.starts_with("backup-"))
        std::from_chars(name.data() + 7, name.data() + name.size(), number);
    return number;
}

std::vector<Path> listed(Path const& folder, auto const& wanted) {
    std::vector<Path> found;
    std::error_code wrong;
    for (auto const& entry : std::filesystem::directory_iterator(folder, wrong))
        if (wanted(entry.path().filename().string())) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

bool is_part(std::string const& name) {
    return name.ends_with("-wal") || name.ends_with("-shm") || name.ends_with("-journal");
}

void remove_database(Path const& file) {
    std::error_code wrong;
    for (auto const* part : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(Path(file) += part, wrong);
}

void copy_pages(Sql& from, Sql& to) {
    auto* const copying = sqlite3_backup_init(to.raw(), "main", from.raw(), "main");
    if (copying == nullptr) return to.note_last();
    sqlite3_backup_step(copying, -1);
    sqlite3_backup_finish(copying);
    to.note_last();
}

} // namespace

std::vector<Path> backups_of(Path const& file) {
    auto found = listed(file.parent_path() / "backups", [](std::string const& name) {
        return name.starts_with("backup-") && name.ends_with(".db");
    });
    std::ranges::sort(found, {}, [](Path const& p) { return std::pair(number_of(p), p); });
    return found;
}

std::vector<Path> copies(Path const& file) {
    auto all = backups_of(file);
    auto const stem = file.filename().string() + '.';
    auto const aside = listed(file.parent_path(), [&](std::string const& name) {
        auto const rest = name.starts_with(stem) ? name.substr(stem.size()) : std::string();
        return !is_part(name) && (rest.starts_with("damaged-") || rest.starts_with("before-"));
    });
    all.insert(all.end(), aside.begin(), aside.end());
    return all;
}

Path set_aside_name(Path const& file, std::string_view why) {
    for (auto number = 1;; ++number) {
        auto const name = (Path(file) += '.').concat(why) += '-' + std::to_string(number);
        std::error_code wrong;
        if (!std::filesystem::exists(name, wrong)) return name;
    }
}

std::expected<Path, StoreFault> set_aside(Path const& file, std::string_view why) {
    auto const name = set_aside_name(file, why);
    for (auto const* part : {"-wal", "-shm", "-journal", ""}) {
        auto const moved = ::rename((Path(file) += part).c_str(), (Path(name) += part).c_str());
        if (moved != 0 && errno != ENOENT)
            return std::unexpected(store_fault(fault_of(file, errno)));
    }
    return name;
}

// Written under another name, read through once, synced, and only then called a backup: a damaged
// database must not push a good backup out.
Outcome copy_database(Sql& from, Path const& to) {
    auto const part = Path(to) += ".part";
    remove_database(part);
    auto copy = Sql::open(part, Sql::Mode::write);
    copy.run("PRAGMA synchronous = FULL");
    copy_pages(from, copy);
    copy.run("PRAGMA journal_mode = DELETE"); // one file, wherever it is carried
    auto row = copy.prepare("PRAGMA quick_check(1)");
    auto const whole = row.row() && row.bytes(0) == "ok";
    row.reset();
    auto const fault = copy.failed() ? std::optional(store_fault(to, copy.fault())) : std::nullopt;
    copy = Sql{};
    if (!fault && whole && ::rename(part.c_str(), to.c_str()) == 0) {
        if (auto const synced = sync_folder(to.parent_path()); !synced)
            return std::unexpected(store_fault(synced.error()));
        return {};
    }
    remove_database(part);
    return std::unexpected(
        fault.value_or(StoreFault{StoreFault::Kind::damaged, to, "the copy does not read back"}));
}

std::expected<Path, StoreFault> Store::back_up() const {
    auto const folder = inside_->folder() / "backups";
    if (auto const made = make_folder(folder); !made)
        return std::unexpected(store_fault(made.error()));
    auto const before = backups();
    auto const to = folder / numbered(before.empty() ? 1 : number_of(before.back()) + 1);
    auto copied = Outcome();
    auto const read =
        inside_->read([&](Reading&) { copied = copy_database(inside_->read_db, to); });
    if (!copied) return std::unexpected(copied.error());
    if (!read) return std::unexpected(read.error());
    auto const all = backups();
    for (std::size_t old = 0; old + backups_kept < all.size(); ++old) remove_database(all[old]);
    return to;
}

std::vector<Path> Store::backups() const { return backups_of(file()); }

namespace {

std::vector<events::Event> erasing_in(Path const& file) {
    std::vector<events::Event> erasing;
    std::error_code wrong;
    if (!std::filesystem::exists(file, wrong)) return erasing;
    auto db = Sql::open(file, Sql::Mode::write); // with its WAL
    Reading(db).erasing([&](events::Event&& e) { erasing.push_back(std::move(e)); });
    return erasing;
}

} // namespace

std::expected<Path, StoreFault> restore(Path const& backup, Path const& file) {
    auto lock = FileLock::take(file);
    if (!lock) return std::unexpected(lock.error());
    auto from = Sql::open(backup, Sql::Mode::read);
    auto const stands = standing(from, migrations());
    if (from.failed()) return std::unexpected(store_fault(backup, from.fault()));
    if (stands != Standing::current && stands != Standing::older)
        return std::unexpected(StoreFault{
            stands == Standing::newer ? StoreFault::Kind::newer : StoreFault::Kind::not_a_database,
            backup, "no backup of ours"});
    auto const erasing = erasing_in(file);
    auto const fresh = Path(file) += ".restoring";
    if (auto const copied = copy_database(from, fresh); !copied)
        return std::unexpected(copied.error());
    auto const aside = set_aside(file, "before-restore");
    if (!aside) return aside;
    if (::rename(fresh.c_str(), file.c_str()) != 0)
        return std::unexpected(store_fault(fault_of(file, errno)));
    {
        auto const released = std::move(*lock);
    }
    auto store = Store::open({.file = file});
    if (!store) return std::unexpected(store.error());
    if (erasing.empty()) return aside;
    if (auto const merged = store->merge(erasing); !merged) return std::unexpected(merged.error());
    return aside;
}

} // namespace erdem::edge
