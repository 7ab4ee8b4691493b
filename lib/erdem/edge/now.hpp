// The clock and chance: what every other floor takes as an argument begins here.
#pragma once

#include "erdem/events/ids.hpp"

#include <cstdint>

namespace erdem::edge {

std::int64_t wall_ms();      // since 1970, as this machine believes
std::int64_t monotonic_ms(); // never goes back; of no meaning after a restart
events::Bytes16 random16();  // from the kernel

template<class Id>
Id random_id() {
    return events::id_from<Id>(random16());
}

} // namespace erdem::edge
