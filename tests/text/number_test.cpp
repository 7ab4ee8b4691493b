#include "erdem/math/decimal.hpp"
#include "erdem/text/number.hpp"
#include "text/slowness.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <clocale>
#include <cmath>
#include <limits>
#include <random>

using namespace erdem::text;

TEST(Numbers, are_read_as_learners_type_them) {
    struct Row {
        std::string typed;
        double value;
        std::string unit = {};
    };
    for (auto const& [typed, value, unit] : {
             // plain
             Row{"0", 0},
             Row{"7", 7},
             Row{"007", 7},
             Row{"9.8", 9.8},
             Row{".5", 0.5},
             Row{"5.", 5},
             Row{"  42  ", 42},
             Row{"0.000", 0},
             Row{"00012.500", 12.5},
             Row{"9.80665", 9.80665},
             // signs
             Row{"-3", -3},
             Row{"+3", 3},
             Row{"\u22123", -3},
             Row{"\u20133", -3},
             Row{"- 3", -3},
             Row{"－３", -3},
             Row{"＋３", 3},
             Row{"-0", 0},
             Row{"-.5", -0.5},
             // full width
             Row{"９．８", 9.8},
             Row{"１２", 12},
             Row{"０．０５", 0.05},
             Row{"９，８", 9.8},
             Row{"１，２３４．５", 1234.5},
             Row{"　１２　", 12},
             Row{"５０％", 50, "%"},
             // a comma that cannot group thousands is a decimal point
             Row{"9,8", 9.8},
             Row{"12,34", 12.34},
             Row{"0,500", 0.5},
             Row{"00,500", 0.5},
             Row{"1234,567", 1234.567},
             Row{",500", 0.5},
             Row{"1,2345", 1.2345},
             Row{"-9,81", -9.81},
             // a point alone is always a decimal point
             Row{"1.234", 1.234},
             Row{"123.456", 123.456},
             Row{"0.500", 0.5},
             // grouped beyond doubt
             Row{"1,234,567", 1234567},
             Row{"1.234.567", 1234567},
             Row{"1,234.5", 1234.5},
             Row{"1.234,5", 1234.5},
             Row{"1,234,567.8", 1234567.8},
             Row{"1.234.567,8", 1234567.8},
             Row{"1,234.567", 1234.567},
             Row{"1 234", 1234},
             Row{"1 234,5", 1234.5},
             Row{"1 234.5", 1234.5},
             Row{"12 345 678", 12345678},
             Row{"1 234,567", 1234.567},
             Row{"1\u00A0234", 1234},
             Row{"1\u202F234", 1234},
             Row{"1\u2009234", 1234},
             Row{"1,234.", 1234},
             // powers of ten
             Row{"1.5e3", 1500},
             Row{"1.5E3", 1500},
             Row{"1e-3", 0.001},
             Row{"2e+2", 200},
             Row{"1×10^3", 1000},
             Row{"1x10³", 1000},
             Row{"1*10^-3", 0.001},
             Row{"1.5 × 10^3", 1500},
             Row{"1.5·10³", 1500},
             Row{"1.5⋅10⁻³", 0.0015},
             Row{"6X10²", 600},
             Row{"3×10⁺²", 300},
             Row{"3×10^+2", 300},
             Row{"3×10^−2", 0.03},
             Row{"１．５×１０＾３", 1500},
             Row{"1,5e3", 1500},
             Row{"10^3", 1000},
             Row{"10³", 1000},
             Row{"10⁻²", 0.01},
             Row{"-10^3", -1000},
             Row{"10^0", 1},
             Row{"0e9999", 0},
             // constants of physics
             Row{"6.022e23", 6.022e23},
             Row{"6.02214076×10²³", 6.02214076e23},
             Row{"6.62607015e-34", 6.62607015e-34},
             Row{"1.380649×10^-23", 1.380649e-23},
             Row{"1.602176634e-19 C", 1.602176634e-19, "C"},
             Row{"1.989e30 kg", 1.989e30, "kg"},
             // fractions
             Row{"3/4", 0.75},
             Row{"3 / 4", 0.75},
             Row{"-1/3", -1.0 / 3},
             Row{"３／４", 0.75},
             Row{"3⁄4", 0.75},
             Row{"22/7", 22.0 / 7},
             Row{"0/5", 0},
             Row{"3/4 m", 0.75, "m"},
             // units
             Row{"50%", 50, "%"},
             Row{"50 %", 50, "%"},
             Row{"9.8 m/s²", 9.8, "m/s²"},
             Row{"9.8m/s^2", 9.8, "m/s^2"},
             Row{"９．８ 米每二次方秒", 9.8, "米每二次方秒"},
             Row{"9.8米/秒", 9.8, "米/秒"},
             Row{"20°C", 20, "°C"},
             Row{"20 ℃", 20, "℃"},
             Row{"5 eV", 5, "eV"},
             Row{"5eV", 5, "eV"},
             Row{"5 e", 5, "e"},
             Row{"2 Ω", 2, "Ω"},
             Row{"100 µm", 100, "µm"},
             Row{"3 x", 3, "x"},
             Row{"4 /s", 4, "/s"},
             Row{"7 км/ч", 7, "км/ч"},
             Row{"1 234 m", 1234, "m"},
             Row{"1.5e3 m", 1500, "m"},
             Row{"12,34 m", 12.34, "m"},
             Row{"5  N   m", 5, "N m"},
             Row{"3 ｋｇ", 3, "kg"},
         }) {
        auto const read = read_number(typed);
        ASSERT_TRUE(read) << typed;
        EXPECT_EQ(read->value, value) << typed;
        EXPECT_EQ(read->unit, unit) << typed;
        EXPECT_FALSE(std::signbit(read->value) && read->value == 0) << typed;
    }
}

