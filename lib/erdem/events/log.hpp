// The log as a set: merging is a union, so a lost link, a USB stick or a second import can neither
// lose nor double an event. And the check of what a log says of itself.
#pragma once

#include "erdem/events/erasure.hpp"
#include "erdem/events/event.hpp"

#include <map>
#include <span>
#include <vector>

namespace erdem::events {

// How far each device is known without a gap; what a checkpoint covers, what a peer need not send.
using Heads = std::map<Device, std::uint64_t>;

class Log {
public:
    using Key = std::pair<EventId, text::Digest>; // the digest is hash(event): forks are both kept
    [[nodiscard]] std::map<Key, Event> const& events() const { return events_; }
    [[nodiscard]] Erasures const& erasures() const { return erasures_; }

private:
    friend struct Merged merge(Log&, std::span<Event const>);
    std::map<Key, Event> events_;
    Erasures erasures_;
};

struct Merged {
    std::vector<EventId> added;
    std::size_t known = 0;
    std::vector<EventId> forks;   // ids under which there now are two events or more
    std::vector<EventId> refused; // payload and hash disagree, or an id that cannot be
};

// An event that is known without its payload takes it from a copy that has it, unless its person
// was erased: then the payload goes, whichever came first.
Merged merge(Log&, std::span<Event const>);
Heads heads(Log const&);

bool possible(Event const&); // a sane id and a payload that is what was hashed

struct Gap {
    Device device;
    std::uint64_t first = 0, last = 0; // missing
    bool operator==(Gap const&) const = default;
};

struct Findings {
    std::size_t events = 0;
    std::size_t erased = 0;
    std::vector<EventId> broken; // `prev` is no hash of any event known before it
    std::vector<EventId> edited; // the payload is not the one that was hashed
    std::vector<EventId> forks;
    std::vector<Gap> gaps;
    [[nodiscard]] bool whole() const {
        return broken.empty() && edited.empty() && forks.empty() && gaps.empty();
    }
};

// Takes events by device and seq, one at a time, so that a store need not hold them all. Inside a
// fork an event may follow either side.
class Check {
public:
    void take(Event const&);
    [[nodiscard]] Findings const& findings() const { return findings_; }

private:
    void chain(Event const&);

    Findings findings_;
    EventId last_{};
    std::vector<text::Digest> before_; // hashes under the id before last_
    std::vector<text::Digest> same_;   // and under last_ itself
};

Findings check(std::span<Event const>); // in any order
Findings check(Log const&);

} // namespace erdem::events
