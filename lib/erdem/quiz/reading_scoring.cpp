// What each answer is worth: one entry a slot, each kind of slot with fields of its own.
#include "erdem/quiz/reading_parts.hpp"
#include "erdem/text/unicode.hpp"

#include <algorithm>
#include <numeric>

namespace erdem::quiz::reading {
namespace {

constexpr Thousandths whole = 1000;
constexpr std::size_t most_answers = 64;

Thousandths read_worth(Reading& reading, Json const* at, Range range = {0, whole}) {
    return static_cast<Thousandths>(read_integer(reading, at, range, whole));
}

// ---- choices ----------------------------------------------------------------------------------

void check_worths(
    Reading& reading, Json const& at, Choice const& choice, ScoreChoices const& scoring) {
    Thousandths best = 0, right = 0, all = 0;
    for (auto const& [option, worth] : scoring.worths) {
        best = std::max(best, worth);
        right += std::max(0, worth);
        all += worth;
    }
    auto const sum = std::to_string(right);
    if (choice.most == 1 && best != whole)
        reading.faults.add(at, "no option worth 1000", "one that earns the whole");
    else if (choice.most > 1 && right != whole)
        reading.faults.add(at, "worths above 0 that add up to " + sum, "1000 together");
    else if (choice.most == static_cast<int>(choice.options.size()) && all >= whole)
        reading.faults.add(at, "full points for choosing everything",
            "a worth below 0 for what is wrong, or a smaller \"most\"");
}

// ---- what numbers and texts share -------------------------------------------------------------

template<class Answer>
void check_whole(Reading& reading, Json const& at, std::vector<Answer> const& answers) {
    auto const full = [](Answer const& answer) { return answer.worth == whole; };
    if (!answers.empty() && std::none_of(answers.begin(), answers.end(), full))
        reading.faults.add(at, "no answer worth 1000", "one that earns the whole");
}

template<class Answer>
std::vector<Answer> read_answers(
    Reading& reading, Json const* at, Answer read(Reading&, Json const&)) {
    std::vector<Answer> answers;
    std::vector<std::string> ids;
    for (auto const& element : elements(reading, at, {1, most_answers})) {
        answers.push_back(read(reading, element));
        check_once(reading, element, answers.back().id, ids);
    }
    if (at) check_whole(reading, *at, answers);
    return answers;
}

// ---- texts ------------------------------------------------------------------------------------

// What is typed is compared without white space at its ends, so such a pattern would never fit.
void check_pattern(Reading& reading, Json const* at, std::string_view pattern) {
    if (!at || pattern.empty()) return;
    auto const bare = text::comparable(pattern, true);
    auto const spaces = text::is_space(text::code_points(pattern).front()) ||
                        text::is_space(text::code_points(pattern).back());
    if (bare.empty() || spaces)
        reading.faults.expected(*at, "a pattern without white space at its ends");
}

TextAnswer read_text_answer(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"id", "pattern", "case", "worth"});
    TextAnswer answer;
    answer.id = read_id(reading, fields.needed("id"));
    auto const* pattern = fields.needed("pattern");
    answer.pattern = read_string(reading, pattern);
    check_pattern(reading, pattern, answer.pattern);
    answer.case_counts = read_bool(reading, fields.maybe("case"), false);
    answer.worth = read_worth(reading, fields.maybe("worth"));
    return answer;
}

// ---- order and pairs --------------------------------------------------------------------------

ScoreOrder::Rule read_order_rule(Reading& reading, Json const* at) {
    using Rule = ScoreOrder::Rule;
    static std::vector<std::string> const names{
        "all_or_nothing", "absolute", "adjacent", "longest_run"};
    auto const name =
        read_known(reading, at, names, "one of: all_or_nothing, absolute, adjacent, longest_run");
    if (name == "all_or_nothing") return Rule::all_or_nothing;
    if (name == "adjacent") return Rule::adjacent;
    if (name == "longest_run") return Rule::longest_run;
    return Rule::absolute;
}

std::string read_option_of(
    Reading& reading, Json const& at, std::vector<Option> const& options, std::string_view kind) {
    auto const* id = at.as<std::string>();
    if (id && option_index(options, *id) >= 0) return *id;
    reading.faults.expected(at, std::string(kind));
    return {};
}

Pair read_pair(Reading& reading, Json const& at, Matching const& match) {
    auto const& sides = elements(reading, &at, {2, 2});
    if (sides.empty()) return {};
    auto left = read_option_of(reading, sides[0], match.left, "the id of an option on the left");
    auto right = read_option_of(reading, sides[1], match.right, "the id of an option on the right");
    return {std::move(left), std::move(right)};
}

// ---- the entry of a slot ----------------------------------------------------------------------

bool read_true(Reading& reading, Json const* at) {
    auto const* truth = at ? at->as<bool>() : nullptr;
    if (at && (!truth || !*truth)) reading.faults.expected(*at, "true");
    return true;
}

struct ReadScoring {
    Reading& reading;
    Json const& at;

