// exp, log, pow, hypot. exp and log look up the nearest of 64 and 128 steps and leave a short
// polynomial (P. T. P. Tang, "Table-driven implementation of the exponential function", ACM TOMS 15
// (1989) 144, and "... of the logarithm function", ACM TOMS 16 (1990) 378); pow is
// exp(exponent * log base) with the logarithm to 68 bits.
#include "erdem/math/doubled.hpp"
#include "erdem/math/elementary.hpp"
#include "erdem/math/elementary_tables.hpp"

#include <cmath>

namespace erdem::math {
namespace {

constexpr double shift = 0x1.8p52; // adding it rounds to a whole number, kept in the lowest bits

// (high + low) 2^power below the normal numbers, rounded once: every such number is a multiple of
// 2^-1074, which is `quantum` before scaling.
double scaled_below_normal(Doubled x, std::int64_t power) {
    double const quantum = two_to(-1074 - power);
    double const to_quantum = shift * quantum;
    double const first = (to_quantum + x.high) - to_quantum;
    double const rest = (x.high - first) + x.low;
    double const whole = first + ((to_quantum + rest) - to_quantum);
    return whole * two_to(power + 200) * 0x1p-200;
}

double scaled(Doubled x, std::int64_t power) {
    if (power < -1021) return scaled_below_normal(x, power);
    if (power > 1023) return (x.high + x.low) * two_to(1023) * two_to(power - 1023);
    return (x.high + x.low) * two_to(power);
}

constexpr double exp_overflows = 710; // exp 709.79 is infinity already
constexpr double exp_vanishes = -746; // exp -745.14 is 0 already

// exp of high + low. high within the two bounds above, |low| tiny.
double exp_within(Doubled x) {
    double const shifted = x.high * tables::steps_per_one + shift;
    double const n = shifted - shift;
    auto const step = static_cast<std::int64_t>(
        std::bit_cast<std::uint64_t>(shifted) - std::bit_cast<std::uint64_t>(shift));
    double const r = (x.high - n * tables::step_high) - (n * tables::step_low - x.low);
    double const beyond_one = r + r * r * polynomial(tables::exponential, r);
    auto const& start = tables::powers[step & 63];
    return scaled({start.high, start.low + start.high * beyond_one}, step >> 6);
}

// x = 2^power z, and c z = 1 + r with the c of the table, so log x = (power log 2 - log c) +
// log(1+r).
struct LogParts {
    Doubled steps; // power log 2 - log c; high has 42 bits behind the point
    Doubled r;
};

// x > 0 and finite.
LogParts log_parts(double x) {
    constexpr auto lowest = std::bit_cast<std::uint64_t>(0.6875);
    bool const subnormal = x < 0x1p-1022;
    auto const pattern = std::bit_cast<std::uint64_t>(subnormal ? x * 0x1p54 : x);
    std::uint64_t const above = pattern - lowest;
    auto const exponent = static_cast<std::int64_t>(above) >> 52;
    auto const& [inverse, high, low] = tables::inverses[above >> 45 & 127];
    std::uint64_t const z = pattern - (above & 0xfff0000000000000);
    double const z_high =
        std::bit_cast<double>(z & 0xffffffff00000000); // 21 bits: c z_high is exact
    double const z_low = std::bit_cast<double>(z) - z_high;
    auto const power = static_cast<double>(subnormal ? exponent - 54 : exponent);
    return {{power * tables::ln2_high + high, power * tables::ln2_low + low},
        sum(z_high * inverse - 1, z_low * inverse)};
}

// To 2^-67 of the value, for pow.
Doubled precise_log(double x) {
    auto const [steps, r] = log_parts(x);
    auto const square = product(r.high, r.high);
    double const cube = r.high * square.high * polynomial(tables::logarithm, r.high);
    auto const first = ordered_sum(steps.high, r.high);
    auto const second = ordered_sum(first.high, -0.5 * square.high);
    double const crumbs =
        first.low + second.low + (steps.low + r.low) - (0.5 * square.low + r.high * r.low);
    return ordered_sum(second.high, cube + crumbs);
}

// Whole and odd, or whole and even, or neither. y is finite.
enum class Parity { even, odd, none };

Parity parity(double y) {
    double const size = std::fabs(y);
    if (size >= 0x1p53) return Parity::even;
    if (size != std::floor(size)) return Parity::none;
    return static_cast<std::uint64_t>(size) & 1 ? Parity::odd : Parity::even;
}

// base > 0 and finite, exponent finite.
double positive_pow(double base, double exponent) {
    auto const log_base = precise_log(base);
    double const about = exponent * log_base.high;
    if (about > exp_overflows) return infinity;
    if (about < exp_vanishes) return 0;
    auto const precise = product(exponent, log_base.high);
    return exp_within({precise.high, precise.low + exponent * log_base.low});
}

// exponent is infinite: C99 F.10.4.4.
double pow_without_end(double base, double exponent) {
    double const size = std::fabs(base);
    if (size == 1) return 1;
    return (size > 1) == (exponent > 0) ? infinity : 0;
}

} // namespace

double exp(double x) {
    if (!(x == x)) return not_a_number;
    if (x > exp_overflows) return infinity;
    if (x < exp_vanishes) return 0;
    return exp_within({x, 0});
}

double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : not_a_number;
    if (x == infinity) return x;
    auto const [steps, r] = log_parts(x);
    double const bend = r.high * r.high * (r.high * polynomial(tables::logarithm, r.high) - 0.5);
    auto const first = ordered_sum(steps.high, r.high);
    return first.high + (first.low + (steps.low + r.low) + bend);
}

double pow(double base, double exponent) {
    if (exponent == 0 || base == 1) return 1;
    if (!(base == base && exponent == exponent)) return not_a_number;
    if (std::fabs(exponent) == infinity) return pow_without_end(base, exponent);
    auto const kind = parity(exponent);
    bool const negative = std::signbit(base) && kind == Parity::odd;
    double const size = std::fabs(base);
    if (size == 0 || size == infinity) {
        double const far = (size == 0) == (exponent < 0) ? infinity : 0;
        return negative ? -far : far;
    }
    if (base < 0 && kind == Parity::none) return not_a_number;
    double const value = positive_pow(size, exponent);
    return negative ? -value : value;
}

double hypot(double x, double y) {
    if (std::fabs(x) == infinity || std::fabs(y) == infinity) return infinity;
    if (!(x == x && y == y)) return not_a_number;
    double const longer = std::fmax(std::fabs(x), std::fabs(y));
    double const shorter = std::fmin(std::fabs(x), std::fabs(y));
    if (shorter <= longer * 0x1p-54) return longer;
    double const scale = longer > 0x1p400 ? 0x1p-600 : longer < 0x1p-400 ? 0x1p600 : 1;
    auto const a = product(longer * scale, longer * scale);
    auto const b = product(shorter * scale, shorter * scale);
    auto const square = ordered_sum(a.high, b.high);
    double const root = std::sqrt(square.high);
    auto const back = product(root, root);
    double const missing = (square.high - back.high) - back.low + (square.low + (a.low + b.low));
    Doubled const length{root, missing / (2 * root)};
    if (scale > 1 && root < 0x1p-422) return scaled_below_normal(length, -600);
    return (length.high + length.low) / scale;
}

} // namespace erdem::math
