// Which device this database is. School labs clone disks, use restore cards and restore backups: a
// database that finds itself somewhere else, or older than it was, takes a new device id, or one
// (device, seq) would be issued twice.
#pragma once

#include "erdem/edge/rows.hpp"

namespace erdem::edge {

struct Identity {
    events::Device device;
    bool replaced = false; // there was one before, and it is somebody else's now
    std::string token;
};

// Compares what the database holds with the file beside it (`<file>.device`): the device, a token
// that changes at every start, the machine (its id and network cards) and the file's inode. A disk
// put back whole, file and all, on the same machine cannot be told from here; the merge that shows
// the fork gives a new id then. Within a transaction of the caller's; the database's faults stay
// with it.
std::expected<Identity, FileFault> identify(Writing&, Path const& file);

// A new id at once, when a merge shows that this one is in use elsewhere.
std::expected<Identity, FileFault> renew(Writing&, Path const& file);

// After that transaction is durable: from now on the token before it is an old copy's.
std::expected<void, FileFault> confirm(Path const& file, Identity const&);

} // namespace erdem::edge
