#include "erdem/quiz/marking.hpp"

#include "erdem/quiz/marking_parts.hpp"
#include "erdem/text/unicode.hpp"

#include <algorithm>
#include <limits>

namespace erdem::quiz {
namespace {

using marking::Marking;
using marking::Share;

// ---- what a response may be -------------------------------------------------------------------

bool is_blank(std::string_view typed) {
    auto const graphic = [](char c) { return c > ' ' && c < '\x7f'; };
    if (std::any_of(typed.begin(), typed.end(), graphic)) return false;
    return text::comparable(typed).empty();
}

struct IsOmitted {
    bool operator()(Omitted) const { return true; }
    bool operator()(Chosen const& chosen) const { return chosen.options.empty(); }
    bool operator()(Typed const& typed) const { return is_blank(typed.text); }
    bool operator()(Ordered const& ordered) const { return ordered.options.empty(); }
    bool operator()(Paired const& paired) const {
        return std::all_of(paired.right.begin(), paired.right.end(), [](int r) { return r < 0; });
    }
    bool operator()(Cited const& cited) const { return cited.rows.empty(); }
    bool operator()(Performed const& performed) const { return performed.recording.empty(); }
};

bool all_below(std::vector<std::uint8_t> const& options, std::size_t count) {
    return std::all_of(options.begin(), options.end(), [&](auto option) { return option < count; });
}

bool each_once(std::vector<std::uint8_t> const& options) {
    std::array<bool, 256> seen{};
    for (auto const option : options) {
        if (seen[option]) return false;
        seen[option] = true;
    }
    return true;
}

struct Holds {
    bool operator()(Choice const& choice, Chosen const& chosen) const {
        auto const& options = chosen.options;
        return static_cast<int>(options.size()) <= choice.most &&
               all_below(options, choice.options.size()) && each_once(options);
    }
    bool operator()(TrueFalse, Chosen const& chosen) const {
        return chosen.options.size() <= 1 && all_below(chosen.options, 2);
    }
    bool operator()(NumberEntry, Typed const&) const { return true; }
    bool operator()(TextEntry const&, Typed const&) const { return true; }
    bool operator()(Ordering const& order, Ordered const& ordered) const {
        return all_below(ordered.options, order.options.size()) && each_once(ordered.options);
    }
    bool operator()(Matching const& match, Paired const& paired) const {
        auto const count = static_cast<int>(match.right.size());
        auto const stands = [&](int right) { return right >= -1 && right < count; };
        return paired.right.size() == match.left.size() &&
               std::all_of(paired.right.begin(), paired.right.end(), stands);
    }
    bool operator()(EvidenceRows const&, Cited const&) const { return true; }
    bool operator()(SimulationTask const&, Performed const&) const { return true; }
    template<class Interaction>
    bool operator()(Interaction const&, Omitted) const {
        return true;
    }
    template<class Interaction, class Other>
    bool operator()(Interaction const&, Other const&) const {
        return false;
    }
};

// ---- one slot ---------------------------------------------------------------------------------

// The response has been seen to fit the interaction, so only the scoring may still be another's.
struct MarkSlot {
    Marking& marking;
    Interaction const& asked;
    SlotResponse const& given;

    template<class Interaction>
    Interaction const* kind() const {
        return std::get_if<Interaction>(&asked);
    }
    template<class Given>
    Given const& response() const {
        return *std::get_if<Given>(&given);
    }

    Share operator()(ScoreChoices const& scoring) const {
        auto const* choice = kind<Choice>();
        return choice ? mark_choice(marking, scoring, *choice, response<Chosen>())
                      : marking::nothing;
    }
    Share operator()(ScoreTruth const& scoring) const {
        return kind<TrueFalse>() ? mark_truth(marking, scoring, response<Chosen>())
                                 : marking::nothing;
    }
    Share operator()(ScoreNumber const& scoring) const {
        return kind<NumberEntry>() ? mark_number(marking, scoring, response<Typed>())
                                   : marking::nothing;
    }
    Share operator()(ScoreText const& scoring) const {
        return kind<TextEntry>() ? mark_text(marking, scoring, response<Typed>())
                                 : marking::nothing;
    }
    Share operator()(ScoreOrder const& scoring) const {
        auto const* order = kind<Ordering>();
        return order ? marking::mark_order(scoring, *order, response<Ordered>()) : marking::nothing;
    }
    Share operator()(ScorePairs const& scoring) const {
        auto const* match = kind<Matching>();
        return match ? mark_pairs(marking, scoring, *match, response<Paired>()) : marking::nothing;
    }
    Share operator()(ScoreEvidence const& scoring) const {
        auto const* rows = kind<EvidenceRows>();
        return rows ? mark_evidence(marking, scoring, *rows, response<Cited>()) : marking::nothing;
    }
    Share operator()(ScoreTask const&) const {
        return kind<SimulationTask>() ? mark_task(marking) : marking::nothing;
    }
};

Share mark_slot(Marking& marking, SlotResponse const& given) {
    auto const& slot = marking.item.slots[marking.slot];
    if (std::visit(IsOmitted{}, given)) return marking::left_out;
    if (!can_hold(slot, given)) return marking::nothing;
    return std::visit(
        MarkSlot{marking, slot.interaction, given}, marking.item.scoring[marking.slot]);
}

void say_whole(Mark& mark, Item const& item, int slot, Verdict verdict) {
    mark.reasons.push_back(
        {static_cast<std::int16_t>(slot), whole_answer, feedback_on(item, slot, verdict), verdict});
}

// ---- the item ---------------------------------------------------------------------------------

// What attempts before and hints take off.
std::int64_t lost(Item const& item, Circumstances circumstances, std::int64_t possible) {
    auto const attempts = std::clamp(circumstances.attempt - 1, 0, 1000);
    auto const seen = std::clamp(circumstances.hints_seen, 0, static_cast<int>(item.hints.size()));
    std::int64_t thousandths = std::int64_t{attempts} * item.attempts.penalty;
    for (int i = 0; i < seen; ++i) thousandths += item.hints[i].penalty;
    return possible * thousandths / marking::whole;
}

struct Tally {
    std::int64_t earned = 0;
    bool answered = false, full = true, asked_back = false;