    Scoring operator()(Choice const& choice) const {
        Fields fields(reading, at, {"slot", "choices"});
        return read_choice_scoring(reading, fields, choice);
    }
    Scoring operator()(TrueFalse const&) const {
        Fields fields(reading, at, {"slot", "truth"});
        return ScoreTruth{read_bool(reading, fields.needed("truth"), true)};
    }
    Scoring operator()(NumberEntry const&) const {
        Fields fields(reading, at, {"slot", "numbers", "units", "unit", "unit_penalty"});
        return read_number_scoring(reading, fields);
    }
    Scoring operator()(TextEntry const&) const {
        Fields fields(reading, at, {"slot", "texts"});
        return read_text_scoring(reading, fields);
    }
    Scoring operator()(Ordering const& order) const {
        Fields fields(reading, at, {"slot", "order", "rule"});
        return read_order_scoring(reading, fields, order);
    }
    Scoring operator()(Matching const& match) const {
        Fields fields(reading, at, {"slot", "pairs", "extra_penalty"});
        return read_pair_scoring(reading, fields, match);
    }
    Scoring operator()(EvidenceRows const&) const {
        Fields fields(reading, at, {"slot", "rules"});
        return read_evidence_scoring(reading, fields);
    }
    Scoring operator()(SimulationTask const&) const {
        Fields fields(reading, at, {"slot", "task"});
        read_true(reading, fields.needed("task"));
        return ScoreTask{};
    }
};

// The slot that an entry speaks of, or -1.
int scored_slot(Reading& reading, Json const& at, std::vector<Slot> const& slots) {
    auto const* place = at.find("slot");
    auto const* id = place ? place->as<std::string>() : nullptr;
    auto const slot = id ? slot_index(slots, *id) : -1;
    if (!at.as<Json::Object>())
        reading.faults.expected(at, "an object that says what a slot is worth");
    else if (!place)
        reading.faults.add(at, "no \"slot\"", "\"slot\"");
    else if (slot < 0)
        reading.faults.expected(*place, "the id of a slot of this item");
    return slot;
}

} // namespace

ScoreChoices read_choice_scoring(Reading& reading, Fields& fields, Choice const& choice) {
    ScoreChoices scoring;
    auto const* at = fields.needed("choices");
    auto const& given = members(reading, at);
    Range const range{choice.most > 1 ? -whole : 0, whole};
    for (auto const& [option, value] : given)
        if (option_index(choice.options, option) < 0)
            reading.faults.add(value, text::in_quotes(option), "the id of an option of this slot");
    for (auto const& option : choice.options) {
        auto const* worth = at && !option.id.empty() ? at->find(option.id) : nullptr;
        if (at && at->as<Json::Object>() && !worth && !option.id.empty())
            reading.faults.add(*at, "no " + text::in_quotes(option.id), "a worth for each option");
        scoring.worths.push_back({option.id, worth ? read_worth(reading, worth, range) : 0});
    }
    if (at && at->as<Json::Object>() && !choice.options.empty())
        check_worths(reading, *at, choice, scoring);
    return scoring;
}

ScoreText read_text_scoring(Reading& reading, Fields& fields) {
    return {read_answers(reading, fields.needed("texts"), read_text_answer)};
}

ScoreOrder read_order_scoring(Reading& reading, Fields& fields, Ordering const& order) {
    ScoreOrder scoring;
    auto const* at = fields.needed("order");
    auto const count = order.options.size();
    std::vector<std::string> seen;
    for (auto const& element : elements(reading, at, {count, std::max<std::size_t>(count, 1)})) {
        scoring.key.push_back(
            read_option_of(reading, element, order.options, "the id of an option of this slot"));
        check_once(reading, element, scoring.key.back(), seen);
    }
    scoring.rule = read_order_rule(reading, fields.maybe("rule"));
    return scoring;
}

ScorePairs read_pair_scoring(Reading& reading, Fields& fields, Matching const& match) {
    ScorePairs scoring;
    std::vector<std::string> seen;
    auto const most = std::max<std::size_t>(1, match.left.size());
    for (auto const& element : elements(reading, fields.needed("pairs"), {1, most})) {
        scoring.key.push_back(read_pair(reading, element, match));
        check_once(reading, element, scoring.key.back().left, seen);
    }
    scoring.extra_penalty = static_cast<Thousandths>(
        read_integer(reading, fields.maybe("extra_penalty"), {0, whole}, 0));
    return scoring;
}

std::vector<Scoring> read_scoring(
    Reading& reading, Json const* at, Json const* slots_at, std::vector<Slot> const& slots) {
    std::vector<Scoring> scoring(slots.size());
    std::vector<int> times(slots.size(), 0);
    for (auto const& element : elements(reading, at, {1, std::max<std::size_t>(1, slots.size())})) {
        auto const slot = scored_slot(reading, element, slots);
        if (slot < 0) continue;
        if (++times[slot] == 2)
            reading.faults.add(
                element, text::in_quotes(slots[slot].id) + " again", "each slot once");
        scoring[slot] = std::visit(ReadScoring{reading, element}, slots[slot].interaction);
    }
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (at && at->as<Json::Array>() && slots_at && times[i] == 0 && !slots[i].id.empty())
            reading.faults.add(*at, "no entry for the slot " + text::in_quotes(slots[i].id),
                "what each slot is worth");
    return scoring;
}

} // namespace erdem::quiz::reading
