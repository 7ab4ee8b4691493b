#include "erdem/math/decimal.hpp"
#include "erdem/math/random.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <limits>
#include <string>

namespace erdem::math {
namespace {

double by_the_library(std::uint64_t digits, int exponent) {
    auto const text = std::to_string(digits) + "e" + std::to_string(exponent);
    double value = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

TEST(Decimal, is_read_to_the_nearest_double) {
    constexpr Stream stream{"decimal"};
    for (std::uint32_t n = 0; n < 100'000; ++n) {
        auto const digits = bits(1, stream, 0, n) >> (bits(1, stream, 1, n) % 64);
        auto const exponent = static_cast<int>(integer(1, stream, 2, n, -300, 288));
        ASSERT_EQ(nearest_double(digits, exponent), by_the_library(digits, exponent))
            << digits << "e" << exponent;
    }
    for (std::uint32_t n = 0; n < 20'000; ++n) { // as people write them
        auto const digits = bits(2, stream, 0, n) >> (bits(2, stream, 1, n) % 64);
        auto const exponent = static_cast<int>(integer(2, stream, 2, n, -24, 24));
        ASSERT_EQ(nearest_double(digits, exponent), by_the_library(digits, exponent))
            << digits << "e" << exponent;
    }
}

TEST(Decimal, ties_go_to_even_and_the_ends_of_the_range_hold) {
    struct Row {
        std::uint64_t digits;
        int exponent;
        double expected;
    };
    constexpr double inf = std::numeric_limits<double>::infinity();
    for (auto const& [digits, exponent, expected] : {Row{9007199254740993, 0, 0x1p53},
             Row{9007199254740995, 0, 0x1.0000000000002p53}, Row{0, 300, 0}, Row{1, 0, 1},
             Row{17976931348623157, 292, 0x1.fffffffffffffp1023}, Row{17976931348623159, 292, inf},
             Row{1, 309, inf}, Row{1, -400, 0}, Row{5, -324, 0x1p-1074}, Row{1, 999'999, inf},
             Row{2470328229206232721, -342, 0x1p-1074}, Row{2470328229206232720, -342, 0},
             Row{22250738585072014, -324, 0x1p-1022},
             Row{22250738585072011, -324, 0x1p-1022 - 0x1p-1074}})
        EXPECT_EQ(nearest_double(digits, exponent), expected) << digits << "e" << exponent;
}

} // namespace
} // namespace erdem::math
