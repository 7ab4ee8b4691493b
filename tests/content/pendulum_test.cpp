// The pendulum against what is known of pendulums without simulating one.
#include "content/modules.hpp"
#include "erdem/math/elementary.hpp"
#include "erdem/math/integrate.hpp"
#include "erdem/play/run.hpp"

#include <gtest/gtest.h>

namespace {
using namespace erdem;

constexpr double pi = 3.14159265358979323846;

double exact_period(double length_m, double gravity, double angle_deg) {
    return 2 * pi * math::sqrt(length_m / gravity) / math::agm(1, math::cos(angle_deg * pi / 360));
}

double reading(play::Run const& run, std::string_view id) {
    auto const& declared = run.module().facts.readings;
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (declared[i].id == id) return run.readings()[i];
    ADD_FAILURE() << "no reading " << id;
    return 0;
}

TEST(Pendulum, swings_as_long_as_the_arithmetic_geometric_mean_says) {
    auto const modules = content::modules();
    auto const& pendulum = modules.at("physics/pendulum");
    for (auto const& [length, mass, angle, gravity] : {std::tuple{0.5, 0.2, 10.0, 9.8}, {1.0, 0.2, 5.0, 9.8},
             {1.0, 1.0, 60.0, 9.8}, {2.0, 0.05, 80.0, 9.8}, {0.16, 0.2, 10.0, 1.6}, {0.1, 0.2, 80.0, 24.8}}) {
        play::Run run(pendulum, 1);
        for (auto const& [knob, value] : {std::pair{0, length}, {1, mass}, {2, angle}, {3, gravity}})
            run.turn(static_cast<std::size_t>(knob), sim::nearest(pendulum.facts.knobs[static_cast<std::size_t>(knob)], value));
        run.advance(20'000);
        double const wanted = exact_period(length, gravity, angle);
        EXPECT_NEAR(reading(run, "period") / wanted, 1, 1e-7) << length << " m, " << angle << "°";
    }
}

TEST(Pendulum, keeps_its_energy_for_ten_minutes_without_drag) {
    auto const modules = content::modules();
    play::Run run(modules.at("physics/pendulum"), 1);
    run.turn(2, 75);
    double const before = reading(run, "energy");
    run.advance(600'000);
    EXPECT_NEAR(reading(run, "energy") / before, 1, 1e-9);
}

TEST(Pendulum, comes_to_rest_in_the_air_and_says_so) {
    auto const modules = content::modules();
    play::Run run(modules.at("physics/pendulum"), 1);
    run.turn(4, 10);
    run.advance(60'000);
    ASSERT_EQ(run.happened().size(), 1U);
}

} // namespace
