#include "erdem/math/elementary.hpp"
#include "erdem/math/formula.hpp"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace erdem::math {
namespace {

constexpr std::array<std::string_view, 3> names{"x", "length", "长度"};
constexpr std::array<double, 3> values{2, 0.5, -3};

std::expected<double, FormulaFault> value_of(std::string_view text) {
    auto const formula = read_formula(text, names);
    if (!formula) return std::unexpected(formula.error());
    return value(*formula, values);
}

TEST(Formula, has_the_value_that_school_gives_it) {
    struct Row {
        std::string_view text;
        double expected;
    };
    Row const rows[] = {
        {"1 + 2 * 3", 7},
        {"(1 + 2) * 3", 9},
        {"7 - 3 - 2", 2},
        {"12 / 3 / 2", 2},
        {"2 ^ 3 ^ 2", 512},
        {"-2 ^ 2", -4},
        {"(-2) ^ 2", 4},
        {"2 ^ -1", 0.5},
        {"-2 ^ -2", -0.25},
        {"--3", 3},
        {"+3", 3},
        {"2 * -3", -6},
        {"2 - -3", 5},
        {"x ^ 2 + length", 4.5},
        {"长度 + 1", -2},
        {"1 < 2", 1},
        {"2 <= 1", 0},
        {"2 > 1", 1},
        {"2 >= 3", 0},
        {"2 == 2", 1},
        {"2 != 2", 0},
        {"1 + 1 < 3 * 1", 1},
        {"if(x > 1, 10, 20)", 10},
        {"if(x < 1, 10, 20)", 20},
        {"if(x == 0, 0, 1 / x)", 0.5},
        {"if(1, if(0, 1, 2), 3) + 4", 6},
        {"1 + if(0, 2, 3) * 2", 7},
        {"min(3, 2)", 2},
        {"max(3, 2)", 3},
        {"abs(-3)", 3},
        {"round(2.5)", 3},
        {"round(-2.5)", -3},
        {"floor(-2.5)", -3},
        {"ceil(2.1)", 3},
        {"sqrt(2.25)", 1.5},
        {"pow(2, 10)", 1024},
        {"hypot(3, 4)", 5},
        {"atan2(0, 1)", 0},
        {"exp(0)", 1},
        {"log(e) - 1", 0},
        {"cos(pi)", -1},
        {"acos(1)", 0},
        {"asin(0)", 0},
        {"atan(0)", 0},
        {"sin(0)", 0},
        {"tan(0)", 0},
        {".5", 0.5},
        {"5.", 5},
        {"1e3", 1000},
        {"6.02214076e23", 6.02214076e23},
        {"1.602176634e-19", 1.602176634e-19},
        {"2E-3", 0.002},
        {"0.1 + 0.2", 0.1 + 0.2},
        {" \t1\n", 1},
        {"1e-999", 0},
        {"1<2", 1},
    };
    for (auto const& [text, expected] : rows) {
        auto const found = value_of(text);
        ASSERT_TRUE(found) << text << ": column " << found.error().column << " found "
                           << found.error().found << ", expected " << found.error().expected;
        EXPECT_EQ(*found, expected) << text;
    }
}

TEST(Formula, a_name_given_hides_a_constant_but_not_a_function) {
    constexpr std::array<std::string_view, 2> own{"e", "sin"};
    constexpr std::array<double, 2> given{7, 1};
    EXPECT_EQ(value(*read_formula("e + sin(0) + sin", own), given), 8);
}

TEST(Formula, a_fault_says_where_and_what_and_what_instead) {
    struct Row {
        std::string_view text;
        FormulaFault expected;
    };
    constexpr char const* start = "a number, a name, \"-\" or \"(\"";
    constexpr char const* following = "an operator or the end";
    Row const rows[] = {
        {"", {1, "the end", start}},
        {"1 +", {4, "the end", start}},
        {"1 + * 2", {5, "\"*\"", start}},
        {"(1", {3, "the end", "\")\""}},
        {"1)", {2, "\")\"", following}},
        {"1 2", {3, "\"2\"", following}},
        {"长度 ? 1", {4, "\"?\"", following}},
        {"1 < 2 < 3", {7, "\"<\"", "one comparison at a time"}},
        {"x = 1", {3, "\"=\"", following}},
        {"width", {1, "\"width\"", "one of: x, length, 长度, pi, e"}},
        {"min(1)", {6, "\")\"", "\",\""}},
        {"sin(1, 2)", {6, "\",\"", "\")\""}},
        {"if(1, 2)", {8, "\")\"", "\",\""}},
        {"sin()", {5, "\")\"", start}},
        {"1.2.3", {4, "\".3\"", following}},
        {".", {1, "\".\"", "a digit beside the point"}},
        {"12345678901234567890", {1, "\"12345678901234567890\"", "at most 19 digits"}},
        {"1 + 1e400", {5, "\"1e400\"", "a number below 1.8e308"}},
        {"2 x", {3, "\"x\"", following}},
        {"长度 / 0", {4, "a division by 0", "a divisor other than 0"}},
        {"1 + sqrt(长度)", {5, "sqrt of a negative number", "a number of at least 0"}},
        {"log(x - 2)", {1, "log of 0 or less", "a number above 0"}},
        {"asin(x)", {1, "asin of a number beyond 1", "a number from -1 to 1"}},
        {"(-8) ^ (1 / 3)", {6, "a negative number to a power that is not whole",
                               "a whole power, or a base of at least 0"}},
        {"exp(x * 500)", {1, "a number beyond all bounds", "a number from -1.8e308 to 1.8e308"}},
        {"0 ^ -1", {3, "a number beyond all bounds", "a number from -1.8e308 to 1.8e308"}},
        {"1e308 * 10", {7, "a number beyond all bounds", "a number from -1.8e308 to 1.8e308"}},
    };
    for (auto const& [text, expected] : rows) {
        auto const found = value_of(text);
        ASSERT_FALSE(found) << text;
        EXPECT_EQ(found.error().column, expected.column) << text;
        EXPECT_EQ(found.error().found, expected.found) << text;
        EXPECT_EQ(found.error().expected, expected.expected) << text;
    }
}

TEST(Formula, an_unknown_function_is_told_the_known_ones) {
    auto const fault = value_of("sinus(1)").error();
    EXPECT_EQ(fault.column, 1);
    EXPECT_EQ(fault.expected,
        "one of: if, sin, cos, tan, asin, acos, atan, atan2, exp, log, pow, hypot, sqrt, "
        "abs, min, max, round, floor, ceil");
}

TEST(Formula, a_value_given_that_is_not_finite_is_a_fault_where_it_is_used) {
    auto const formula = *read_formula("1 + x", names);
    constexpr double inf = std::numeric_limits<double>::infinity();
    EXPECT_EQ(value(formula, std::array{inf, 0.0, 0.0}).error().column, 5);
    auto const none = value(formula, std::array{std::nan(""), 0.0, 0.0});
    EXPECT_EQ(none.error().found, "no number at all");
    EXPECT_TRUE(value(formula, std::array{1.0, inf, inf}));
}

TEST(Formula, never_gives_minus_zero) {
    auto const zero = value_of("0 * 长度");
    EXPECT_EQ(std::bit_cast<std::uint64_t>(*zero), 0u);
}

TEST(Formula, is_held_within_its_bounds) {
    auto const repeated = [](std::string const& part, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += part;
        return all;
    };
    EXPECT_TRUE(value_of(repeated("(", 63) + "1" + repeated(")", 63)));
    EXPECT_EQ(value_of(repeated("(", 64) + "1" + repeated(")", 64)).error(),
        (FormulaFault{65, "\"1\"", "no more than 64 levels"}));
    EXPECT_EQ(value_of(repeated("-", 64) + "1").error().column, 65);
    EXPECT_EQ(value_of(repeated("2^", 64) + "1").error().expected, "no more than 64 levels");
    // The deepest stack: each level holds a comparison, a sum, a product, a power and a call back.
    EXPECT_TRUE(value_of(repeated("1<1+1*1^min(1,", 31) + "1" + repeated(")", 31)));
    EXPECT_TRUE(value_of("1" + repeated("+1", 499)));
    EXPECT_EQ(value_of("1 " + repeated("+1", 500)).error(),
        (FormulaFault{1001, "1002 characters", "at most 1000 characters"}));
    EXPECT_TRUE(value_of(repeated("长度+", 333) + "1")); // 1,000 characters, 2,332 bytes
}

TEST(Formula, is_a_value) {
    auto const a = *read_formula("x + 1", names), b = *read_formula("x + 1", names);
    EXPECT_EQ(a, b);
    EXPECT_NE(a, *read_formula("x + 2", names));
}

TEST(Formula, nobody_forgets_a_value) {
    auto const formula = *read_formula("x", names);
    EXPECT_DEATH((void)value(formula, {}), "");
}

TEST(Formula, agrees_with_the_functions_it_calls) {
    for (double x = 0.1; x < 3; x += 0.37) {
        auto const formula = *read_formula(
            "x*sin(2*x) - exp(-x)/sqrt(x) + x^1.5", std::array<std::string_view, 1>{"x"});
        EXPECT_EQ(value(formula, std::array{x}), x * sin(2 * x) - exp(-x) / sqrt(x) + pow(x, 1.5));
    }
}

} // namespace
} // namespace erdem::math
