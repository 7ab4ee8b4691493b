#include "erdem/edge/blobs.hpp"

namespace erdem::edge {

// Two digits make a folder: a school's recordings in one would be slow to list.
Path Blobs::path(text::Digest const& digest) const {
    auto const name = text::hex(digest);
    return folder_ / name.substr(0, 2) / name;
}

std::expected<text::Digest, FileFault> Blobs::put(std::string_view bytes) const {
    auto const digest = text::sha256(bytes);
    auto const to = path(digest);
    if (bytes.size() > limit_bytes_)
        return std::unexpected(FileFault{FileFault::Kind::too_large, to, "over the limit"});
    if (get(digest)) return digest; // there and whole; a damaged one is written anew
    if (auto const made = make_folder(to.parent_path()); !made)
        return std::unexpected(made.error());
    if (auto const written = write_file_atomically(to, bytes); !written)
        return std::unexpected(written.error());
    if (auto const synced = sync_folder(folder_); !synced) return std::unexpected(synced.error());
    return digest;
}

std::expected<std::string, FileFault> Blobs::get(text::Digest const& digest) const {
    auto bytes = read_file(path(digest), limit_bytes_);
    if (bytes && text::sha256(*bytes) != digest)
        return std::unexpected(
            FileFault{FileFault::Kind::changed, path(digest), "not what its name says"});
    return bytes;
}

bool Blobs::has(text::Digest const& digest) const {
    std::error_code wrong;
    return std::filesystem::is_regular_file(path(digest), wrong);
}

void Blobs::remove(text::Digest const& digest) const {
    std::error_code wrong;
    std::filesystem::remove(path(digest), wrong);
}

} // namespace erdem::edge
