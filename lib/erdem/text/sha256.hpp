// SHA-256 (FIPS 180-4). Our own because the exact floors are built for places where no
// cryptographic library is packaged; tests hold it to a well-kept one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace erdem::text {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
public:
    void add(std::string_view bytes);
    [[nodiscard]] Digest digest() const; // of all that was added so far; more may follow

private:
    void block(std::uint8_t const* bytes);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
        0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> waiting_{};
    std::uint64_t length_ = 0;
};

Digest sha256(std::string_view bytes);
std::string hex(Digest const&); // 64 lower-case digits

} // namespace erdem::text
