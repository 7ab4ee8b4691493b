// Who asked to be forgotten, and which events are theirs.
#pragma once

#include "erdem/events/event.hpp"

#include <map>
#include <set>

namespace erdem::events {

// Only grows, so the order in which it learns does not matter. A sitting that was ever reassigned
// to a person is theirs as much as one that began under their id: where the two differ and one of
// them is erased it goes, because what was once erased cannot be given back.
class Erasures {
public:
    void take(Event const&); // looks at Erased and Reassigned, ignores the rest
    [[nodiscard]] bool covers(Event const&) const; // its payload has to go, or to stay out
    [[nodiscard]] std::set<Person> const& persons() const { return persons_; }
    [[nodiscard]] bool empty() const { return persons_.empty(); }

private:
    std::set<Person> persons_;
    std::map<EventId, std::set<Person>> moved_;
};

} // namespace erdem::events
