#include "erdem/text/sha256.hpp"

#include <algorithm>
#include <bit>

namespace erdem::text {
namespace {

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64
// primes.
constexpr std::array<std::uint32_t, 64> cube_roots{0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5,
    0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,
    0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t block_bytes = 64;

std::uint32_t big_endian(std::uint8_t const* bytes) {
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U |
           std::uint32_t{bytes[2]} << 8U | std::uint32_t{bytes[3]};
}

using Schedule = std::array<std::uint32_t, 64>;

Schedule schedule(std::uint8_t const* bytes) {
    Schedule words{};
    for (std::size_t i = 0; i < 16; ++i) words[i] = big_endian(bytes + 4 * i);
    for (std::size_t i = 16; i < words.size(); ++i) {
        auto const a = words[i - 15];
        auto const b = words[i - 2];
        auto const small0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3U);
        auto const small1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10U);
        words[i] = words[i - 16] + small0 + words[i - 7] + small1;
    }
    return words;
}

std::uint8_t const* raw(char const* bytes) { return reinterpret_cast<std::uint8_t const*>(bytes); }

} // namespace

void Sha256::block(std::uint8_t const* bytes) {
    auto const words = schedule(bytes);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const big1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        auto const choice = (e & f) ^ (~e & g);
        auto const first = h + big1 + choice + cube_roots[i] + words[i];
        auto const big0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        auto const majority = (a & b) ^ (a & c) ^ (b & c);
        h = g, g = f, f = e, e = d + first;
        d = c, c = b, b = a, a = first + big0 + majority;
    }
    std::array<std::uint32_t, 8> const round{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < round.size(); ++i) state_[i] += round[i];
}

void Sha256::add(std::string_view bytes) {
    auto const filled = static_cast<std::size_t>(length_ % block_bytes);
    length_ += bytes.size();
    if (filled > 0) {
        auto const taken = std::min(block_bytes - filled, bytes.size());
        std::copy_n(raw(bytes.data()), taken, waiting_.begin() + filled);
        bytes.remove_prefix(taken);
        if (filled + taken < block_bytes) return;
        block(waiting_.data());
    }
    for (; bytes.size() >= block_bytes; bytes.remove_prefix(block_bytes)) block(raw(bytes.data()));
    std::copy_n(raw(bytes.data()), bytes.size(), waiting_.begin());
}

Digest Sha256::digest() const {
    auto last = *this;
    // A one bit, zeros up to eight bytes before the end of a block, the length in bits.
    auto const zeros = (2 * block_bytes - 9 - length_ % block_bytes) % block_bytes;
    std::string padding(1 + static_cast<std::size_t>(zeros), '\0');
    padding[0] = '\x80';
    for (int shift = 56; shift >= 0; shift -= 8)
        padding += static_cast<char>(length_ * 8 >> static_cast<unsigned>(shift) & 0xFFU);
    last.add(padding);

    Digest out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(last.state_[i / 4] >> (24U - 8U * (i % 4)) & 0xFFU);
    return out;
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

std::string hex(Digest const& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (auto const byte : digest) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

} // namespace erdem::text
