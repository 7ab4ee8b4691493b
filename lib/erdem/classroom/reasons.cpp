#include "erdem/classroom/reasons.hpp"

#include <algorithm>

namespace erdem::classroom {

namespace {
constexpr std::string_view verdicts[] = {"omitted", "wrong", "partial", "correct", "ask-back"};
constexpr std::string_view unit = "unit";

template<class T>
std::vector<std::string_view> ids(std::vector<T> const& all) {
    std::vector<std::string_view> out;
    for (auto const& each : all) out.push_back(each.id);
    return out;
}

// What a slot's reasons can speak of, by the index they give.
std::vector<std::string_view> answers(quiz::Slot const& slot, quiz::Scoring const& scoring) {
    if (auto const* choice = std::get_if<quiz::Choice>(&slot.interaction))
        return ids(choice->options);
    if (auto const* match = std::get_if<quiz::Matching>(&slot.interaction)) return ids(match->left);
    if (std::holds_alternative<quiz::TrueFalse>(slot.interaction)) return {"false", "true"};
    if (auto const* score = std::get_if<quiz::ScoreNumber>(&scoring)) return ids(score->answers);
    if (auto const* score = std::get_if<quiz::ScoreText>(&scoring)) return ids(score->answers);
    if (auto const* score = std::get_if<quiz::ScoreEvidence>(&scoring)) return ids(score->rules);
    return {};
}
std::vector<std::string_view> answers(quiz::Item const& item, std::int16_t slot) {
    auto const at = static_cast<std::size_t>(slot);
    if (slot < 0 || at >= item.slots.size() || at >= item.scoring.size()) return {};
    return answers(item.slots[at], item.scoring[at]);
}

std::string_view name_of(quiz::Item const& item, quiz::Reason const& reason) {
    if (reason.answer == quiz::unit_answer) return unit;
    if (reason.answer < 0) return "";
    if (reason.feedback >= 0)
        return item.feedback[static_cast<std::size_t>(reason.feedback)].answer;
    auto const names = answers(item, reason.slot);
    auto const at = static_cast<std::size_t>(reason.answer);
    return at < names.size() ? names[at] : "";
}

std::int16_t answer_named(quiz::Item const& item, std::int16_t slot, std::string_view name) {
    if (name.empty()) return quiz::whole_answer;
    auto const names = answers(item, slot);
    auto const at = std::find(names.begin(), names.end(), name.substr(0, name.find('>')));
    if (at != names.end()) return static_cast<std::int16_t>(at - names.begin());
    return name == unit ? quiz::unit_answer : quiz::whole_answer;
}

std::int16_t feedback_named(
    quiz::Item const& item, quiz::Reason const& reason, std::string_view name) {
    if (name.empty()) return quiz::feedback_on(item, reason.slot, reason.verdict);
    bool const rule = std::holds_alternative<quiz::EvidenceRows>(
        item.slots[static_cast<std::size_t>(reason.slot)].interaction);
    if (rule && reason.verdict == quiz::Verdict::correct) return -1; // for those who broke it
    for (std::size_t i = 0; i < item.feedback.size(); ++i)
        if (auto const& each = item.feedback[i]; each.when == quiz::Feedback::When::answer &&
                                                 each.slot == reason.slot && each.answer == name)
            return static_cast<std::int16_t>(i);
    return -1;
}

quiz::Reason read_reason(quiz::Item const& item, std::string_view text) {
    quiz::Reason out{quiz::whole_item, quiz::whole_answer, -1, quiz::Verdict::wrong};
    auto const take = [&] {
        auto const end = std::min(text.find(':'), text.size());
        auto const part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return part;
    };
    auto const slot = take(), verdict = take();
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        if (item.slots[i].id == slot) out.slot = static_cast<std::int16_t>(i);
    for (std::size_t i = 0; i < std::size(verdicts); ++i)
        if (verdicts[i] == verdict) out.verdict = static_cast<quiz::Verdict>(i);
    if (out.slot == quiz::whole_item && !slot.empty()) return out; // a slot that is gone
    if (out.slot == quiz::whole_item) text = {};
    out.answer = answer_named(item, out.slot, text);
    out.feedback = feedback_named(item, out, text);
    return out;
}

quiz::Verdict verdict_of(quiz::Mark const& mark) { // hints and attempts take points off, not this
    if (!mark.reasons.empty() && mark.reasons.back().slot == quiz::whole_item)
        return mark.reasons.back().verdict;
    if (mark.points >= mark.possible) return quiz::Verdict::correct;
    return mark.points > 0 ? quiz::Verdict::partial : quiz::Verdict::wrong;
}
} // namespace

std::vector<std::string> reason_words(quiz::Item const& item, quiz::Mark const& mark) {
    std::vector<std::string> out;
    for (auto const& reason : mark.reasons) {
        bool const in_a_slot =
            reason.slot >= 0 && static_cast<std::size_t>(reason.slot) < item.slots.size();
        std::string words = in_a_slot ? item.slots[static_cast<std::size_t>(reason.slot)].id : "";
        words += ':';
        words += verdicts[static_cast<std::size_t>(reason.verdict)];
        if (auto const name = name_of(item, reason); !name.empty()) words.append(":").append(name);
        if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
    }
    return out;
}

quiz::Mark read_mark(quiz::Item const& item, events::Marked const& marked) {
    quiz::Mark out{marked.points, marked.possible, quiz::Verdict::wrong, {}};
    for (auto const& words : marked.reasons) out.reasons.push_back(read_reason(item, words));
    out.verdict = verdict_of(out);
    return out;
}

} // namespace erdem::classroom
