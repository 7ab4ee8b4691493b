// Arguments to try elementary functions on: the whole range of double, and the places where
// implementations go wrong.
#pragma once

#include "erdem/math/random.hpp"

#include <bit>
#include <cstdint>
#include <limits>
#include <numbers>

namespace erdem::math::arguments {

inline std::uint64_t drawn(std::uint32_t n, std::uint64_t which) {
    return bits(20'261'124, Stream{"arguments"}, which, n);
}

inline double from(double least, double most, std::uint32_t n, std::uint64_t which) {
    return least + (most - least) * unit_interval(drawn(n, which));
}

inline double any_bits(std::uint32_t n, std::uint64_t which) {
    return std::bit_cast<double>(drawn(n, which));
}

// Any sign and mantissa, 2^least to 2^most.
inline double any_size(int least, int most, std::uint32_t n, std::uint64_t which) {
    auto const random = drawn(n, which);
    auto const power =
        least + static_cast<int>((random >> 54) % static_cast<unsigned>(most - least));
    double const size = std::ldexp(1 + unit_interval(random << 10), power);
    return random & 1 ? -size : size;
}

// `steps` doubles from x towards plus infinity.
inline double beside(double x, std::int64_t steps) {
    auto const at = std::bit_cast<std::uint64_t>(x);
    auto const by = static_cast<std::uint64_t>(steps);
    return std::bit_cast<double>(std::signbit(x) ? at - by : at + by);
}

// Within 16 doubles of x.
inline double close_to(double x, std::uint32_t n, std::uint64_t which) {
    return beside(x, static_cast<std::int64_t>(drawn(n, which) % 33) - 16);
}

// The doubles around multiples of pi/2, where a reduction of the argument loses its digits.
inline double near_quarter_turn(std::uint32_t n, std::uint64_t which) {
    auto const turns = static_cast<double>(drawn(n, which) >> (24 + n % 40));
    double const x = turns * (std::numbers::pi / 2);
    return close_to(n & 1 ? -x : x, n, which + 1);
}

inline constexpr double greatest = std::numeric_limits<double>::max();
inline constexpr double least_normal = std::numeric_limits<double>::min();
inline constexpr double least_of_all = std::numeric_limits<double>::denorm_min();

} // namespace erdem::math::arguments
