// Choices, truths and tasks: what was picked has its worth.
#include "erdem/quiz/marking_parts.hpp"

#include <algorithm>

namespace erdem::quiz::marking {
namespace {

// The worths usually stand in the order of the options.
Thousandths worth_of(ScoreChoices const& scoring, std::string_view option, std::size_t index) {
    auto const& worths = scoring.worths;
    if (index < worths.size() && worths[index].option == option) return worths[index].worth;
    for (auto const& worth : worths)
        if (worth.option == option) return worth.worth;
    return 0;
}

} // namespace

Share mark_choice(
    Marking& marking, ScoreChoices const& scoring, Choice const& choice, Chosen const& chosen) {
    std::int64_t sum = 0;
    for (auto const index : chosen.options) {
        auto const& option = choice.options[index].id;
        auto const worth = worth_of(scoring, option, index);
        bool const partly = worth > 0 && worth < whole && choice.most == 1;
        auto const right = partly ? Verdict::partial : Verdict::correct;
        marking.say(index, worth > 0 ? right : Verdict::wrong, option);
        sum += worth;
    }
    return share(sum);
}

Share mark_truth(Marking& marking, ScoreTruth const& scoring, Chosen const& chosen) {
    bool const said = chosen.options.front() == 1;
    bool const right = said == scoring.truth;
    marking.say(said, right ? Verdict::correct : Verdict::wrong, said ? "true" : "false");
    return right ? share(whole) : nothing;
}

Share mark_task(Marking const& marking) {
    auto const& [trials, points, possible] = marking.evidence;
    return share(std::max(points, 0), possible);
}

} // namespace erdem::quiz::marking
