#include "erdem/edge/identity.hpp"
#include "erdem/edge/inside.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace erdem::edge {

using Outcome = std::expected<void, StoreFault>;

Outcome Store::Inside::open() {
    network = options.network_share.value_or(on_network_share(options.file));
    auto const opened = options.read_only ? open_to_read() : open_to_write();
    if (opened) load();
    return opened ? outcome(read_db) : opened;
}

// A database in WAL mode that lies where we may not write has no shared memory to open with.
Outcome Store::Inside::open_to_read() {
    if (options.vfs.empty() && ::access(options.file.c_str(), R_OK) != 0)
        return std::unexpected(store_fault(fault_of(options.file, errno)));
    read_db = Sql::open(options.file, Sql::Mode::read, options.vfs);
    (void)read_db.integer("SELECT count(*) FROM sqlite_schema");
    if (read_db.failed() && ::access(folder().c_str(), W_OK) != 0)
        read_db = Sql::open(options.file, Sql::Mode::immutable, options.vfs);
    switch (standing(read_db, migrations())) {
    case Standing::current: return outcome(read_db);
    case Standing::newer:
        return std::unexpected(StoreFault{StoreFault::Kind::newer, options.file, "a later schema"});
    default: break;
    }
    if (auto const faulty = outcome(read_db); !faulty) return faulty;
    return std::unexpected(
        StoreFault{StoreFault::Kind::not_a_database, options.file, "not one of ours"});
}

Outcome Store::Inside::open_to_write() {
    if (auto const made = make_folder(folder()); !made)
        return std::unexpected(store_fault(made.error()));
    auto taken = FileLock::take(options.file);
    if (!taken) return std::unexpected(taken.error());
    lock = *std::move(taken);
    if (::access(options.file.c_str(), F_OK) == 0 && ::access(options.file.c_str(), W_OK) != 0)
        return std::unexpected(store_fault(fault_of(options.file, EACCES)));
    auto const mask = ::umask(S_IRWXG | S_IRWXO); // what pupils answered is nobody else's business
    db = Sql::open(options.file, Sql::Mode::write, options.vfs);
    auto shaped = take_shape();
    ::umask(mask);
    if (shaped) shaped = take_identity();
    if (!shaped) return shaped;
    read_db = Sql::open(options.file, Sql::Mode::read, options.vfs);
    return outcome(read_db);
}

// Nothing is written before it is known to be ours and not newer than us.
Outcome Store::Inside::take_shape() {
    auto const stands = standing(db, migrations());
    if (auto const faulty = outcome(db); !faulty) return faulty;
    if (stands == Standing::newer)
        return std::unexpected(StoreFault{StoreFault::Kind::newer, options.file, "a later schema"});
    if (stands == Standing::foreign)
        return std::unexpected(
            StoreFault{StoreFault::Kind::not_a_database, options.file, "another program's"});
    if (stands == Standing::older) {
        auto const copied = copy_database(db, set_aside_name(options.file, "before-upgrade"));
        if (!copied) return copied;
    }
    durability();
    migrate(db, migrations());
    return outcome(db);
}

void Store::Inside::durability() {
    db.run("PRAGMA secure_delete = ON");
    db.run("PRAGMA temp_store = MEMORY");
    db.run(network ? "PRAGMA journal_mode = TRUNCATE" : "PRAGMA journal_mode = WAL");
    db.run(options.durability == StoreOptions::Durability::full ? "PRAGMA synchronous = FULL"
                                                                : "PRAGMA synchronous = NORMAL");
}

Outcome Store::Inside::take_identity() {
    rows.emplace(db);
    return become([&](Writing& into) { return identify(into, options.file); });
}

Outcome Store::Inside::become(
    std::function<std::expected<Identity, FileFault>(Writing&)> const& whom) {
    std::expected<Identity, FileFault> identity;
    auto const written = transaction([&](Writing& into) { identity = whom(into); });
    if (!written) return written;
    if (!identity) return std::unexpected(store_fault(identity.error()));
    if (auto const confirmed = confirm(options.file, *identity); !confirmed)
        return std::unexpected(store_fault(confirmed.error()));
    std::scoped_lock const one(mutex);
    if (identity->device != device) {
        seq = durable_seq = 0;
        prev = {};
    }
    device = identity->device;
    replaced = replaced || identity->replaced;
    return {};
}

// Where our own chain goes on, who is who, and who was erased.
void Store::Inside::load() {
    Reading from(read_db);
    for (auto& pupil : from.people()) people.emplace(pupil.person, std::move(pupil));
    for (auto const& [index, id] : from.devices()) {
        if (id != device) continue;
        auto last =
            read_db.prepare("SELECT coalesce(max(id), 0) FROM event WHERE id BETWEEN ? AND ?");
        last.with(key_of(index, 0), key_of(index + 1, 0) - 1);
        auto const key = last.row() ? last.integer(0) : 0;
        last.reset();
        from.span(key, key, Reading::Way::up, [&](events::Event&& e) {
            if (e.id.seq <= seq) return; // the other side of a fork: the row in `event` leads on
            seq = durable_seq = e.id.seq;
            prev = hash(e);
            clock = e.clock;
        });
    }
    from.erasing([&](events::Event&& e) { erasures.take(e); });
    if (rows && !rows->get("forgetting").empty()) carry_out();
}

} // namespace erdem::edge
