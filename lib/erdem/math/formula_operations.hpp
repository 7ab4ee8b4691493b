// What a formula can do with one or two numbers: the one list that reading and evaluating share.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace erdem::math {

struct FormulaOperation {
    std::string_view name; // as it is written
    int arguments;         // 1 or 2; of a two-place operation the second is y
    double (*of)(double x, double y);
    bool (*allows)(double x, double y); // null: everything
    std::string_view found, expected;   // the fault where it does not
};

enum class Operator : std::int32_t { // the first places of the list
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    less,
    at_most,
    more,
    at_least,
    equal,
    unequal,
    first_function
};

extern std::array<FormulaOperation, 30> const formula_operations;

} // namespace erdem::math
