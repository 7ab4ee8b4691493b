// C99, Annex F: zeros with their signs, infinities, and numbers that are none.
#include "erdem/math/elementary.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>

namespace erdem::math {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 0x1.921fb54442d18p1;

std::uint64_t bits_of(double x) { return std::bit_cast<std::uint64_t>(x); }

struct One {
    char const* name;
    double (*of)(double);
    double x, expected;
};

TEST(SpecialCases, of_one_argument_are_right_to_the_bit) {
    One const rows[] = {
        {"sin", sin, 0.0, 0.0},
        {"sin", sin, -0.0, -0.0},
        {"sin", sin, inf, nan},
        {"sin", sin, -inf, nan},
        {"sin", sin, 5e-324, 5e-324},
        {"cos", cos, 0.0, 1},
        {"cos", cos, -0.0, 1},
        {"cos", cos, inf, nan},
        {"tan", tan, -0.0, -0.0},
        {"tan", tan, -inf, nan},
        {"tan", tan, 5e-324, 5e-324},
        {"asin", asin, -0.0, -0.0},
        {"asin", asin, 1, pi / 2},
        {"asin", asin, -1, -pi / 2},
        {"asin", asin, 1 + 0x1p-52, nan},
        {"asin", asin, -inf, nan},
        {"acos", acos, 1, 0.0},
        {"acos", acos, -1, pi},
        {"acos", acos, 0, pi / 2},
        {"acos", acos, 2, nan},
        {"atan", atan, -0.0, -0.0},
        {"atan", atan, inf, pi / 2},
        {"atan", atan, -inf, -pi / 2},
        {"exp", exp, 0.0, 1},
        {"exp", exp, -0.0, 1},
        {"exp", exp, inf, inf},
        {"exp", exp, -inf, 0.0},
        {"exp", exp, 1e300, inf},
        {"exp", exp, -1e300, 0.0},
        {"exp", exp, -745.1, 5e-324},
        {"log", log, 0.0, -inf},
        {"log", log, -0.0, -inf},
        {"log", log, 1, 0.0},
        {"log", log, inf, inf},
        {"log", log, -1, nan},
        {"log", log, -inf, nan},
        {"sqrt", sqrt, -0.0, -0.0},
        {"sqrt", sqrt, -1, nan},
        {"sqrt", sqrt, inf, inf},
        {"sqrt", sqrt, 2.25, 1.5},
    };
    for (auto const& [name, of, x, expected] : rows)
        EXPECT_EQ(bits_of(of(x)), bits_of(expected)) << name << "(" << x << ") gave " << of(x);
}

struct Two {
    double x, y, expected;
};

TEST(SpecialCases, of_pow_are_right_to_the_bit) {
    Two const rows[] = {
        {0.0, -3, inf},
        {-0.0, -3, -inf},
        {0.0, -2, inf},
        {-0.0, -2, inf},
        {-0.0, -2.5, inf},
        {0.0, -inf, inf},
        {-0.0, -inf, inf},
        {0.0, 3, 0.0},
        {-0.0, 3, -0.0},
        {-0.0, 2, 0.0},
        {-0.0, 2.5, 0.0},
        {-1, inf, 1},
        {-1, -inf, 1},
        {1, nan, 1},
        {1, inf, 1},
        {nan, 0.0, 1},
        {nan, -0.0, 1},
        {inf, 0.0, 1},
        {-2, 0.5, nan},
        {-2, 0x1p60, inf},
        {0.5, -inf, inf},
        {-0.5, -inf, inf},
        {2, -inf, 0.0},
        {0.5, inf, 0.0},
        {-2, inf, inf},
        {-inf, -3, -0.0},
        {-inf, -2, 0.0},
        {-inf, 3, -inf},
        {-inf, 2, inf},
        {-inf, 2.5, inf},
        {inf, -1, 0.0},
        {inf, 1, inf},
        {nan, 1, nan},
        {2, nan, nan},
        {-1, 0x1p53, 1},
        {-1, 9007199254740991, -1},
        {2, 10, 1024},
        {2, -1074, 5e-324},
        {2, 1023, 0x1p1023},
        {2, 1024, inf},
        {-2, 3, -8},
        {10, 22, 1e22},
        {3, 2, 9},
        {0.5, 2, 0.25},
        {4, 0.5, 2},
        {-2, -1075, -0.0},
        {5e-324, 2, 0.0},
        {1e308, 1e308, inf},
    };
    for (auto const& [x, y, expected] : rows)
        EXPECT_EQ(bits_of(pow(x, y)), bits_of(expected))
            << "pow(" << x << ", " << y << ") gave " << pow(x, y);
}

TEST(SpecialCases, of_atan2_are_right_to_the_bit) {
    Two const rows[] = {
        {0.0, -0.0, pi},
        {-0.0, -0.0, -pi},
        {0.0, 0.0, 0.0},
        {-0.0, 0.0, -0.0},
        {0.0, -1, pi},
        {-0.0, -1, -pi},
        {0.0, 1, 0.0},
        {-0.0, 1, -0.0},
        {-1, 0.0, -pi / 2},
        {1, -0.0, pi / 2},
        {1, -inf, pi},
        {-1, -inf, -pi},
        {1, inf, 0.0},
        {-1, inf, -0.0},
        {inf, 1, pi / 2},
        {-inf, -1, -pi / 2},
        {inf, -inf, 3 * (pi / 4)},
        {-inf, inf, -pi / 4},
        {nan, 1, nan},
        {1, nan, nan},
        {1, 1, pi / 4},
        {5e-324, 5e-324, pi / 4},
        {5e-324, -1, pi},
        {5e-324, 1, 5e-324},
        {1, 1e-320, pi / 2},
    };
    for (auto const& [y, x, expected] : rows)
        EXPECT_EQ(bits_of(atan2(y, x)), bits_of(expected))
            << "atan2(" << y << ", " << x << ") gave " << atan2(y, x);
}

TEST(SpecialCases, of_hypot_are_right_to_the_bit) {
    Two const rows[] = {
        {inf, nan, inf},
        {nan, -inf, inf},
        {nan, 1, nan},
        {-3, 4, 5},
        {-0.0, -0.0, 0.0},
        {0.0, -2, 2},
        {3e300, 4e300, 5e300},
        {1.7e308, 1.7e308, inf},
        {5e-324, 0, 5e-324},
        {15e-324, 20e-324, 25e-324},
    };
    for (auto const& [x, y, expected] : rows)
        EXPECT_EQ(bits_of(hypot(x, y)), bits_of(expected))
            << "hypot(" << x << ", " << y << ") gave " << hypot(x, y);
}

TEST(SpecialCases, a_number_that_is_none_is_always_the_same) {
    double const strange = std::bit_cast<double>(0xfff8'0000'dead'beef);
    for (auto const of :
        {sin, cos, tan, asin, acos, atan, exp, log, +[](double x) { return sqrt(x); }})
        EXPECT_EQ(bits_of(of(strange)), bits_of(nan));
    for (auto const of : {pow, atan2, hypot}) {
        EXPECT_EQ(bits_of(of(strange, 2)), bits_of(nan));
        EXPECT_EQ(bits_of(of(2, strange)), bits_of(nan));
    }
}

} // namespace
} // namespace erdem::math
