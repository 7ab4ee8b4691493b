// Numbers to colours. Each map climbs evenly in lightness (OKLab L from 0.25 to 0.95) while its
// hue turns, so equal steps look equal, it survives a grey print, and no one has to tell red from
// green. The anchors are ours; the OKLab transform is Björn Ottosson's (2020).
#pragma once

#include "erdem/sim/picture.hpp"

#include <array>
#include <cstdint>

namespace erdem::desktop {

using Colours = std::array<std::array<std::uint8_t, 3>, 256>;

Colours const& colour_map(sim::Ink); // warm, cold or water, grass; any other: blue to yellow

} // namespace erdem::desktop
