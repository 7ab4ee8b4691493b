// Who the random ids are. Names live here, where they can change and be forgotten, never in events.
#pragma once

#include "erdem/events/ids.hpp"

#include <optional>
#include <string>

namespace erdem::edge {

enum class Sex : std::uint8_t { unsaid, girl, boy };

struct Pupil {
    events::Person person;
    std::string name; // as they write it, two characters are a name
    std::string sign; // a picture or number that tells same names apart
    Sex sex = Sex::unsaid;
    std::optional<int> birth_year;
    std::string group; // as the population data of a target names it
    std::string place;
    std::string class_name;
    bool consent = false;
    bool synthetic = false;
    bool removed = false; // left the school: no tile any more, but not forgotten

    bool operator==(Pupil const&) const = default;
};

} // namespace erdem::edge
