// A youth target: the share of a place's pupils who are to reach a named level by a date. It is not
// a share of citizens, and no adult line belongs on it.
#pragma once

#include "erdem/text/fault.hpp"
#include "erdem/text/language.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace erdem::literacy {

struct Target {
    std::string id;
    text::Localized place, note;
    std::string date; // "2027-07-01"
    std::string pack;
    int level_of_100 = 65; // of the pack's points
    double share = 0;      // 0..1
    bool example = false;  // shipped to show how it is done; not an official figure
    bool demo = false;     // for synthetic pupils alone
    bool operator==(Target const&) const = default;
};

struct ReadTarget {
    Target target;
    std::vector<text::Fault> faults;
};
// Format "target/1"; unknown fields are faults, and so is a group other than "youth".
ReadTarget read_target(std::string_view text, std::string_view file);

struct Interval {
    double least = 0, most = 1;
    bool operator==(Interval const&) const = default;
};
// Wilson's score interval for a share of `reached` in `of`, 95 % (Wilson 1927). 0 of 0 tells
// nothing: [0, 1].
Interval wilson(std::int64_t reached, std::int64_t of);

enum class Says { too_few, below, cannot_tell, reached };
inline constexpr std::int64_t few =
    10; // pupils; with fewer an interval would only look like knowledge

struct Progress {
    std::int64_t reached = 0, of = 0;
    double share = 0; // 0 where there is nobody
    Interval interval;
    Says says = Says::too_few;
    bool operator==(Progress const&) const = default;
};
Progress progress(Target const&, std::int64_t reached, std::int64_t of);

} // namespace erdem::literacy
