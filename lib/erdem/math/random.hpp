// Random numbers by counter: the number is a pure function of (seed, stream, tick, n). Nothing is
// advanced, so no view, order of calls or undo can disturb what comes next.
//
// Philox4x32-10 from J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers:
// as easy as 1, 2, 3", SC11 (2011), doi:10.1145/2063384.2063405.
#pragma once

#include "erdem/math/elementary.hpp"
#include "erdem/math/wide_product.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace erdem::math {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

constexpr PhiloxCounter philox_round(PhiloxCounter const& c, PhiloxKey const& key) {
    std::uint64_t const a = std::uint64_t{0xd2511f53} * c[0];
    std::uint64_t const b = std::uint64_t{0xcd9e8d57} * c[2];
    return {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(b),
        static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(a)};
}

constexpr PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
    for (int round = 0; round < 10; ++round) {
        counter = philox_round(counter, key);
        key[0] += 0x9e3779b9;
        key[1] += 0xbb67ae85;
    }
    return counter;
}

// What a number is for ("wind", "births"): streams of different names share no numbers.
// The id is the 32-bit FNV-1a hash of the name.
struct Stream {
    std::uint32_t id = 0;

    constexpr explicit Stream(std::string_view name) : id(0x811c9dc5) {
        for (char const letter : name) id = (id ^ static_cast<unsigned char>(letter)) * 0x01000193;
    }
    bool operator==(Stream const&) const = default;
};

// 128 bits for each of 2^64 seeds, 2^32 streams, 2^64 ticks and 2^32 numbers a tick.
constexpr std::array<std::uint64_t, 2> block(
    std::uint64_t seed, Stream stream, std::uint64_t tick, std::uint32_t n) {
    auto const low = [](std::uint64_t v) { return static_cast<std::uint32_t>(v); };
    auto const high = [](std::uint64_t v) { return static_cast<std::uint32_t>(v >> 32); };
    auto const out = philox({low(tick), high(tick), n, stream.id}, {low(seed), high(seed)});
    auto const joined = [](std::uint32_t h, std::uint32_t l) { return std::uint64_t{h} << 32 | l; };
    return {joined(out[1], out[0]), joined(out[3], out[2])};
}

constexpr std::uint64_t bits(
    std::uint64_t seed, Stream stream, std::uint64_t tick, std::uint32_t n) {
    return block(seed, stream, tick, n)[0];
}

// In [0, 1): a multiple of 2^-53.
constexpr double unit_interval(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

constexpr double uniform(std::uint64_t seed, Stream stream, std::uint64_t tick, std::uint32_t n) {
    return unit_interval(bits(seed, stream, tick, n));
}

// From least to most, both included. The probability of each value differs from its fair share by
// less than 2^-64 (multiply and keep the high word; nothing is drawn twice). least <= most.
constexpr std::int64_t integer(std::uint64_t seed, Stream stream, std::uint64_t tick,
    std::uint32_t n, std::int64_t least, std::int64_t most) {
    if (least > most) std::abort(); // the caller's mistake, in release too
    auto const first = static_cast<std::uint64_t>(least);
    std::uint64_t const drawn = bits(seed, stream, tick, n);
    std::uint64_t const count = static_cast<std::uint64_t>(most) - first + 1; // 0 stands for 2^64
    std::uint64_t const place = count == 0 ? drawn : wide_product(drawn, count).high;
    return static_cast<std::int64_t>(first + place);
}

// Mean 0, standard deviation 1, by G. E. P. Box and M. E. Muller, "A note on the generation of
// random normal deviates", Ann. Math. Statist. 29 (1958) 610. At most 8.58 from the mean.
inline double normal(std::uint64_t seed, Stream stream, std::uint64_t tick, std::uint32_t n) {
    constexpr double turn = 0x1.921fb54442d18p2; // 2 pi
    auto const drawn = block(seed, stream, tick, n);
    double const distance = sqrt(-2 * log(1 - unit_interval(drawn[0]))); // 1 - u is never 0
    return distance * cos(turn * unit_interval(drawn[1]));
}

} // namespace erdem::math
