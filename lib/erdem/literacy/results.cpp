#include "erdem/literacy/results.hpp"

#include "erdem/classroom/desk.hpp"
#include "erdem/play/sitting.hpp"

#include <map>
#include <set>

namespace erdem::literacy {

std::vector<Result> results(events::Answers const& answers, play::Pack const& pack,
    play::Shelf const& shelf, bool synthetic) {
    std::set<events::Item> items;
    std::int64_t assigned = 0;
    for (auto const& question : play::begin(pack, shelf, 0).questions) {
        auto const& item = play::item(shelf, question);
        items.insert({classroom::pin(item).uuid, item.meaning});
        assigned += quiz::possible(item);
    }
    auto const counts = [&](events::Purpose purpose, bool is_synthetic) {
        return is_synthetic == synthetic && purpose != events::Purpose::practice;
    };
    std::map<events::Person, Result> by_person;
    auto const hash = classroom::pin(pack).hash;
    answers.each_sitting([&](events::Sitting const& sitting) {
        if (sitting.pack == hash && counts(sitting.purpose, sitting.synthetic))
            by_person.try_emplace(sitting.person, Result{sitting.person, 0, 0, assigned});
    });
    answers.each_first([&](events::Answer const& answer) {
        if (!answer.mark || !items.contains(answer.item) ||
            !counts(answer.purpose, answer.synthetic))
            return;
        // Begun under an earlier wording of the pack: its items are still these.
        auto& result = by_person.try_emplace(answer.person, Result{answer.person, 0, 0, assigned})
                           .first->second;
        result.points += answer.mark->points;
        result.answered += answer.mark->possible;
    });
    std::vector<Result> out;
    for (auto const& [person, result] : by_person) out.push_back(result);
    return out;
}

} // namespace erdem::literacy
