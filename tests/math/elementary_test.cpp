// Every elementary function against MPFR, by class of argument, and the largest error printed.
#include "erdem/math/elementary.hpp"
#include "math/arguments.hpp"
#include "math/oracle.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <vector>

namespace erdem::math {
namespace {

using namespace arguments;

constexpr std::uint32_t tries = 20'000; // of each class

struct OfOne {
    char const* name;
    double (*ours)(double);
    int (*exact)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
    double bound; // units in the last place
    std::vector<double (*)(std::uint32_t)> classes;
};

double whole_range(std::uint32_t n) { return any_bits(n, 1); }
double usual_sizes(std::uint32_t n) { return any_size(-30, 20, n, 2); }
double tiny_sizes(std::uint32_t n) { return any_size(-1022, -20, n, 3); }
double a_few_turns(std::uint32_t n) { return from(-100, 100, n, 4); }
double near_turns(std::uint32_t n) { return near_quarter_turn(n, 5); }
double huge(std::uint32_t n) { return any_size(16, 1024, n, 7); }
double up_to_one(std::uint32_t n) { return from(-1, 1, n, 8); }
double near_one(std::uint32_t n) { return close_to(n & 1 ? -1 : 1, n, 9); }
double near_half(std::uint32_t n) { return close_to(n & 1 ? -0.5 : 0.5, n, 10); }
double around_one(std::uint32_t n) { return from(0.65, 1.45, n, 11); }
double positive_bits(std::uint32_t n) { return std::fabs(any_bits(n, 12)); }
double subnormal(std::uint32_t n) { return std::bit_cast<double>(drawn(n, 13) >> (12 + n % 50)); }
double exponents(std::uint32_t n) { return from(-746, 710, n, 14); }
double least_exponents(std::uint32_t n) { return from(-746, -707, n, 15); }
double at_overflow(std::uint32_t n) { return close_to(709.782712893384, n, 16); }
double at_a_step(std::uint32_t n) { // where one entry of a table gives way to the next
    return close_to(static_cast<double>(drawn(n, 17) % 1024 + 1) / 128, n, 18);
}
// 6381956970095103 * 2^797 comes nearest of all doubles to a multiple of pi/2: J.-M. Muller,
// "Elementary Functions" (2016), chapter 11.
double nearest_turn(std::uint32_t n) {
    return std::ldexp(n & 1 ? -6381956970095103.0 : 6381956970095103.0, 797);
}

OfOne const of_one[] = {
    {"sin", sin, mpfr_sin, 0.60,
        {whole_range, usual_sizes, tiny_sizes, a_few_turns, near_turns, huge, at_a_step,
            nearest_turn}},
    {"cos", cos, mpfr_cos, 0.60,
        {whole_range, usual_sizes, tiny_sizes, a_few_turns, near_turns, huge, at_a_step,
            nearest_turn}},
    {"tan", tan, mpfr_tan, 0.60,
        {whole_range, usual_sizes, tiny_sizes, a_few_turns, near_turns, huge, at_a_step,
            nearest_turn}},
    {"asin", asin, mpfr_asin, 0.65,
        {whole_range, usual_sizes, tiny_sizes, up_to_one, near_one, near_half}},
    {"acos", acos, mpfr_acos, 0.65,
        {whole_range, usual_sizes, tiny_sizes, up_to_one, near_one, near_half}},
    {"atan", atan, mpfr_atan, 0.60,
        {whole_range, usual_sizes, tiny_sizes, huge, up_to_one, near_one, at_a_step}},
    {"exp", exp, mpfr_exp, 0.55,
        {whole_range, usual_sizes, tiny_sizes, exponents, least_exponents, at_overflow}},
    {"log", log, mpfr_log, 0.55,
        {whole_range, positive_bits, usual_sizes, subnormal, around_one, near_one, at_a_step}},
};

struct Worst {
    double units = 0, x = 0, y = 0;

