// The envelope: what is written down of everything that happens, once, for ever.
#pragma once

#include "erdem/events/clock.hpp"
#include "erdem/events/ids.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace erdem::events {

enum class Purpose : std::uint8_t { practice, assignment, survey };
std::string_view word(Purpose);

struct Event {
    EventId id;
    text::Digest prev{};      // hash of this device's event before; zeros before the first
    Clock clock;              // order between devices
    std::int64_t at_ms = 0;   // the wall time this device believed; only ever shown
    Boot boot;                // which run of the program
    std::int64_t mono_ms = 0; // since that run began: durations come from here
    std::optional<Person> person;
    std::optional<EventId> sitting; // the event that began it
    Purpose purpose = Purpose::practice;
    bool synthetic = false; // of a demo or test pupil
    std::string kind;
    std::uint32_t v = 1;
    std::string payload; // canonical JSON (kinds.hpp); empty once erased
    text::Digest payload_hash{};

    bool operator==(Event const&) const = default;
};

// Over every field of the envelope and the payload's hash, never the payload itself: so it can be
// erased and the chain still holds. This is what `prev` of the device's next event refers to.
text::Digest hash(Event const&);

inline EventRef ref(Event const& e) { return {e.id, tag_of(e.payload_hash)}; }
inline bool erased(Event const& e) { return e.payload.empty(); }
bool payload_holds(Event const&); // erased, or the payload is the one that was hashed

// The total order in which the last writer wins.
struct Moment {
    Clock clock;
    EventId id;
    auto operator<=>(Moment const&) const = default;
};
inline Moment moment(Event const& e) { return {e.clock, e.id}; }

} // namespace erdem::events
