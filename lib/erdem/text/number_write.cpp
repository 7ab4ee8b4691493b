#include "erdem/text/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace erdem::text {
namespace {

struct Decimal { // d.ddd × 10^exponent
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

Decimal shortest(double value) {
    std::array<char, 32> buffer{};
    auto const* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
        std::fabs(value), std::chars_format::scientific)
                                .ptr;
    Decimal out;
    out.negative = value < 0;
    for (auto const* at = buffer.data(); at != end; ++at) {
        if (*at == 'e') {
            std::from_chars(at + (at[1] == '+' ? 2 : 1), end, out.exponent);
            break;
        }
        if (*at != '.') out.digits += *at;
    }
    return out;
}

std::string plainly(std::string digits, int exponent) {
    if (exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    auto const whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return digits.append(whole - digits.size(), '0');
    return digits.insert(whole, 1, '.');
}

std::string with_exponent(std::string digits, int exponent) {
    if (digits.size() > 1) digits.insert(1, 1, '.');
    return digits + 'e' + std::to_string(exponent);
}

} // namespace

std::string write_number(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    if (value == 0) return "0"; // -0 too: nobody types it
    auto [negative, digits, exponent] = shortest(value);
    bool const plain = exponent >= -5 && exponent <= 15;
    auto const text =
        plain ? plainly(std::move(digits), exponent) : with_exponent(std::move(digits), exponent);
    return negative ? '-' + text : text;
}

} // namespace erdem::text
