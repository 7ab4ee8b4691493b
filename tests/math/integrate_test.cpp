#include "erdem/math/integrate.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace erdem::math {
namespace {

using Pair = std::array<double, 2>;

constexpr auto harmonic = [](Pair const& s) { return Pair{s[1], -s[0]}; };
constexpr auto spring = [](std::array<double, 1> const& x) { return std::array{-x[0]}; };

static_assert(step_rk4(Pair{1, 0}, harmonic, 0.0) == Pair{1, 0}); // also before the program runs

double error_after_one_second(int steps) {
    Pair state{1, 0};
    for (int i = 0; i < steps; ++i) state = step_rk4(state, harmonic, 1.0 / steps);
    return std::fabs(state[0] - cos(1));
}

TEST(Integrate, half_the_step_is_a_sixteenth_of_the_error_of_runge_and_kutta) {
    EXPECT_NEAR(error_after_one_second(20) / error_after_one_second(40), 16, 0.5);
}

TEST(Integrate, leapfrog_is_of_second_order_and_runs_backwards) {
    auto const after = [](int steps) {
        Motion<1> motion{{1}, {0}};
        for (int i = 0; i < steps; ++i) motion = step_leapfrog(motion, spring, 1.0 / steps);
        return motion;
    };
    auto const error = [&](int steps) { return std::fabs(after(steps).position[0] - cos(1)); };
    EXPECT_NEAR(error(100) / error(200), 4, 0.05);
    auto motion = after(100);
    for (int i = 0; i < 100; ++i) motion = step_leapfrog(motion, spring, -0.01);
    EXPECT_NEAR(motion.position[0], 1, 1e-14);
    EXPECT_NEAR(motion.velocity[0], 0, 1e-14);
}

TEST(Integrate, a_semi_implicit_spring_neither_dies_nor_explodes) {
    Motion<1> motion{{1}, {0}};
    for (int i = 0; i < 1'000'000; ++i) {
        motion = step_semi_implicit(motion, spring, 0.01);
        double const energy =
            motion.position[0] * motion.position[0] + motion.velocity[0] * motion.velocity[0];
        ASSERT_NEAR(energy, 1, 0.011);
    }
}

TEST(Integrate, the_arithmetic_geometric_mean_of_1_and_root_2_is_the_inverse_of_gauss_constant) {
    EXPECT_DOUBLE_EQ(1 / agm(1, sqrt(2)), 0.83462684167407318628); // OEIS A014549
    EXPECT_EQ(agm(3, 3), 3);
    EXPECT_DOUBLE_EQ(agm(2, 8), agm(8, 2));
}

TEST(Integrate, the_period_of_a_pendulum_agrees_with_its_motion) {
    double const angle = 2; // radians; far from small
    double const period = 2 * 0x1.921fb54442d18p1 / agm(1, cos(angle / 2));
    Pair state{angle, 0};
    auto const pendulum = [](Pair const& s) { return Pair{s[1], -sin(s[0])}; };
    for (int i = 0; i < 10'000; ++i) state = step_rk4(state, pendulum, period / 10'000);
    EXPECT_NEAR(state[0], angle, 1e-12);
    EXPECT_NEAR(state[1], 0, 1e-11);
}

} // namespace
} // namespace erdem::math
