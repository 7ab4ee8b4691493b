// sin, cos and tan. The argument is brought to [-pi/4, pi/4] by subtracting a multiple of pi/2 held
// in two parts (W. J. Cody, W. Waite, "Software manual for the elementary functions", 1980), and
// where that loses digits by an integer product with the bits of 2/pi (M. Payne, R. Hanek, "Radian
// reduction for trigonometric functions", SIGNUM Newsletter 18, 1983).
#include "erdem/math/doubled.hpp"
#include "erdem/math/elementary.hpp"
#include "erdem/math/elementary_tables.hpp"
#include "erdem/math/wide_product.hpp"

#include <cmath>

namespace erdem::math {
namespace {

struct Reduced {
    Doubled rest; // radians, within pi/4 and a hair
    std::uint64_t quadrant;
};

constexpr double tiny = 0x1p-27;   // below it sin x is x, and cos x is 1
constexpr double near = 65536;     // below it two parts of pi/2 are enough
constexpr double shift = 0x1.8p52; // adding it rounds to a whole number, kept in the lowest bits

// 192 bits of a binary fraction, most significant word first.
using Fraction = std::array<std::uint64_t, 3>;

Fraction bits_of_two_over_pi(unsigned first) {
    auto const word = [&](unsigned i) {
        auto const& all = tables::two_over_pi_bits;
        unsigned const at = first / 64 + i, over = first % 64;
        return over == 0 ? all[at] : all[at] << over | all[at + 1] >> (64 - over);
    };
    return {word(0), word(1), word(2)};
}

// Modulo 2^192.
Fraction times(Fraction const& f, std::uint64_t factor) {
    auto const low = wide_product(f[2], factor), middle = wide_product(f[1], factor);
    std::uint64_t const second = middle.low + low.high;
    return {f[0] * factor + middle.high + (second < low.high), second, low.low};
}

Fraction negated(Fraction const& f) {
    bool const borrow_1 = f[2] != 0, borrow_0 = borrow_1 || f[1] != 0;
    return {0 - f[0] - borrow_0, 0 - f[1] - borrow_1, 0 - f[2]};
}

Fraction shifted_left(Fraction const& f, int by) {
    if (by == 0) return f;
    return {f[0] << by | f[1] >> (64 - by), f[1] << by | f[2] >> (64 - by), f[2] << by};
}

// A fraction of pi/2 in radians. No double comes nearer than 2^-62 to a multiple of pi/2, so after
// the leading zeros 106 good bits are left.
Doubled radians(Fraction f) {
    int zeros = 0;
    if (f[0] == 0) {
        f = {f[1], f[2], 0};
        zeros = 64;
    }
    int const leading = std::countl_zero(f[0]);
    f = shifted_left(f, leading);
    double const high = static_cast<double>(f[0] >> 11) * 0x1p-53;
    double const low = static_cast<double>((f[0] & 0x7ff) << 42 | f[1] >> 22) * 0x1p-106;
    auto const angle = product(high, tables::half_pi_high);
    auto const whole = ordered_sum(
        angle.high, angle.low + (high * tables::half_pi_low + low * tables::half_pi_high));
    double const scale = two_to(-zeros - leading);
    return {whole.high * scale, whole.low * scale};
}

// x > 1/2 is m 2^e with a whole m. Bits of 2/pi that m 2^e turns into multiples of 4 are left out;
// the next 192 give the quadrant in two bits and 190 bits behind the point.
Reduced reduced_far(double x) {
    auto const pattern = std::bit_cast<std::uint64_t>(x);
    auto const mantissa = (pattern & 0xfffffffffffff) | 0x10000000000000;
    auto const exponent = static_cast<unsigned>(pattern >> 52) & 0x7ff; // e is exponent - 1075
    auto turns = times(bits_of_two_over_pi(exponent + 62 - 1075), mantissa);
    std::uint64_t quadrant = turns[0] >> 62;
    turns = shifted_left(turns, 2);
    bool const past_half = turns[0] >> 63;
    if (past_half) {
        turns = negated(turns);
        ++quadrant;
    }
    auto const rest = radians(turns);
    return {past_half ? Doubled{-rest.high, -rest.low} : rest, quadrant & 3};
}

// |x| > pi/4 and finite.
Reduced reduced(double x) {
    if (std::fabs(x) < near) [[likely]] {
        double const shifted = x * tables::two_over_pi + shift;
        double const n = shifted - shift;
        double const left = x - n * tables::half_pi_first; // exact, both
        double const tail = n * tables::half_pi_rest;
        double const high = left - tail;
        // Nearer to a multiple of pi/2 the two parts have too few digits.
        if (std::fabs(high) > 0x1p-15) [[likely]]
            return {{high, (left - high) - tail}, std::bit_cast<std::uint64_t>(shifted) & 3};
    }
    if (x > 0) return reduced_far(x);
    auto const mirror = reduced_far(-x);
    return {{-mirror.rest.high, -mirror.rest.low}, (0 - mirror.quadrant) & 3};
}

// Both as a leading term and what is to be added to it. Up to 1/8 the polynomial serves; beyond,
// the addition theorems from the nearest 64th, so that rounding errors stay far below the leading
// term.
Doubled small_sine(Doubled x) {
    double const z = x.high * x.high;
    return {x.high, x.high * z * polynomial(tables::sine, z) + x.low * (1 - 0.5 * z)};
}

Doubled small_cosine(Doubled x) {
    double const z = x.high * x.high, half = 0.5 * z, high = 1 - half;
    return {high, ((1 - high) - half) + (z * z * polynomial(tables::cosine, z) - x.high * x.low)};
}

constexpr std::uint64_t sign_bit = std::uint64_t{1} << 63;

double flipped(double x, std::uint64_t sign) {
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) ^ sign);
}

