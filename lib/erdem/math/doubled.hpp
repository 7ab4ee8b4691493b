// Numbers of twice the digits as an unevaluated sum of two doubles, and polynomials.
// T. J. Dekker, "A floating-point technique for extending the available precision",
// Numer. Math. 18 (1971) 224; D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace erdem::math {

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

// The number is high + low, and low is small beside high.
struct Doubled {
    double high = 0;
    double low = 0;
};

// Exact if |a| >= |b| or a is 0.
constexpr Doubled ordered_sum(double a, double b) {
    double const high = a + b;
    return {high, b - (high - a)};
}

// Exact always.
constexpr Doubled sum(double a, double b) {
    double const high = a + b;
    double const part = high - a;
    return {high, (a - (high - part)) + (b - part)};
}

// The 26 leading bits, and what they leave.
constexpr Doubled halves(double a) {
    auto const kept = std::bit_cast<std::uint64_t>(a) & ~std::uint64_t{0x7ffffff};
    double const high = std::bit_cast<double>(kept);
    return {high, a - high};
}

// To 2^-105 of the product, as long as nothing overflows or falls below 2^-900.
constexpr Doubled product(double a, double b) {
    auto const x = halves(a), y = halves(b);
    double const high = a * b;
    double const cross = x.high * y.high - high + x.high * y.low + x.low * y.high;
    return {high, cross + x.low * y.low};
}

// 2^power, for power from -1022 to 1023.
constexpr double two_to(std::int64_t power) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(power + 1023) << 52);
}

// c[0] + c[1] x + c[2] x^2 ..., even and odd powers apart so that the machine can do both at once.
template<std::size_t N>
constexpr double polynomial(std::array<double, N> const& c, double x) {
    double const square = x * x;
    auto const every_second = [&]<std::size_t... I>(std::size_t top, std::index_sequence<I...>) {
        double value = c[top];
        ((value = value * square + c[top - 2 * (I + 1)]), ...);
        return value;
    };
    constexpr std::size_t top_even = (N - 1) / 2 * 2, top_odd = (N - 2) / 2 * 2 + 1;
    return every_second(top_even, std::make_index_sequence<top_even / 2>{}) +
           x * every_second(top_odd, std::make_index_sequence<top_odd / 2>{});
}

} // namespace erdem::math