TEST(Numbers, a_comma_that_may_group_thousands_is_asked_back) {
    for (std::string const typed : {"1,234", "12,345", "123,456", "-1,234", "１，２３４", "1,234 m",
             "1,234e3", "1,234/5", "1,000"})
        EXPECT_EQ(read_number(typed), std::unexpected(NumberFault::ambiguous)) << typed;
}

TEST(Numbers, what_is_none_is_told_apart_from_nothing) {
    for (std::string const typed : {"", " ", "  ", "\t\n", "　"})
        EXPECT_EQ(read_number(typed), std::unexpected(NumberFault::empty)) << typed;
    for (std::string const typed : {"-", "+", ".", ",", "--1", "+-1", "1..2", "1,,2", "1.2.3",
             "1,2,3", "12,34,567", "1,234,56", "1.5,2", "1,234.567,8", "1,234.567.890", "0,123,456",
             "1234,567,890", "5,", "1 23", "1 2345", "0 500", "1 234 56", "1,234 567", "m", "米",
             "abc", "x10^3", "e3", "3*4", "3×4", "3×", "5²", "3+4", "2-1", "1/0", "0/0", "1.5/2",
             "3/4/5", "9。8", "9、8", "9.8。", "1'234", "½", "(5)", "￥5", "5)", "=5", "≈5", "~5",
             "<5", "5^2", "5 6", "5 -"}) {
        EXPECT_EQ(read_number(typed), std::unexpected(NumberFault::not_a_number)) << typed;
    }
}

TEST(Numbers, more_than_a_double_holds_is_refused_not_rounded_away) {
    for (std::string const typed :
        {"1e400", "1e-400", "1e291", "9.99e-291", "1e99999999999999999999", "12345678901234567891",
            "3.14159265358979323846", "9007199254740993/2"})
        EXPECT_EQ(read_number(typed), std::unexpected(NumberFault::too_long)) << typed;
    EXPECT_EQ(read_number("1" + std::string(400, '0')), std::unexpected(NumberFault::too_long));
    EXPECT_EQ(read_number(std::string(1'000'000, '7')), std::unexpected(NumberFault::too_long));
    EXPECT_EQ(read_number("1" + std::string(30, '0'))->value, 1e30);
    EXPECT_EQ(read_number(std::string(400, '0') + "1")->value, 1);
    EXPECT_EQ(read_number("1." + std::string(400, '0'))->value, 1);
}

