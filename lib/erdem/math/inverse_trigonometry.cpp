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
    auto const step = static_cast<unsigned>(q.high * 32 + 0.5);
    double const c = static_cast<double>(step) / 32;
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

// The larger of the two exponents is taken out, so that no product below loses digits.
Doubled ratio(double y, double x) {
    int power = 0;
    (void)std::frexp(x, &power);
    double const top = std::ldexp(y, -power), bottom = std::ldexp(x, -power);
    double const high = top / bottom;
    auto const back = product(high, bottom);
    return {high, ((top - back.high) - back.low) / bottom};
}

// The angle of a point in the first quadrant, y and x above 0 and finite.
double first_quadrant(double y, double x) {
    int y_power = 0, x_power = 0;
    (void)std::frexp(y, &y_power);
    (void)std::frexp(x, &x_power);
    if (y_power - x_power > 64) return half_pi.high;
    if (y_power - x_power < -64) return y / x;
    return rounded(angle(ratio(y, x)));
}

double second_quadrant(double y, double x) {
    int y_power = 0, x_power = 0;
    (void)std::frexp(y, &y_power);
    (void)std::frexp(x, &x_power);
    if (y_power - x_power > 64) return half_pi.high;
    if (y_power - x_power < -64) return whole_pi.high;
    return rounded(difference(whole_pi, angle(ratio(y, x))));
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
    double const size = edge   ? upper_edge(up, aside, left)
                        : left ? second_quadrant(up, aside)
                               : first_quadrant(up, aside);
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
