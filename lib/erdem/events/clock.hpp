// A hybrid logical clock: close to wall time, never backwards, and after everything it has seen.
// (Kulkarni and others, "Logical Physical Clocks", OPODIS 2014.)
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace erdem::events {

struct Clock {
    std::int64_t wall_ms = 0; // since 1970
    std::uint32_t count = 0;
    auto operator<=>(Clock const&) const = default;
};

// One PC set to the year 2099 must not drag the school with it: what we see of others moves us at
// most one day beyond our own wall clock. Their events are kept all the same; only our clock does
// not follow. `wall_now_ms` is the later of this PC's clock and the newest trusted one, because a
// PC with an empty battery says it is the year 2000 and would follow nobody.
constexpr std::int64_t most_ahead_ms = 24LL * 60 * 60 * 1000;

// The clock of the next event here, after `local` (our last) and what was seen of other devices.
Clock after(Clock local, std::int64_t wall_now_ms, std::optional<Clock> seen = {});

} // namespace erdem::events
