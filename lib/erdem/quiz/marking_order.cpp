// Orders and pairs, in whole thousandths.
#include "erdem/quiz/marking_parts.hpp"

#include <algorithm>

namespace erdem::quiz::marking {
namespace {

// For each option, its place in the key.
using Places = std::array<int, 256>;

Places places(ScoreOrder const& scoring, Ordering const& order) {
    Places places;
    places.fill(-2); // beside no other place
    for (std::size_t option = 0; option < std::min<std::size_t>(order.options.size(), 256);
        ++option) {
        auto const at = std::find(scoring.key.begin(), scoring.key.end(), order.options[option].id);
        if (at != scoring.key.end()) places[option] = static_cast<int>(at - scoring.key.begin());
    }
    return places;
}

struct Seen {
    int in_place = 0;   // where the key has them
    int neighbours = 0; // followed by what follows in the key
    int longest = 0;    // run of such neighbours, in options
};

Seen look_at(Places const& places, std::vector<std::uint8_t> const& options) {
    Seen seen;
    int run = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        int const place = places[options[i]];
        bool const follows = i > 0 && place >= 0 && place == places[options[i - 1]] + 1;
        seen.in_place += place == static_cast<int>(i);
        seen.neighbours += follows;
        run = follows ? run + 1 : 1;
        seen.longest = std::max(seen.longest, run);
    }
    return seen;
}

} // namespace

Share mark_order(ScoreOrder const& scoring, Ordering const& order, Ordered const& ordered) {
    auto const seen = look_at(places(scoring, order), ordered.options);
    auto const count = static_cast<int>(scoring.key.size());
    switch (scoring.rule) {
    case ScoreOrder::Rule::all_or_nothing: return seen.in_place == count ? share(whole) : nothing;
    case ScoreOrder::Rule::absolute: return share(seen.in_place, count);
    case ScoreOrder::Rule::adjacent: return share(seen.neighbours, count - 1);
    // Anybody's order has runs of one.
    case ScoreOrder::Rule::longest_run: return share(seen.longest > 1 ? seen.longest : 0, count);
    }
    return nothing;
}

Share mark_pairs(
    Marking& marking, ScorePairs const& scoring, Matching const& match, Paired const& paired) {
    std::int64_t earned = 0;
    std::string name;
    for (std::size_t left = 0; left < paired.right.size(); ++left) {
        if (paired.right[left] < 0) continue;
        auto const& from = match.left[left].id;
        auto const& to = match.right[paired.right[left]].id;
        auto const is_made = [&](Pair const& pair) {
            return pair.left == from && pair.right == to;
        };
        bool const right = std::any_of(scoring.key.begin(), scoring.key.end(), is_made);
        earned += right ? whole : -scoring.extra_penalty;
        name.assign(from).append(">").append(to);
        marking.say(static_cast<int>(left), right ? Verdict::correct : Verdict::wrong, name);
    }
    auto const pairs = static_cast<std::int64_t>(scoring.key.size());
    return pairs > 0 ? share(earned / pairs) : nothing;
}

} // namespace erdem::quiz::marking
