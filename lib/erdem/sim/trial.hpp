// Rows a learner keeps: what was set, what was read. Items cite them as evidence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace erdem::sim {

struct Trial {
    std::int64_t tick = 0;
    std::vector<std::int64_t> knobs; // steps above the least, in the order of the module's knobs
    std::vector<double> readings;    // in the order of the module's readings
    bool settled = true;             // no knob was turned between the start of the run and this row
    bool operator==(Trial const&) const = default;
};

struct TrialTable {
    std::vector<std::string> knobs, readings; // ids
    std::vector<Trial> rows;
    bool operator==(TrialTable const&) const = default;
};

} // namespace erdem::sim
