#include "erdem/classroom/reasons.hpp"

namespace erdem::classroom {

namespace {
constexpr std::string_view verdicts[] = {"omitted", "wrong", "partial", "correct", "ask-back"};

quiz::Verdict verdict_of(std::int32_t points, std::int32_t possible) {
    if (points >= possible) return quiz::Verdict::correct;
    return points > 0 ? quiz::Verdict::partial : quiz::Verdict::wrong;
}

std::int16_t feedback_of(quiz::Item const& item, std::int16_t slot, std::string_view answer) {
    for (std::size_t i = 0; i < item.feedback.size(); ++i)
        if (item.feedback[i].slot == slot && item.feedback[i].answer == answer && !answer.empty())
            return static_cast<std::int16_t>(i);
    return -1;
}

quiz::Reason read_reason(quiz::Item const& item, std::string_view text) {
    quiz::Reason out{-1, -1, -1, quiz::Verdict::wrong};
    auto const first = text.find(':');
    auto const second = first == std::string_view::npos ? first : text.find(':', first + 1);
    auto const slot = text.substr(0, first);
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        if (item.slots[i].id == slot) out.slot = static_cast<std::int16_t>(i);
    auto const verdict = first == std::string_view::npos ? "" : text.substr(first + 1, second - first - 1);
    for (std::size_t i = 0; i < std::size(verdicts); ++i)
        if (verdicts[i] == verdict) out.verdict = static_cast<quiz::Verdict>(i);
    if (second != std::string_view::npos) out.feedback = feedback_of(item, out.slot, text.substr(second + 1));
    return out;
}
} // namespace

std::vector<std::string> reason_words(quiz::Item const& item, quiz::Mark const& mark) {
    std::vector<std::string> out;
    for (auto const& reason : mark.reasons) {
        bool const in_a_slot = reason.slot >= 0 && static_cast<std::size_t>(reason.slot) < item.slots.size();
        std::string words = in_a_slot ? item.slots[static_cast<std::size_t>(reason.slot)].id : "";
        words += ':';
        words += verdicts[static_cast<std::size_t>(reason.verdict)];
        if (reason.feedback >= 0 && !item.feedback[static_cast<std::size_t>(reason.feedback)].answer.empty())
            words += ":" + item.feedback[static_cast<std::size_t>(reason.feedback)].answer;
        out.push_back(std::move(words));
    }
    return out;
}

quiz::Mark read_mark(quiz::Item const& item, events::Marked const& marked) {
    quiz::Mark out{marked.points, marked.possible, verdict_of(marked.points, marked.possible), {}};
    for (auto const& words : marked.reasons) out.reasons.push_back(read_reason(item, words));
    return out;
}

} // namespace erdem::classroom
