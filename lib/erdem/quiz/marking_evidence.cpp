// Evidence: what the cited rows of the learner's own trials show.
#include "erdem/quiz/marking_parts.hpp"

#include <algorithm>

namespace erdem::quiz::marking {
namespace {

using Rows = std::vector<sim::Trial const*>;

// Each row once, and only those that the table has.
Rows cited_rows(sim::TrialTable const* trials, Cited const& cited) {
    Rows rows;
    if (!trials) return rows;
    auto numbers = cited.rows;
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (auto const number : numbers)
        if (number < trials->rows.size()) rows.push_back(&trials->rows[number]);
    return rows;
}

// A row in which a knob was turned on the way says nothing of where the knob then stood.
Rows settled(Rows rows) {
    std::erase_if(rows, [](sim::Trial const* row) { return !row->settled; });
    return rows;
}

std::size_t index_of(std::vector<std::string> const& ids, std::string_view id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

std::uint64_t distance(std::int64_t a, std::int64_t b) { // without overflow
    auto const low = static_cast<std::uint64_t>(std::min(a, b));
    return static_cast<std::uint64_t>(std::max(a, b)) - low;
}

bool differ_only_in(std::size_t knob, sim::Trial const& a, sim::Trial const& b) {
    if (a.knobs.size() != b.knobs.size() || knob >= a.knobs.size()) return false;
    for (std::size_t i = 0; i < a.knobs.size(); ++i)
        if ((a.knobs[i] == b.knobs[i]) == (i == knob)) return false;
    return true;
}

bool fair_test(Rows const& rows, std::size_t knob, std::uint64_t span) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            if (differ_only_in(knob, *rows[i], *rows[j]) &&
                distance(rows[i]->knobs[knob], rows[j]->knobs[knob]) >= span)
                return true;
    return false;
}

bool coverage(Rows const& rows, std::size_t knob, EvidenceRule const& rule) {
    std::vector<std::int64_t> values;
    for (auto const* row : rows)
        if (knob < row->knobs.size()) values.push_back(row->knobs[knob]);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return !values.empty() && static_cast<int>(values.size()) >= rule.rows &&
           distance(values.front(), values.back()) >= static_cast<std::uint64_t>(rule.span);
}

bool brackets(Rows const& rows, std::size_t reading, double value) {
    bool below = false, above = false;
    for (auto const* row : rows) {
        if (reading >= row->readings.size()) continue;
        below = below || row->readings[reading] < value;
        above = above || row->readings[reading] > value;
    }
    return below && above;
}

bool repeats(Rows const& rows, int least) {
    auto const same = [&](sim::Trial const* row) {
        return std::count_if(rows.begin(), rows.end(),
            [&](sim::Trial const* other) { return other->knobs == row->knobs; });
    };
    return std::any_of(
        rows.begin(), rows.end(), [&](sim::Trial const* row) { return same(row) >= least; });
}

bool holds(EvidenceRule const& rule, sim::TrialTable const& trials, Rows const& rows) {
    auto const knob = index_of(trials.knobs, rule.knob);
    switch (rule.kind) {
    case EvidenceRule::Kind::fair_test:
        return fair_test(settled(rows), knob, static_cast<std::uint64_t>(std::max(rule.span, 1)));
    case EvidenceRule::Kind::coverage: return coverage(settled(rows), knob, rule);
    case EvidenceRule::Kind::brackets:
        return brackets(rows, index_of(trials.readings, rule.reading), rule.value);
    case EvidenceRule::Kind::repeats: return repeats(settled(rows), rule.rows);
    }
    return false;
}

} // namespace

Share mark_evidence(
    Marking& marking, ScoreEvidence const& scoring, EvidenceRows const& asked, Cited const& cited) {
    auto const* trials = marking.evidence.trials;
    auto const rows = cited_rows(trials, cited);
    auto const count = static_cast<int>(rows.size());
    bool const counted = count >= asked.least && count <= asked.most;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < scoring.rules.size(); ++i) {
        auto const& rule = scoring.rules[i];
        bool const held = trials && counted && holds(rule, *trials, rows);
        sum += held ? rule.worth : 0;
        // Feedback on a rule is for those who did not keep it.
        marking.say(static_cast<int>(i), held ? Verdict::correct : Verdict::wrong,
            held ? std::string_view() : rule.id);
    }
    return share(sum);
}

} // namespace erdem::quiz::marking
