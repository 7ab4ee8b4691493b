// Any bytes as a formula: no crash, the same value twice, and no fault beside the text.
#include "erdem/math/formula.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace erdem::math;

namespace {

constexpr std::array<std::string_view, 3> names{"x", "y", "长度"};
constexpr std::array<double, 3> values{0.75, -3, 1e9};

void require(bool holds) {
    if (!holds) std::abort();
}

// A fault stands at a character or just behind the last; one text too long, behind the longest.
void check(FormulaFault const& fault, std::string_view text) {
    auto const characters = std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; });
    require(fault.column >= 1 && fault.column <= characters + 1);
    require(!fault.found.empty() && !fault.expected.empty());
}

bool same(
    std::expected<double, FormulaFault> const& a, std::expected<double, FormulaFault> const& b) {
    if (!a || !b) return !a && !b && a.error() == b.error();
    return std::bit_cast<std::uint64_t>(*a) == std::bit_cast<std::uint64_t>(*b);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const formula = read_formula(text, names);
    require(formula == read_formula(text, names));
    if (!formula) {
        check(formula.error(), text);
        return 0;
    }
    auto const result = value(*formula, values);
    require(same(result, value(*formula, values)));
    if (result)
        require(std::isfinite(*result) && !(*result == 0 && std::signbit(*result)));
    else
        check(result.error(), text);
    return 0;
}
