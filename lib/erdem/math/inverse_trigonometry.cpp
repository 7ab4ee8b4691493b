// asin, acos, atan, atan2: a polynomial near zero, and elsewhere the addition theorems
// atan q = atan c + atan((q - c) / (1 + q c)), atan q = pi/2 - atan(1/q),
// asin x = pi/2 - 2 asin sqrt((1 - x) / 2)
// (Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4).
#include "erdem/math/doubled.hpp"
#include "erdem/math/elementary.hpp"
#include "erdem/math/elementary_tables.hpp"

#include <cmath>

namespace erdem::math {
namespace {

constexpr double tiny = 0x1p-27; // below it asin x and atan x are x

constexpr Doubled half_pi{tables::half_pi_high, tables::half_pi_low};
constexpr Doubled whole_pi{tables::whole_pi_high, tables::whole_pi_low};

Doubled difference(Doubled a, Doubled b) {
    auto const high = ordered_sum(a.high, -b.high);
    return {high.high, high.low + (a.low - b.low)};
}

double rounded(Doubled x) { return x.high + x.low; }

// --- atan: q = high + low >= 0, |low| at most half a unit of the last place of high

Doubled small_angle(Doubled q) {
    double const z = q.high * q.high;
    return {q.high, q.high * z * polynomial(tables::arc_tangent, z) + q.low * (1 - z)};
}

Doubled angle_beside_step(Doubled q) {
    constexpr double shift = 0x1.8p47; // adding it rounds to a 32nd, kept in the lowest bits
    double const shifted = q.high + shift, c = shifted - shift;
    auto const step = std::bit_cast<std::uint64_t>(shifted) & 255;
    double const turned = ((q.high - c) + q.low) / (1 + q.high * c);
    auto const rest = small_angle({turned, 0});
    auto const& known = tables::angles[step];
    auto const high = ordered_sum(known.high, rest.high);
    return {high.high, high.low + (known.low + rest.low)};
}

Doubled steep_angle(Doubled q) {
    double const inverse = 1 / q.high;
    auto const one = product(inverse, q.high);
    double const missing = (1 - one.high) - one.low - inverse * q.low;
    return difference(half_pi, small_angle({inverse, inverse * missing}));
}

Doubled angle(Doubled q) {
    if (q.high < 0.25) return small_angle(q);
    if (q.high < 4) return angle_beside_step(q);
    return q.high < 0x1p64 ? steep_angle(q) : half_pi;
}

// y / x to more digits than one double, for a ratio within 2^64 either way.
Doubled ratio(double y, double x) {
    double const longer = std::fmax(y, x);
    double const scale = longer > 0x1p400 ? 0x1p-600 : longer < 0x1p-400 ? 0x1p600 : 1;
    double const top = y * scale, bottom = x * scale, high = top / bottom;
    auto const back = product(high, bottom);
    return {high, ((top - back.high) - back.low) / bottom};
}

// The angle of (x, y) or, on the left, of (-x, y); y and x above 0 and finite.
double upper_angle(double y, double x, bool left) {
    if (y > x * 0x1p64) return half_pi.high;
    if (y < x * 0x1p-64) return left ? whole_pi.high : y / x;
    auto const right = angle(ratio(y, x));
    return rounded(left ? difference(whole_pi, right) : right);
}

// Where an axis or infinity decides: both at least 0, and y = 0 or x = 0 or one of them infinite.
double upper_edge(double y, double x, bool left) {
    if (y == infinity && x == infinity)
        return left ? 3 * tables::quarter_pi_high : tables::quarter_pi_high;
    if (y == 0 || x == infinity) return left ? whole_pi.high : 0;
    return half_pi.high;
}

// --- asin: x in [0, 1/2]

double arc_sine_beyond(double x, double z) { return x * z * polynomial(tables::arc_sine, z); }

// 2 asin sqrt((1 - x) / 2) for x in [1/2, 1]: the angle of acos, to more digits than one double.
Doubled angle_below_one(double x) {
    double const z = (1 - x) / 2; // exact
    double const root = std::sqrt(z);
    if (z == 0) return {0, 0};
    auto const back = product(root, root);
    double const missing = ((z - back.high) - back.low) / (2 * root);
    return {2 * root, 2 * (missing + arc_sine_beyond(root, z))};
}

} // namespace

double atan(double x) {
    double const size = std::fabs(x);
    if (size < tiny) return x;
    if (!(size == size)) return not_a_number;
    return std::copysign(rounded(angle({size, 0})), x);
}

double atan2(double y, double x) {
    if (!(x == x && y == y)) return not_a_number;
    double const up = std::fabs(y), aside = std::fabs(x);
    bool const left = std::signbit(x);
    bool const edge = up == 0 || aside == 0 || up == infinity || aside == infinity;
    double const size = edge ? upper_edge(up, aside, left) : upper_angle(up, aside, left);
    return std::copysign(size, y);
}

double asin(double x) {
    double const size = std::fabs(x);
    if (!(size <= 1)) return not_a_number;
    if (size < tiny) return x;
    if (size <= 0.5) return x + arc_sine_beyond(x, x * x);
    return std::copysign(rounded(difference(half_pi, angle_below_one(size))), x);
}

double acos(double x) {
    double const size = std::fabs(x);
    if (!(size <= 1)) return not_a_number;
    if (size <= 0.5) return rounded(difference(half_pi, {x, arc_sine_beyond(x, x * x)}));
    auto const angle = angle_below_one(size);
    return rounded(x > 0 ? angle : difference(whole_pi, angle));
}

} // namespace erdem::math
