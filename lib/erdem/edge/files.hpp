// Files as values: read whole with a limit, written so that after a crash there is the old one or
// the new one and never half of either.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace erdem::edge {

using Path = std::filesystem::path;

struct FileFault {
    enum class Kind { missing, denied, too_large, disk_full, changed, other };
    Kind kind = Kind::other;
    Path path;
    std::string words; // what the system said

    bool operator==(FileFault const&) const = default;
};

std::expected<std::string, FileFault> read_file(Path const&, std::size_t limit_bytes = 64U << 20U);
// Beside it, synced, renamed over it, and the folder synced. Only the owner may read it.
std::expected<void, FileFault> write_file_atomically(Path const&, std::string_view bytes);
std::expected<void, FileFault> sync_folder(Path const&);
std::expected<void, FileFault> make_folder(Path const&); // and those above it; only for the owner

// $XDG_DATA_HOME/erdem, else ~/.local/share/erdem; relative if there is no home at all.
Path data_folder();

// NFS, SMB, sshfs and their like: they cannot share the memory that SQLite's WAL needs.
bool on_network_share(Path const&);

FileFault fault_of(Path const&, int error_number);

} // namespace erdem::edge