std::uint64_t sign_of(double x) { return std::bit_cast<std::uint64_t>(x) & sign_bit; }

// Where |x| stands beside its nearest 64th.
struct Beside {
    std::array<tables::Sum, 2> const& node;
    double sine, cosine_less_one; // of what lies between
};

Beside beside(Doubled x) {
    constexpr double shift_64ths = shift / 64;
    double const size = std::fabs(x.high), low = flipped(x.low, sign_of(x.high));
    double const shifted = size + shift_64ths;
    double const t = (size - (shifted - shift_64ths)) + low, z = t * t;
    auto const step = std::bit_cast<std::uint64_t>(shifted) & 63;
    return {tables::circle[step].parts, t + t * z * polynomial(tables::sine, z),
        z * (z * polynomial(tables::cosine, z) - 0.5)};
}

bool small(Doubled x) { return std::fabs(x.high) < 0.125; }

double rounded(Doubled x) { return x.high + x.low; }

// sin(x + quadrant pi/2), without a branch on the quadrant: no machine could foresee it.
double sine_in(std::uint64_t quadrant, Doubled x) {
    std::uint64_t const odd = quadrant & 1, half_turn = quadrant << 62 & sign_bit;
    if (small(x)) return flipped(rounded(odd ? small_cosine(x) : small_sine(x)), half_turn);
    auto const [node, along, less] = beside(x);
    auto const& here = node[odd];
    double const across = node[1 - odd].high * flipped(along, odd << 63);
    double const size = here.high + (here.low + (here.high * less + across));
    std::uint64_t const sign = odd ? 0 : sign_of(x.high);
    return flipped(size, sign ^ half_turn);
}

// sin x and cos x, each as a leading term and what is to be added to it; for tan.
struct SineAndCosine {
    Doubled sine, cosine;
};

SineAndCosine sine_and_cosine(Doubled x) {
    if (small(x)) return {small_sine(x), small_cosine(x)};
    auto const [node, along, less] = beside(x);
    auto const& [s, c] = node;
    std::uint64_t const sign = sign_of(x.high);
    double const low = s.low + (s.high * less + c.high * along);
    return {{flipped(s.high, sign), flipped(low, sign)},
        {c.high, c.low + (c.high * less - s.high * along)}};
}

bool finite(double x) { return std::fabs(x) < infinity; }

// To half a unit of the last place and a little.
double quotient(Doubled a, Doubled b) {
    auto const top = ordered_sum(a.high, a.low), bottom = ordered_sum(b.high, b.low);
    double const inverse = 1 / bottom.high, guess = top.high * inverse;
    auto const back = product(guess, bottom.high);
    double const missing = (top.high - back.high) - back.low + top.low - guess * bottom.low;
    return guess + missing * inverse;
}

} // namespace

double sin(double x) {
    double const size = std::fabs(x);
    if (size <= tables::quarter_pi_high) return size < tiny ? x : sine_in(0, {x, 0});
    if (!finite(x)) return not_a_number;
    auto const [rest, quadrant] = reduced(x);
    return sine_in(quadrant, rest);
}

double cos(double x) {
    double const size = std::fabs(x);
    if (size <= tables::quarter_pi_high) return size < tiny ? 1 : sine_in(1, {x, 0});
    if (!finite(x)) return not_a_number;
    auto const [rest, quadrant] = reduced(x);
    return sine_in(quadrant + 1, rest);
}

double tan(double x) {
    double const size = std::fabs(x);
    if (size < tiny) return x;
    if (!finite(x)) return not_a_number;
    auto const [rest, quadrant] = size <= tables::quarter_pi_high ? Reduced{{x, 0}, 0} : reduced(x);
    auto const [s, c] = sine_and_cosine(rest);
    return quadrant & 1 ? -quotient(c, s) : quotient(s, c);
}

} // namespace erdem::math
