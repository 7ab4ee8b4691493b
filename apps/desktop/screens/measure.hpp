// What the window costs on this machine: first frame, busy and idle, memory.
#pragma once

#include "options.hpp"

namespace erdem::desktop {

// Prints one JSON line. `began` is wall_now_s() when the program began.
int measure(Options const&, double began);
double wall_now_s();

} // namespace erdem::desktop
