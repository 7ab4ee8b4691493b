// The right answer, read from the scoring: for synthetic pupils, and for tests.
#include "erdem/classroom/synthetic.hpp"
#include "erdem/text/number.hpp"

namespace erdem::classroom {

namespace {
int index_of(std::vector<quiz::Option> const& options, std::string const& id) {
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == id) return static_cast<int>(i);
    return -1;
}

// ---- the right answer -------------------------------------------------------------------------

quiz::SlotResponse right(quiz::Choice const& choice, quiz::ScoreChoices const& score) {
    quiz::Chosen out;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        for (auto const& worth : score.worths) {
            bool const wanted = choice.most == 1 ? worth.worth == 1000 : worth.worth > 0;
            if (worth.option == choice.options[i].id && wanted)
                out.options.push_back(static_cast<std::uint8_t>(i));
        }
    return out;
}

std::string typed_number(quiz::ScoreNumber const& score, quiz::Drawn const& drawn) {
    std::vector<double> values;
    for (auto const& each : drawn) values.push_back(each.value);
    for (auto const& answer : score.answers) {
        auto const value = math::value(answer.value, values);
        auto const upper = math::value(answer.tolerance, values);
        if (answer.worth != 1000 || !value) continue;
        bool const range = answer.kind == quiz::NumberAnswer::Kind::range && upper;
        auto out = text::write_number(range ? (*value + *upper) / 2 : *value);
        if (!score.units.empty()) out += " " + score.units.front().names.front();
        return out;
    }
    return "";
}

std::string typed_text(quiz::ScoreText const& score) {
    for (auto const& answer : score.answers) {
        if (answer.worth != 1000) continue;
        std::string out;
        for (std::size_t i = 0; i < answer.pattern.size(); ++i) {
            if (answer.pattern[i] == '\\' && i + 1 < answer.pattern.size())
                out += answer.pattern[++i];
            else if (answer.pattern[i] != '*')
                out += answer.pattern[i];
        }
        return out;
    }
    return "";
}

quiz::SlotResponse right(quiz::Ordering const& ordering, quiz::ScoreOrder const& score) {
    quiz::Ordered out;
    for (auto const& id : score.key)
        out.options.push_back(static_cast<std::uint8_t>(index_of(ordering.options, id)));
    return out;
}

quiz::SlotResponse right(quiz::Matching const& matching, quiz::ScorePairs const& score) {
    quiz::Paired out{std::vector<std::int8_t>(matching.left.size(), -1)};
    for (auto const& pair : score.key) {
        int const left = index_of(matching.left, pair.left),
                  at = index_of(matching.right, pair.right);
        if (left >= 0) out.right[static_cast<std::size_t>(left)] = static_cast<std::int8_t>(at);
    }
    return out;
}

quiz::SlotResponse right_slot(
    quiz::Slot const& slot, quiz::Scoring const& scoring, quiz::Drawn const& drawn) {
    if (auto const* score = std::get_if<quiz::ScoreChoices>(&scoring))
        return right(std::get<quiz::Choice>(slot.interaction), *score);
    if (auto const* score = std::get_if<quiz::ScoreTruth>(&scoring))
        return quiz::Chosen{{static_cast<std::uint8_t>(score->truth ? 1 : 0)}};
    if (auto const* score = std::get_if<quiz::ScoreNumber>(&scoring))
        return quiz::Typed{typed_number(*score, drawn)};
    if (auto const* score = std::get_if<quiz::ScoreText>(&scoring))
        return quiz::Typed{typed_text(*score)};
    if (auto const* score = std::get_if<quiz::ScoreOrder>(&scoring))
        return right(std::get<quiz::Ordering>(slot.interaction), *score);
    if (auto const* score = std::get_if<quiz::ScorePairs>(&scoring))
        return right(std::get<quiz::Matching>(slot.interaction), *score);
    return quiz::Omitted{};
}
} // namespace

quiz::Response right_response(quiz::Item const& item, quiz::Drawn const& drawn) {
    quiz::Response out;
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        out.push_back(right_slot(item.slots[i], item.scoring[i], drawn));
    return out;
}

} // namespace erdem::classroom