TEST(Numbers, a_foreign_locale_changes_nothing) {
    // Where the system has a locale with a decimal comma; the C locale otherwise.
    for (auto const* name : {"de_DE.UTF-8", "fa_IR.UTF-8", "C"}) {
        std::setlocale(LC_ALL, name);
        EXPECT_EQ(read_number("9.8")->value, 9.8) << name;
        EXPECT_EQ(write_number(9.8), "9.8") << name;
    }
    std::setlocale(LC_ALL, "C");
}

TEST(Numbers, the_nearest_double_is_what_the_standard_library_reads) {
    std::mt19937_64 random(30);
    for (int run = 0; run < 300'000 / slowness; ++run) {
        auto const digits = random() >> random() % 64;
        auto const power = static_cast<int>(random() % 561) - 280;
        auto const text = std::to_string(digits) + 'e' + std::to_string(power);
        double expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        ASSERT_EQ(erdem::math::nearest_double(digits, power), expected) << text;
    }
}

TEST(Numbers, halfway_between_two_doubles_goes_to_the_even_one) {
    struct Row {
        std::uint64_t digits;
        int power;
        double nearest;
    };
    for (auto const& [digits, power, nearest] : {
             Row{9007199254740993, 0, 9007199254740992.0},
             Row{9007199254740995, 0, 9007199254740996.0},
             Row{9007199254740993, 3, 9007199254740993e3},
             Row{18446744073709551615U, 0, 18446744073709551616.0},
             Row{1, 290, 1e290},
             Row{1, -290, 1e-290},
             Row{0, 290, 0.0},
             Row{1, 23, 1e23},
             Row{8, -23, 8e-23},
             Row{999999999999999, 22, 999999999999999e22},
             Row{1000000000000000, 22, 1e37},
             Row{5, -1, 0.5},
         })
        EXPECT_EQ(erdem::math::nearest_double(digits, power), nearest) << digits << 'e' << power;
}

TEST(Numbers, are_written_as_short_as_they_can_be_read_back) {
    struct Row {
        double value;
        std::string written;
    };
    for (auto const& [value, written] : {
             Row{0, "0"},
             Row{-0.0, "0"},
             Row{1, "1"},
             Row{-1, "-1"},
             Row{0.1, "0.1"},
             Row{9.8, "9.8"},
             Row{100000, "100000"},
             Row{1e15, "1000000000000000"},
             Row{9007199254740992, "9007199254740992"},
             Row{1e16, "1e16"},
             Row{1.5e22, "1.5e22"},
             Row{0.001, "0.001"},
             Row{1e-5, "0.00001"},
             Row{1.25e-5, "0.0000125"},
             Row{1e-6, "1e-6"},
             Row{1.0 / 3, "0.3333333333333333"},
             Row{-2.5e-7, "-2.5e-7"},
             Row{123456.789, "123456.789"},
             Row{1.7976931348623157e308, "1.7976931348623157e308"},
             Row{5e-324, "5e-324"},
             Row{std::numeric_limits<double>::infinity(), "inf"},
             Row{-std::numeric_limits<double>::infinity(), "-inf"},
             Row{std::numeric_limits<double>::quiet_NaN(), "nan"},
         })
        EXPECT_EQ(write_number(value), written);
}

TEST(Numbers, what_is_written_reads_back_to_the_bit) {
    std::mt19937_64 random(31);
    int read_by_us = 0;
    for (int run = 0; run < 300'000 / slowness; ++run) {
        auto const value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) continue;
        auto const text = write_number(value);
        double back = 0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        ASSERT_EQ(back, value) << text;
        if (auto const typed = read_number(text)) {
            ASSERT_EQ(typed->value, value) << text;
            ++read_by_us;
        }
    }
    EXPECT_GT(read_by_us, 200'000 / slowness);
}

TEST(Numbers, measurements_of_every_day_read_back_to_the_bit) {
    std::mt19937_64 random(32);
    for (int run = 0; run < 100'000 / slowness; ++run) {
        auto const value =
            std::ldexp(static_cast<double>(random() >> 11U), -static_cast<int>(random() % 90));
        auto const text = write_number(value);
        ASSERT_EQ(read_number(text)->value, value) << text;
        ASSERT_EQ(read_number("-" + text + " m")->value, -value) << text;
    }
}
