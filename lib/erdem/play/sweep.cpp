#include "erdem/play/sweep.hpp"

namespace erdem::play {

std::vector<sim::Trial> sweep(Module const& module, std::uint64_t seed, Sweep const& how) {
    if (how.by <= 0) return {};
    std::vector<sim::Trial> out;
    for (auto n = how.from; n <= how.to; n += how.by) {
        Run run(module, seed);
        bool allowed = run.turn(how.knob, n) == Refused::none;
        for (auto const& [knob, steps] : how.set)
            allowed = allowed && run.turn(knob, steps) == Refused::none;
        if (!allowed) return {};
        run.reset(); // so that the world starts with the knobs as they now stand
        run.advance(how.ticks);
        run.keep();
        out.push_back(run.trials().rows.back());
    }
    return out;
}

} // namespace erdem::play
