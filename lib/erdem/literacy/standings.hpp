// Standings: who stands where in a pack, by first attempts. Accuracy first; nobody is ranked before
// they answered a minimum share of what was assigned; ties share their place.
#pragma once

#include "erdem/events/ids.hpp"
#include "erdem/literacy/target.hpp"

#include <optional>
#include <span>
#include <vector>

namespace erdem::literacy {

struct Result { // of one person's first attempts in a pack, thousandths of points
    events::Person person;
    std::int64_t points = 0;
    std::int64_t answered = 0; // what the answered items could have given
    std::int64_t assigned = 0; // what all items of the pack could have given
    bool operator==(Result const&) const = default;
};

struct Standing {
    events::Person person;
    std::optional<int> place; // from 1; none before enough was answered
    int accuracy = 0;         // points of what was answered, in thousandths, rounded down
    int answered = 0;         // of what was assigned, in thousandths
    bool operator==(Standing const&) const = default;
};

inline constexpr int ranked_from =
    500; // thousandths of the assigned points that must have been answered

// The ranked first, by accuracy, then how much was answered; then the others by how much they
// answered. Whoever is equal in both shares a place, and stands in the order of their ids.
std::vector<Standing> standings(std::span<Result const>);

// What a pupil is shown: the first five places and their own; never who is last.
struct Board {
    std::vector<Standing> top;   // places 1 to 5, ties included, at most ten rows
    std::optional<Standing> own; // unless it is among the top
    int ranked = 0;              // how many have a place
};
Board board_for(std::span<Standing const>, events::Person);

// Who reached the target's level: of those with a result, whose points are at least that share of
// all assigned points. Unanswered is not reached.
Progress progress(Target const&, std::span<Result const>);

} // namespace erdem::literacy
