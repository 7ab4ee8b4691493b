#include "erdem/text/decimal.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace erdem::text {
namespace {

constexpr std::array<double, 23> powers_of_ten{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
    1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// A whole number, its lowest 32 bits first.
using Big = std::vector<std::uint32_t>;

void multiply(Big& number, std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (auto& limb : number) {
        carry += std::uint64_t{limb} * factor;
        limb = static_cast<std::uint32_t>(carry);
        carry >>= 32U;
    }
    if (carry != 0) number.push_back(static_cast<std::uint32_t>(carry));
}

bool divide(Big& number, std::uint32_t divisor) { // true when something is left over
    std::uint64_t rest = 0;
    for (auto limb = number.rbegin(); limb != number.rend(); ++limb) {
        rest = rest << 32U | *limb;
        *limb = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    return rest != 0;
}

// Calls step(10^9) as often as it fits, then once with what remains.
template<class Step>
void by_powers_of_ten(int power, Step step) {
    for (; power >= 9; power -= 9) step(1'000'000'000U);
    std::uint32_t rest = 1;
    for (; power > 0; --power) rest *= 10;
    if (rest > 1) step(rest);
}

// number × 2^exponent, and a little more if `inexact`. The 64 highest bits, the last of them set
// when anything was cut off, round to 53 as the whole would.
double rounded(Big const& number, int exponent, bool inexact) {
    auto top = static_cast<int>(number.size()) - 1;
    while (number[static_cast<std::size_t>(top)] == 0) --top;
    auto const limb = [&](int i) {
        return std::uint64_t{i < 0 ? 0 : number[static_cast<std::size_t>(i)]};
    };
    auto const shift = std::countl_zero(static_cast<std::uint32_t>(limb(top)));
    auto const bits = (limb(top) << 32U | limb(top - 1)) << shift | limb(top - 2) >> (32 - shift);
    inexact = inexact || static_cast<std::uint32_t>(limb(top - 2) << shift) != 0;
    for (int i = top - 3; i >= 0; --i) inexact = inexact || limb(i) != 0;
    auto const nearest = static_cast<double>(bits | (inexact ? 1U : 0U));
    return std::ldexp(nearest, exponent + 32 * (top - 1) - shift);
}

double by_long_arithmetic(std::uint64_t digits, int power) {
    Big number{static_cast<std::uint32_t>(digits), static_cast<std::uint32_t>(digits >> 32U)};
    if (power >= 0) {
        by_powers_of_ten(power, [&](std::uint32_t factor) { multiply(number, factor); });
        return rounded(number, 0, false);
    }
    // 10^9 < 2^32: with two limbs to spare, the quotient keeps at least 64 bits.
    auto const limbs = -power / 9 + 3;
    number.insert(number.begin(), static_cast<std::size_t>(limbs), 0);
    bool inexact = false;
    by_powers_of_ten(-power, [&](std::uint32_t divisor) { inexact |= divide(number, divisor); });
    return rounded(number, -32 * limbs, inexact);
}

} // namespace

double nearest_double(std::uint64_t digits, int power) {
    if (digits == 0) return 0;
    if (digits < 1'000'000'000'000'000U && power >= -22 && power <= 22) {
        auto const whole = static_cast<double>(digits);
        auto const scale = powers_of_ten[static_cast<std::size_t>(power < 0 ? -power : power)];
        return power < 0 ? whole / scale : whole * scale;
    }
    return by_long_arithmetic(digits, power);
}

} // namespace erdem::text
