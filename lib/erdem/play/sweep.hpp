// A sweep: the same run again and again, one knob turned a little further each time. For charts of
// a reading against a knob, for authors and for tests.
#pragma once

#include "erdem/play/run.hpp"

namespace erdem::play {

struct Sweep {
    std::size_t knob = 0;
    std::int64_t from = 0, to = 0, by = 1; // steps above the knob's least; to is included
    std::int64_t ticks = 1000;             // each run goes on so long
    std::vector<std::pair<std::size_t, std::int64_t>> set; // other knobs, before each run begins
};

// A trial a run, in order; none where the module refuses what is asked for.
std::vector<sim::Trial> sweep(Module const&, std::uint64_t seed, Sweep const&);

} // namespace erdem::play
