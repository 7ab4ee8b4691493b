#include "erdem/edge/now.hpp"

#include <chrono>
#include <cstdlib>
#include <sys/random.h>

namespace erdem::edge {

using namespace std::chrono;

std::int64_t wall_ms() {
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t monotonic_ms() {
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

events::Bytes16 random16() {
    events::Bytes16 bytes;
    // Sixteen bytes are never cut short once the kernel's pool is ready, and it waits for that.
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    return bytes;
}

} // namespace erdem::edge
