#include "chart.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::desktop {

Ticks ticks(double least, double most, int at_most) {
    auto const span = std::max(most - least, 1e-12);
    auto const finest = std::pow(10.0, std::floor(std::log10(span / std::max(at_most, 1))) - 1);
    for (double ten = finest;; ten *= 10)
        for (auto const n : {1.0, 2.0, 5.0}) {
            auto const step = n * ten, first = std::ceil(least / step - 1e-9) * step;
            auto const count =
                static_cast<int>(std::floor((least + span - first) / step + 1e-9)) + 1;
            if (count > std::max(at_most, 2)) continue;
            return {first, step, count,
                std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)))};
        }
}

std::vector<ImVec2> thinned(std::span<ImVec2 const> points) {
    std::vector<ImVec2> out;
    auto const grows = std::ranges::is_sorted(points, {}, &ImVec2::x);
    if (!grows || points.size() < 512) return {points.begin(), points.end()};
    for (std::size_t i = 0; i < points.size();) {
        auto const column = std::floor(points[i].x);
        auto low = i, high = i, last = i;
        auto const first = i;
        for (; i < points.size() && std::floor(points[i].x) == column; ++i) {
            if (points[i].y < points[low].y) low = i;
            if (points[i].y > points[high].y) high = i;
            last = i;
        }
        std::size_t const kept[] = {first, std::min(low, high), std::max(low, high), last};
        for (std::size_t k = 0; k < 4; ++k)
            if (k == 0 || kept[k] != kept[k - 1]) out.push_back(points[kept[k]]);
    }
    return out;
}

} // namespace erdem::desktop
