// The grassland around Abaga as a picture: behind titles, on first pages.
#pragma once

#include "erdem/sim/picture.hpp"

namespace erdem::desktop {

// Fills an area `aspect` times as wide as it is high. `moment` in seconds moves the clouds; 0 for a
// still picture.
sim::Picture steppe(double aspect, double moment = 0);

} // namespace erdem::desktop
