// The parts of marking, one kind of scoring in a file.
#pragma once

#include "erdem/quiz/marking.hpp"

#include <array>

namespace erdem::quiz::marking {

// What is known while one slot is marked, and what is said about it.
struct Marking {
    Item const& item;
    Evidence const& evidence;
    std::span<double const> values; // of the item's variables
    std::vector<Reason>& reasons;
    int slot = 0;

    // One answer of the slot, with the feedback that has its name.
    void say(int answer, Verdict, std::string_view name);
};

// The part of a slot's points that was earned, or that it must be asked back.
struct Share {
    Thousandths earned = 0;
    Verdict verdict = Verdict::wrong;
};

inline constexpr Thousandths whole = 1000;
inline constexpr Share nothing{0, Verdict::wrong};
inline constexpr Share left_out{0, Verdict::omitted};
inline constexpr Share ask{0, Verdict::ask_back};

constexpr Share share(std::int64_t earned) {
    if (earned >= whole) return {whole, Verdict::correct};
    if (earned <= 0) return nothing;
    return {static_cast<Thousandths>(earned), Verdict::partial};
}
// Toward zero: two of three are 666, and the whole is only for all.
constexpr Share share(std::int64_t part, std::int64_t of) {
    return of > 0 ? share(part * whole / of) : nothing;
}

Share mark_choice(Marking&, ScoreChoices const&, Choice const&, Chosen const&);
Share mark_truth(Marking&, ScoreTruth const&, Chosen const&);
Share mark_number(Marking&, ScoreNumber const&, Typed const&);
Share mark_text(Marking&, ScoreText const&, Typed const&);
Share mark_order(ScoreOrder const&, Ordering const&, Ordered const&);
Share mark_pairs(Marking&, ScorePairs const&, Matching const&, Paired const&);
Share mark_evidence(Marking&, ScoreEvidence const&, EvidenceRows const&, Cited const&);
Share mark_task(Marking const&);

// Whether the pattern fits a text that is comparable already.
bool fits(std::string_view pattern, std::string_view comparable, bool case_counts);
// Whether the number fits the answer, whose formulas are over the values.
bool fits(NumberAnswer const&, double number, std::span<double const> values);

} // namespace erdem::quiz::marking
