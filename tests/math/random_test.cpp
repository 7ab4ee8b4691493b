#include "erdem/math/random.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <set>

namespace erdem::math {
namespace {

constexpr Stream wind{"wind"};

// From the kat_vectors file of the authors' Random123 library, version 1.09.
static_assert(
    philox({0, 0, 0, 0}, {0, 0}) == PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
              PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
              PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

// FNV-1a: draft-eastlake-fnv, test vectors.
static_assert(Stream{""}.id == 0x811c9dc5);
static_assert(Stream{"a"}.id == 0xe40c292c);
static_assert(Stream{"foobar"}.id == 0xbf9cf968);

static_assert(uniform(1, wind, 2, 3) == uniform(1, wind, 2, 3));
static_assert(unit_interval(~std::uint64_t{0}) == 1 - 0x1p-53);

TEST(Random, wide_products_are_exact) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    EXPECT_EQ(wide_product(all, all), (WideProduct{all - 1, 1}));
    EXPECT_EQ(wide_product(all, 2), (WideProduct{1, all - 1}));
    EXPECT_EQ(wide_product(0x123456789abcdef0, 0x1000), (WideProduct{0x123, 0x456789abcdef0000}));
}

TEST(Random, every_part_of_the_counter_matters) {
    std::set<std::uint64_t> seen;
    for (std::uint64_t const seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32})
        for (auto const stream : {wind, Stream{"births"}})
            for (std::uint64_t const tick :
                {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32})
                for (std::uint32_t const n : {0u, 1u}) seen.insert(bits(seed, stream, tick, n));
    EXPECT_EQ(seen.size(), 3u * 2 * 3 * 2);
}

TEST(Random, whole_numbers_reach_both_ends_and_no_further) {
    std::map<std::int64_t, int> count;
    for (std::uint32_t n = 0; n < 60'000; ++n) ++count[integer(7, wind, 0, n, -2, 3)];
    EXPECT_EQ(count.begin()->first, -2);
    EXPECT_EQ(count.rbegin()->first, 3);
    for (auto const& [value, times] : count) EXPECT_NEAR(times, 10'000, 400) << value; // 4.4 sigma
}

TEST(Random, whole_numbers_may_span_all_there_are) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    int negative = 0;
    for (std::uint32_t n = 0; n < 10'000; ++n) negative += integer(7, wind, 1, n, least, most) < 0;
    EXPECT_NEAR(negative, 5'000, 250);
    EXPECT_EQ(integer(7, wind, 1, 0, most, most), most);
    EXPECT_EQ(integer(7, wind, 1, 0, least, least), least);
    EXPECT_LE(integer(7, wind, 1, 0, least, most - 1), most - 1);
}

TEST(Random, nobody_asks_for_a_whole_number_from_an_empty_range) {
    EXPECT_DEATH((void)integer(7, wind, 1, 0, 2, 1), "");
}

TEST(Random, uniform_numbers_are_uniform) {
    constexpr std::uint32_t tries = 1'000'000;
    double sum = 0, squares = 0;
    for (std::uint32_t n = 0; n < tries; ++n) {
        double const x = uniform(11, wind, 5, n);
        ASSERT_GE(x, 0);
        ASSERT_LT(x, 1);
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / tries, 0.5, 4 * 0.2887e-3);
    EXPECT_NEAR(squares / tries, 1.0 / 3, 4 * 0.2981e-3);
}

TEST(Random, normal_numbers_have_the_moments_of_the_normal_distribution) {
    constexpr std::uint32_t tries = 1'000'000;
    double sum = 0, squares = 0, cubes = 0, fourths = 0;
    int beyond_three = 0;
    for (std::uint32_t n = 0; n < tries; ++n) {
        double const x = normal(11, wind, 6, n);
        sum += x;
        squares += x * x;
        cubes += x * x * x;
        fourths += x * x * x * x;
        beyond_three += std::fabs(x) > 3;
    }
    EXPECT_NEAR(sum / tries, 0, 4e-3);
    EXPECT_NEAR(squares / tries, 1, 4 * 1.42e-3);
    EXPECT_NEAR(cubes / tries, 0, 4 * 3.88e-3);
    EXPECT_NEAR(fourths / tries, 3, 4 * 9.8e-3);
    EXPECT_NEAR(beyond_three, 2'700, 4 * 52);
}

} // namespace
} // namespace erdem::math