    void see(double seen, double at_x, double at_y = 0) {
        if (seen > units) *this = {seen, at_x, at_y};
    }
};

class OneArgument : public testing::TestWithParam<OfOne> {};
class TwoArguments : public testing::TestWithParam<struct OfTwo> {};

TEST_P(OneArgument, is_within_its_bound_of_the_true_value) {
    auto const& [name, ours, exact, bound, classes] = GetParam();
    Worst worst;
    Exact x, truth;
    for (auto const draw : classes)
        for (std::uint32_t n = 0; n < tries; ++n) {
            double const at = draw(n);
            mpfr_set_d(x, at, MPFR_RNDN);
            exact(truth, x, MPFR_RNDN);
            worst.see(units_apart(truth, ours(at)), at);
        }
    std::printf("%-6s %.4f ulp at %a (%.17g)\n", name, worst.units, worst.x, worst.x);
    EXPECT_LE(worst.units, bound) << name << " at " << worst.x;
}

INSTANTIATE_TEST_SUITE_P(Elementary, OneArgument, testing::ValuesIn(of_one),
    [](auto const& row) { return std::string(row.param.name); });

struct Two {
    double x, y;
};

struct OfTwo {
    char const* name;
    double (*ours)(double, double);
    int (*exact)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);
    double bound;
    std::vector<Two (*)(std::uint32_t)> classes;
};

Two any_two(std::uint32_t n) { return {any_bits(n, 20), any_bits(n, 21)}; }
Two usual_two(std::uint32_t n) { return {any_size(-20, 20, n, 22), any_size(-20, 20, n, 23)}; }
Two alike(std::uint32_t n) { // of nearly one size, anywhere
    double const x = any_size(-1060, 1020, n, 24);
    return {x, x * any_size(-4, 4, n, 25)};
}
Two unlike(std::uint32_t n) { // where one begins to vanish beside the other
    double const x = any_size(-900, 900, n, 26);
    return {x, x * any_size(-70, 70, n, 27)};
}
Two two_subnormal(std::uint32_t n) {
    return {std::bit_cast<double>(drawn(n, 28) >> (12 + n % 50)),
        std::bit_cast<double>(drawn(n, 29) >> (12 + n % 47))};
}
Two school_powers(std::uint32_t n) { return {from(0, 20, n, 30), from(-30, 30, n, 31)}; }
Two whole_powers(std::uint32_t n) {
    return {any_size(-8, 8, n, 32), static_cast<double>(drawn(n, 33) % 201) - 100};
}
Two compound_interest(std::uint32_t n) { return {from(0.99, 1.01, n, 34), from(-7e4, 7e4, n, 35)}; }
Two close_to_one(std::uint32_t n) {
    double const x = 1 + any_size(-52, -8, n, 36);
    return {x, from(-745, 710, n, 37) / std::log(x)};
}
Two whole_range_of_powers(std::uint32_t n) {
    double const x = std::fabs(any_bits(n, 38));
    return {x, from(-746, 710, n, 39) / std::log(x)};
}
Two least_powers(std::uint32_t n) {
    double const x = std::fabs(any_size(-300, 300, n, 40));
    return {x, from(-746, -707, n, 41) / std::log(x)};
}
Two subnormal_base(std::uint32_t n) {
    return {std::bit_cast<double>(drawn(n, 42) >> (12 + n % 50)), from(-1, 1, n, 43)};
}

OfTwo const of_two[] = {
    {"pow", pow, mpfr_pow, 0.55,
        {any_two, usual_two, school_powers, whole_powers, compound_interest, close_to_one,
            whole_range_of_powers, least_powers, subnormal_base}},
    {"atan2", atan2, mpfr_atan2, 0.60, {any_two, usual_two, alike, unlike, two_subnormal}},
    {"hypot", hypot, mpfr_hypot, 0.55, {any_two, usual_two, alike, unlike, two_subnormal}},
};

TEST_P(TwoArguments, is_within_its_bound_of_the_true_value) {
    auto const& [name, ours, exact, bound, classes] = GetParam();
    Worst worst;
    Exact x, y, truth;
    for (auto const draw : classes)
        for (std::uint32_t n = 0; n < tries; ++n) {
            auto const at = draw(n);
            mpfr_set_d(x, at.x, MPFR_RNDN);
            mpfr_set_d(y, at.y, MPFR_RNDN);
            exact(truth, x, y, MPFR_RNDN);
            worst.see(units_apart(truth, ours(at.x, at.y)), at.x, at.y);
        }
    std::printf("%-6s %.4f ulp at %a, %a (%.17g, %.17g)\n", name, worst.units, worst.x, worst.y,
        worst.x, worst.y);
    EXPECT_LE(worst.units, bound) << name << " at " << worst.x << ", " << worst.y;
}

INSTANTIATE_TEST_SUITE_P(Elementary, TwoArguments, testing::ValuesIn(of_two),
    [](auto const& row) { return std::string(row.param.name); });

} // namespace
} // namespace erdem::math
