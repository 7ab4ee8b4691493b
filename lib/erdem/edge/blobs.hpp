// Large things (recordings, pictures, packs) as files named by the SHA-256 of what they hold.
#pragma once

#include "erdem/edge/files.hpp"
#include "erdem/text/sha256.hpp"

#include <vector>

namespace erdem::edge {

class Blobs {
public:
    explicit Blobs(Path folder, std::size_t limit_bytes = 32U << 20U)
        : folder_(std::move(folder)), limit_bytes_(limit_bytes) {}

    // The same bytes twice are one file. Faults: too large, disk full, denied.
    std::expected<text::Digest, FileFault> put(std::string_view bytes) const;
    // Fault `changed`: the file no longer holds what its name says.
    [[nodiscard]] std::expected<std::string, FileFault> get(text::Digest const&) const;
    [[nodiscard]] bool has(text::Digest const&) const;
    void remove(text::Digest const&) const;
    [[nodiscard]] Path path(text::Digest const&) const;

private:
    Path folder_;
    std::size_t limit_bytes_;
};

} // namespace erdem::edge
