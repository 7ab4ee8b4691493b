#include "erdem/math/formula_operations.hpp"
#include "erdem/math/elementary.hpp"

#include <cmath>

namespace erdem::math {
namespace {

using Allows = bool (*)(double, double);

constexpr Allows anything = nullptr;
constexpr Allows divisor = [](double, double y) { return y != 0; };
constexpr Allows not_negative = [](double x, double) { return x >= 0; };
constexpr Allows positive = [](double x, double) { return x > 0; };
constexpr Allows within_one = [](double x, double) { return std::fabs(x) <= 1; };
constexpr Allows real_power = [](double x, double y) { return x >= 0 || y == std::floor(y); };

constexpr std::string_view negative_root = "a negative number to a power that is not whole";

double truth(bool holds) { return holds ? 1 : 0; }

} // namespace

// clang-format off
std::array<FormulaOperation, 30> const formula_operations{{
    {"-", 1, [](double x, double) { return -x; }, anything, {}, {}},
    {"+", 2, [](double x, double y) { return x + y; }, anything, {}, {}},
    {"-", 2, [](double x, double y) { return x - y; }, anything, {}, {}},
    {"*", 2, [](double x, double y) { return x * y; }, anything, {}, {}},
    {"/", 2, [](double x, double y) { return x / y; }, divisor, "a division by 0", "a divisor other than 0"},
    {"^", 2, pow, real_power, negative_root, "a whole power, or a base of at least 0"},
    {"<", 2, [](double x, double y) { return truth(x < y); }, anything, {}, {}},
    {"<=", 2, [](double x, double y) { return truth(x <= y); }, anything, {}, {}},
    {">", 2, [](double x, double y) { return truth(x > y); }, anything, {}, {}},
    {">=", 2, [](double x, double y) { return truth(x >= y); }, anything, {}, {}},
    {"==", 2, [](double x, double y) { return truth(x == y); }, anything, {}, {}},
    {"!=", 2, [](double x, double y) { return truth(x != y); }, anything, {}, {}},
    {"sin", 1, [](double x, double) { return sin(x); }, anything, {}, {}},
    {"cos", 1, [](double x, double) { return cos(x); }, anything, {}, {}},
    {"tan", 1, [](double x, double) { return tan(x); }, anything, {}, {}},
    {"asin", 1, [](double x, double) { return asin(x); }, within_one, "asin of a number beyond 1", "a number from -1 to 1"},
    {"acos", 1, [](double x, double) { return acos(x); }, within_one, "acos of a number beyond 1", "a number from -1 to 1"},
    {"atan", 1, [](double x, double) { return atan(x); }, anything, {}, {}},
    {"atan2", 2, atan2, anything, {}, {}},
    {"exp", 1, [](double x, double) { return exp(x); }, anything, {}, {}},
    {"log", 1, [](double x, double) { return log(x); }, positive, "log of 0 or less", "a number above 0"},
    {"pow", 2, pow, real_power, negative_root, "a whole power, or a base of at least 0"},
    {"hypot", 2, hypot, anything, {}, {}},
    {"sqrt", 1, [](double x, double) { return sqrt(x); }, not_negative, "sqrt of a negative number", "a number of at least 0"},
    {"abs", 1, [](double x, double) { return std::fabs(x); }, anything, {}, {}},
    {"min", 2, [](double x, double y) { return y < x ? y : x; }, anything, {}, {}},
    {"max", 2, [](double x, double y) { return x < y ? y : x; }, anything, {}, {}},
    {"round", 1, [](double x, double) { return std::round(x); }, anything, {}, {}},
    {"floor", 1, [](double x, double) { return std::floor(x); }, anything, {}, {}},
    {"ceil", 1, [](double x, double) { return std::ceil(x); }, anything, {}, {}},
}};
// clang-format on

} // namespace erdem::math
