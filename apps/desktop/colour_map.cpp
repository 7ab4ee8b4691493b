#include "colour_map.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::desktop {
namespace {

struct Lab {
    double l, a, b;
};
using Hues = std::array<std::array<double, 2>, 5>; // (a, b) at 0, ¼, ½, ¾, 1

double gamma(double x) { return x <= 0.0031308 ? 12.92 * x : 1.055 * std::pow(x, 1 / 2.4) - 0.055; }

std::array<double, 3> linear_rgb(Lab const& c) {
    auto const cube = [](double x) { return x * x * x; };
    auto const l = cube(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b);
    auto const m = cube(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b);
    auto const s = cube(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

// Less and less colourful until a screen can show it; the lightness stays.
std::array<std::uint8_t, 3> shown(Lab c) {
    auto rgb = linear_rgb(c);
    auto const outside = [](double x) { return x < -1e-4 || x > 1 + 1e-4; };
    for (int i = 0; i < 60 && std::ranges::any_of(rgb, outside); ++i) {
        c.a *= 0.96, c.b *= 0.96;
        rgb = linear_rgb(c);
    }
    std::array<std::uint8_t, 3> out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = static_cast<std::uint8_t>(
            std::lround(255 * std::clamp(gamma(std::max(rgb[i], 0.0)), 0.0, 1.0)));
    return out;
}

Colours made(Hues const& hues) {
    Colours out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto const t = static_cast<double>(i) / 255;
        auto const k = std::min<std::size_t>(static_cast<std::size_t>(t * 4), 3);
        auto const f = t * 4 - static_cast<double>(k);
        auto const at = [&](std::size_t j) {
            return hues[k][j] + f * (hues[k + 1][j] - hues[k][j]);
        };
        out[i] = shown({0.25 + 0.70 * t, at(0), at(1)});
    }
    return out;
}

constexpr Hues warm{{{0.07, -0.09}, {0.14, -0.02}, {0.15, 0.07}, {0.07, 0.12}, {-0.01, 0.08}}};
constexpr Hues cold{
    {{0.02, -0.12}, {-0.01, -0.13}, {-0.05, -0.10}, {-0.06, -0.05}, {-0.03, -0.01}}};
constexpr Hues grass{{{-0.01, -0.06}, {-0.06, -0.01}, {-0.09, 0.06}, {-0.07, 0.12}, {-0.01, 0.10}}};
constexpr Hues plain{{{0.01, -0.09}, {0.00, -0.06}, {0.00, 0.00}, {0.00, 0.08}, {-0.02, 0.16}}};

} // namespace

Colours const& colour_map(sim::Ink ink) {
    static Colours const of_warm = made(warm), of_cold = made(cold), of_grass = made(grass),
                         of_plain = made(plain);
    switch (ink) {
    case sim::Ink::warm: return of_warm;
    case sim::Ink::cold:
    case sim::Ink::water: return of_cold;
    case sim::Ink::grass: return of_grass;
    default: return of_plain;
    }
}

} // namespace erdem::desktop
