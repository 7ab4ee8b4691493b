// A formula that a teacher or an item writes, read once and evaluated often, to the same bits on
// every machine.
//
//     + - * / ^ ( )            ^ binds to the right and before a sign: -2^2 is -4, 2^-1 is 0.5
//     < <= > >= == !=          1 or 0; one to an expression
//     if(c, a, b)              a unless c is 0; only the one that counts is evaluated
//     sin cos tan asin acos atan atan2 exp log pow hypot sqrt abs min max round floor ceil
//     pi e                     and the names that the caller gives; round takes halves from zero
//     away
//
// Numbers are "2", "0.5", "6.022e23": at most 19 digits, read to the nearest double. Names begin
// with a letter or _ (any character beyond ASCII is a letter) and go on with letters, digits and _.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::math {

struct FormulaFault {
    int column = 0; // from 1, counted in characters (code points)
    std::string found;
    std::string expected;

    bool operator==(FormulaFault const&) const = default;
};

inline constexpr std::size_t longest_formula = 1000; // characters
inline constexpr int deepest_formula = 64;           // signs, powers and brackets within each other

// One step of a formula in postfix order.
struct FormulaStep {
    enum class Does : std::uint8_t { number, variable, operation, skip_if_zero, skip };

    Does does = Does::number;
    std::int16_t column = 0;
    std::int32_t index = 0; // of the variable or operation, or how many steps to skip
    double number = 0;

    bool operator==(FormulaStep const&) const = default;
};

// Only read_formula makes another than 0, so its steps are sound.
class Formula {
public:
    Formula() : Formula({FormulaStep{}}, 0) {} // 0, of no names

    bool operator==(Formula const&) const = default;

    friend std::expected<Formula, FormulaFault> read_formula(
        std::string_view text, std::span<std::string_view const> names);
    friend std::expected<double, FormulaFault> value(
        Formula const&, std::span<double const> values);

private:
    Formula(std::vector<FormulaStep> steps, std::size_t names)
        : steps_(std::move(steps)), names_(names) {}

    std::vector<FormulaStep> steps_;
    std::size_t names_;
};

// `text` is UTF-8. A name given twice means the first; a name given hides pi or e.
std::expected<Formula, FormulaFault> read_formula(
    std::string_view text, std::span<std::string_view const> names = {});

// One value for each name, in the same order. Every value and every result on the way has to be
// finite: where one is not, the fault has the column of the operator. Never -0. Allocates nothing
// unless there is a fault.
std::expected<double, FormulaFault> value(Formula const&, std::span<double const> values = {});

} // namespace erdem::math
