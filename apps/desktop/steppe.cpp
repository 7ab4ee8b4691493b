#include "steppe.hpp"

#include <cmath>
#include <tuple>
#include <utility>

namespace erdem::desktop {
namespace {

constexpr double high = 2;

sim::Polygon hills(double wide, double base, double height, double length, double phase) {
    sim::Polygon out{{{wide, 0}, {0, 0}}, sim::Ink::grass};
    auto const steps = static_cast<int>(wide * 6);
    for (int i = 0; i <= steps; ++i) {
        auto const x = wide * i / steps;
        auto const wave =
            std::sin(x * length + phase) + 0.4 * std::sin(2.3 * x * length + 2 * phase);
        out.points.push_back({x, base + height * wave});
    }
    return out;
}

// Abaga's own skyline: low cones with a flat top, of old eruptions.
sim::Polygon cone(double x, double half, double height) {
    constexpr double base = 0.68;
    return {{{x - half, base}, {x + half, base}, {x + half * 0.3, base + height},
                {x - half * 0.3, base + height}},
        sim::Ink::cold};
}

} // namespace

sim::Picture steppe(double aspect, double moment) {
    auto const wide = high * aspect;
    sim::Picture out{{{0, 0}, {wide, high}}, {}};
    auto& s = out.shapes;
    s.emplace_back(sim::Polygon{{{0, 0}, {wide, 0}, {wide, high}, {0, high}}, sim::Ink::sky});
    s.emplace_back(sim::Sprite{{wide - 1.1, 1.5}, "sun", 0.62});
    for (auto const& [part, y, size] :
        {std::tuple{0.12, 1.62, 0.4}, {0.38, 1.44, 0.34}, {0.56, 1.66, 0.3}, {0.74, 1.5, 0.44}})
        s.emplace_back(
            sim::Sprite{{std::fmod(part * wide + moment * 0.02, wide + 1), y}, "cloud", size});
    for (auto const& [part, half, height] :
        {std::tuple{0.2, 0.9, 0.34}, {0.5, 0.7, 0.26}, {0.62, 1.1, 0.44}, {0.9, 0.8, 0.3}})
        s.emplace_back(cone(part * wide, half, height));
    s.emplace_back(hills(wide, 0.72, 0.07, 0.9, 0.4));
    s.emplace_back(hills(wide, 0.46, 0.08, 1.3, 2.1));
    s.emplace_back(sim::Sprite{{wide - 2.3, 0.7}, "yurt", 0.62});
    s.emplace_back(sim::Sprite{{wide - 3.1, 0.6}, "yurt", 0.42});
    for (auto const& [left, y] : {std::pair{4.2, 0.5}, {4.7, 0.62}, {5.1, 0.46}, {5.7, 0.58}})
        s.emplace_back(sim::Sprite{{wide - left, y}, "sheep", 0.26});
    s.emplace_back(hills(wide, 0.14, 0.05, 1.7, 4.0));
    for (int i = 0; i < static_cast<int>(wide); ++i)
        s.emplace_back(
            sim::Sprite{{0.2 + 0.97 * i + 0.13 * (i % 3), 0.18 + 0.03 * (i % 4)}, "grass", 0.17});
    return out;
}

} // namespace erdem::desktop
