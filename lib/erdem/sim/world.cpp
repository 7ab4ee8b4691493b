#include "erdem/sim/world.hpp"

#include <cmath>

namespace erdem::sim {

std::int64_t most_steps(Knob const& knob) {
    return static_cast<std::int64_t>(
        std::floor((knob.range.most - knob.range.least) / knob.range.step + 0.5));
}

std::int64_t nearest(Knob const& knob, double wish) {
    auto const most = most_steps(knob);
    double const n = std::floor((wish - knob.range.least) / knob.range.step + 0.5);
    if (!(n > 0)) return 0; // NaN lands here too
    return n >= static_cast<double>(most) ? most : static_cast<std::int64_t>(n);
}

int decimals(Knob const& knob) {
    int shown = 0;
    for (double scaled = knob.range.step; shown < 6; scaled *= 10, ++shown)
        if (std::fabs(scaled - std::floor(scaled + 0.5)) < 1e-9 * scaled) break;
    return shown;
}

} // namespace erdem::sim
