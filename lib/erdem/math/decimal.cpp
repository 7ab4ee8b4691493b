#include "erdem/math/decimal.hpp"
#include "erdem/math/doubled.hpp"

#include <algorithm>
#include <compare>

namespace erdem::math {
namespace {

// A whole number below 2^1280: 10^345 times a word and one bit to spare.
struct Whole {
    std::array<std::uint32_t, 40> words{}; // least significant first

    explicit Whole(std::uint64_t value) {
        words[0] = static_cast<std::uint32_t>(value);
        words[1] = static_cast<std::uint32_t>(value >> 32);
    }

    void times_ten_to(int power) {
        for (; power > 0; --power) {
            std::uint64_t carry = 0;
            for (auto& word : words) {
                carry += std::uint64_t{word} * 10;
                word = static_cast<std::uint32_t>(carry);
                carry >>= 32;
            }
        }
    }

    void shift_left(int by) {
        std::move_backward(words.begin(), words.end() - by / 32, words.end());
        std::fill_n(words.begin(), by / 32, 0u);
        std::uint64_t carry = 0;
        for (auto& word : words) {
            carry |= std::uint64_t{word} << by % 32;
            word = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }

    void subtract(Whole const& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::uint64_t const rest = std::uint64_t{words[i]} - other.words[i] - borrow;
            words[i] = static_cast<std::uint32_t>(rest);
            borrow = rest >> 63;
        }
    }

    int length() const {
        int bits = static_cast<int>(words.size()) * 32;
        for (auto word = words.rbegin(); word != words.rend(); ++word, bits -= 32)
            if (*word != 0) return bits - std::countl_zero(*word);
        return 0;
    }

    std::strong_ordering operator<=>(Whole const& other) const {
        return std::lexicographical_compare_three_way(
            words.rbegin(), words.rend(), other.words.rbegin(), other.words.rend());
    }
    bool operator==(Whole const&) const = default;
};

// The first `count` binary digits of top / bottom, which is at least 1 and below 2.
struct Quotient {
    std::uint64_t digits = 0;
    bool more = false; // something is left behind the last digit
};

Quotient quotient(Whole top, Whole const& bottom, int count) {
    Quotient result;
    for (; count > 0; --count) {
        bool const one = top >= bottom;
        if (one) top.subtract(bottom);
        result.digits = result.digits << 1 | static_cast<std::uint64_t>(one);
        top.shift_left(1);
    }
    result.more = top.length() != 0;
    return result;
}

std::uint64_t half_rounded(Quotient const& q) {
    bool const up = (q.digits & 1) != 0 && (q.more || (q.digits & 2) != 0);
    return (q.digits >> 1) + static_cast<std::uint64_t>(up);
}

// Where both numbers are doubles without error one operation rounds once (W. D. Clinger, "How to
// read floating point numbers accurately", PLDI 1990).
constexpr std::uint64_t exact_digits = std::uint64_t{1} << 53;
constexpr int exact_tens = 22;

double ten_to(int power) {
    double value = 1;
    for (; power > 0; --power) value *= 10;
    return value;
}

} // namespace

double nearest_double(std::uint64_t digits, int exponent) {
    if (digits == 0 || exponent < -345) return 0;
    if (exponent > 308) return infinity;
    if (digits <= exact_digits && exponent >= -exact_tens && exponent <= exact_tens) {
        auto const whole = static_cast<double>(digits);
        return exponent < 0 ? whole / ten_to(-exponent) : whole * ten_to(exponent);
    }
    Whole top{digits}, bottom{1};
    top.times_ten_to(exponent);
    bottom.times_ten_to(-exponent);
    int power = top.length() - bottom.length(); // top / bottom is 2^power times 1 to 2, soon
    power < 0 ? top.shift_left(-power) : bottom.shift_left(power);
    if (top < bottom) {
        top.shift_left(1);
        --power;
    }
    if (power > 1023) return infinity;
    int const kept = std::clamp(power + 1075, 0, 53); // fewer below the normal numbers
    auto const whole = static_cast<double>(half_rounded(quotient(top, bottom, kept + 1)));
    // From 2^-1022 down the last digit kept stands for 2^-1074; below half of that all is lost.
    int const last = std::max(power - 52, -1074);
    if (power < -1075) return 0;
    return last < -1022 ? whole * two_to(last + 200) * 0x1p-200 : whole * two_to(last);
}

} // namespace erdem::math