    void add(Share share, Thousandths points) {
        earned += std::int64_t{share.earned} * points / marking::whole;
        answered = answered || share.verdict != Verdict::omitted;
        full = full && share.verdict == Verdict::correct;
        asked_back = asked_back || share.verdict == Verdict::ask_back;
    }
    [[nodiscard]] Verdict verdict() const {
        if (!answered) return Verdict::omitted;
        if (full) return Verdict::correct;
        return earned > 0 ? Verdict::partial : Verdict::wrong;
    }
};

// Nothing is given away about the other slots while one is asked back.
Mark asked_back(Mark mark) {
    std::erase_if(
        mark.reasons, [](Reason const& reason) { return reason.verdict != Verdict::ask_back; });
    mark.verdict = Verdict::ask_back;
    return mark;
}

} // namespace

Thousandths possible(Item const& item) {
    Thousandths sum = 0;
    for (auto const& slot : item.slots) sum += slot.points;
    return sum;
}

bool is_omitted(SlotResponse const& response) { return std::visit(IsOmitted{}, response); }

bool can_hold(Slot const& slot, SlotResponse const& response) {
    return std::visit(Holds{}, slot.interaction, response);
}

std::int16_t feedback_on(Item const& item, int slot, Verdict verdict) {
    auto const wanted = verdict == Verdict::correct   ? Feedback::When::correct
                        : verdict == Verdict::partial ? Feedback::When::partial
                                                      : Feedback::When::wrong;
    if (verdict == Verdict::omitted || verdict == Verdict::ask_back) return -1;
    for (std::size_t i = 0; i < item.feedback.size(); ++i)
        if (item.feedback[i].when == wanted && item.feedback[i].slot == slot)
            return static_cast<std::int16_t>(i);
    return -1;
}

void marking::Marking::say(int answer, Verdict verdict, std::string_view name) {
    std::int16_t found = -1;
    for (std::size_t i = 0; i < item.feedback.size() && found < 0; ++i) {
        auto const& feedback = item.feedback[i];
        if (feedback.when == Feedback::When::answer && feedback.slot == slot &&
            feedback.answer == name)
            found = static_cast<std::int16_t>(i);
    }
    reasons.push_back(
        {static_cast<std::int16_t>(slot), static_cast<std::int16_t>(answer), found, verdict});
}

Mark mark(Item const& item, Drawn const& drawn, Response const& response, Evidence const& evidence,
    Circumstances circumstances) {
    std::array<double, most_variables> values;
    values.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::min(drawn.size(), values.size()); ++i)
        values[i] = drawn[i].value;

    Mark mark;
    mark.possible = possible(item);
    mark.reasons.reserve(3 * item.slots.size() + 1);
    auto const variables = std::min(item.variables.variables.size(), values.size());
    Marking marking{item, evidence, std::span(values).first(variables), mark.reasons};
    Tally tally;
    for (std::size_t i = 0; i < std::min(item.slots.size(), item.scoring.size()); ++i) {
        marking.slot = static_cast<int>(i);
        auto const share =
            i < response.size() ? mark_slot(marking, response[i]) : marking::left_out;
        tally.add(share, item.slots[i].points);
        say_whole(mark, item, marking.slot, share.verdict);
    }
    if (tally.asked_back) return asked_back(std::move(mark));
    mark.verdict = tally.verdict();
    auto const points = tally.earned - lost(item, circumstances, mark.possible);
    mark.points = static_cast<Thousandths>(std::max<std::int64_t>(0, points));
    say_whole(mark, item, whole_item, mark.verdict);
    return mark;
}

} // namespace erdem::quiz
