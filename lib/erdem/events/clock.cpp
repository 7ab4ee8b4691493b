#include "erdem/events/clock.hpp"

#include <algorithm>
#include <limits>

namespace erdem::events {

Clock after(Clock local, std::int64_t wall_now_ms, std::optional<Clock> seen) {
    auto last = local;
    if (seen && seen->wall_ms - most_ahead_ms <= wall_now_ms) last = std::max(last, *seen);
    if (wall_now_ms > last.wall_ms) return {wall_now_ms, 0};
    if (last.count == std::numeric_limits<std::uint32_t>::max()) return {last.wall_ms + 1, 0};
    return {last.wall_ms, last.count + 1};
}

} // namespace erdem::events
