// Feedback, and the rule that nobody is told "wrong" without being told why.
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>

namespace erdem::quiz::reading {
namespace {

constexpr std::size_t most_feedback = 500;

// ---- what an answer may be called in feedback --------------------------------------------------

template<class Answer>
bool has(std::vector<Answer> const& answers, std::string_view id) {
    return std::any_of(
        answers.begin(), answers.end(), [&](Answer const& answer) { return answer.id == id; });
}

struct Names { // whether `name` names an answer of the slot
    std::string_view name;

    bool operator()(Choice const& choice, Scoring const&) const {
        return option_index(choice.options, name) >= 0;
    }
    bool operator()(TrueFalse const&, Scoring const&) const {
        return name == "true" || name == "false";
    }
    bool operator()(NumberEntry const&, Scoring const& scoring) const {
        auto const* numbers = std::get_if<ScoreNumber>(&scoring);
        return name == "unit" || !numbers || has(numbers->answers, name);
    }
    bool operator()(TextEntry const&, Scoring const& scoring) const {
        auto const* texts = std::get_if<ScoreText>(&scoring);
        return !texts || has(texts->answers, name);
    }
    bool operator()(Ordering const&, Scoring const&) const { return false; }
    bool operator()(Matching const& match, Scoring const&) const {
        auto const arrow = name.find('>');
        return arrow != name.npos && option_index(match.left, name.substr(0, arrow)) >= 0 &&
               option_index(match.right, name.substr(arrow + 1)) >= 0;
    }
    bool operator()(EvidenceRows const&, Scoring const& scoring) const {
        auto const* evidence = std::get_if<ScoreEvidence>(&scoring);
        return !evidence || has(evidence->rules, name);
    }
    bool operator()(SimulationTask const&, Scoring const&) const { return false; }
};

bool names_answer(Item const& item, int slot, std::string_view name) {
    auto const& scoring = item.scoring[slot];
    return std::visit(
        [&](auto const& kind) { return Names{name}(kind, scoring); }, item.slots[slot].interaction);
}

// ---- one feedback -----------------------------------------------------------------------------

int read_slot_of(Reading& reading, Json const* at, Item const& item) {
    if (!at) return -1;
    auto const* id = at->as<std::string>();
    auto const slot = id ? slot_index(item.slots, *id) : -1;
    if (slot < 0) reading.faults.expected(*at, "the id of a slot of this item");
    return slot;
}

Feedback::When read_when(Reading& reading, Json const* at) {
    static std::vector<std::string> const names{"correct", "partial", "wrong"};
    auto const name = read_known(reading, at, names, "one of: correct, partial, wrong");
    if (name == "correct") return Feedback::When::correct;
    return name == "partial" ? Feedback::When::partial : Feedback::When::wrong;
}

void read_answer(Reading& reading, Fields& fields, Item const& item, Feedback& feedback) {
    feedback.slot = read_slot_of(reading, fields.needed("slot"), item);
    auto const* at = fields.needed("answer");
    feedback.answer = read_string(reading, at);
    if (feedback.slot < 0 || feedback.answer.empty()) return;
    if (!names_answer(item, feedback.slot, feedback.answer))
        reading.faults.expected(
            *at, "an answer of the slot " + text::in_quotes(item.slots[feedback.slot].id));
}

Feedback read_one(Reading& reading, Json const& at, Item const& item) {
    Feedback feedback;
    if (at.find("when")) {
        Fields fields(reading, at, {"when", "slot", "text"});
        feedback.when = read_when(reading, fields.maybe("when"));
        feedback.slot = read_slot_of(reading, fields.maybe("slot"), item);
        feedback.text = read_text(reading, fields.needed("text"), Marks::values);
        return feedback;
    }
    Fields fields(reading, at, {"slot", "answer", "text", "misconception"});
    if (!fields.is_object()) return feedback;
    read_answer(reading, fields, item, feedback);
    feedback.text = read_text(reading, fields.needed("text"), Marks::values);
    feedback.misconception = read_known(reading, fields.maybe("misconception"),
        reading.misconceptions, "the id of a misconception of this quiz");
    return feedback;
}

bool speaks_of_same(Feedback const& a, Feedback const& b) {
    return a.when == b.when && a.slot == b.slot && a.answer == b.answer;
}

// ---- reasons ----------------------------------------------------------------------------------

struct Reasons {
    Reading& reading;
    Item const& item;
    Json const& entry; // of the slot's scoring
    int slot;

    void wants(Json const& at, std::string_view answer) const {
        for (auto const& feedback : item.feedback)
            if (feedback.slot == slot && feedback.answer == answer &&
                !feedback.misconception.empty())
                return;
        reading.faults.add(at, "no feedback with a misconception for " + text::in_quotes(answer),
            "the reason why it is wrong, and what whoever answers so believes");
    }

    // The place of the nth answer in the list of that name.
    Json const& nth(std::string_view list, std::size_t n) const {
        auto const* answers = entry.find(list);
        auto const* array = answers ? answers->as<Json::Array>() : nullptr;
        return array && n < array->size() ? (*array)[n] : entry;
    }

    template<class Answer>
    void wants_worthless(std::vector<Answer> const& answers, std::string_view list) const {
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (answers[i].worth == 0 && !answers[i].id.empty()) wants(nth(list, i), answers[i].id);
    }

    void operator()(ScoreChoices const& scoring) const {
        auto const* choices = entry.find("choices");
        for (auto const& [option, worth] : scoring.worths)
            if (auto const* at = choices ? choices->find(option) : nullptr; at && worth <= 0)
                wants(*at, option);
    }
    void operator()(ScoreTruth const& scoring) const {
        if (auto const* at = entry.find("truth"); at && at->as<bool>())
            wants(*at, scoring.truth ? "false" : "true");
    }
    void operator()(ScoreNumber const& scoring) const {
        wants_worthless(scoring.answers, "numbers");
    }
    void operator()(ScoreText const& scoring) const { wants_worthless(scoring.answers, "texts"); }
    void operator()(ScoreOrder const&) const {}
    void operator()(ScorePairs const&) const {}
    void operator()(ScoreEvidence const&) const {}
    void operator()(ScoreTask const&) const {}
};

bool says_wrong(Item const& item, int slot) {
    return std::any_of(item.feedback.begin(), item.feedback.end(), [&](Feedback const& feedback) {
        return feedback.when == Feedback::When::wrong && feedback.slot == slot;
    });
}

// Whether every wrong answer that the slot can take has a reason of its own.
bool explains_itself(Item const& item, int slot) {
    auto const& scoring = item.scoring[slot];
    if (std::get_if<ScoreChoices>(&scoring) || std::get_if<ScoreTruth>(&scoring)) return true;
    auto const* evidence = std::get_if<ScoreEvidence>(&scoring);
    if (!evidence) return false;
    auto const& rules = evidence->rules;
    return std::all_of(rules.begin(), rules.end(), [&](EvidenceRule const& rule) {
        return std::any_of(
            item.feedback.begin(), item.feedback.end(), [&](Feedback const& feedback) {
                return feedback.slot == slot && feedback.answer == rule.id;
            });
    });
}

} // namespace

std::vector<Feedback> read_feedback(Reading& reading, Json const* at, Item const& item) {
    std::vector<Feedback> list;
    for (auto const& element : elements(reading, at, {0, most_feedback})) {
        auto feedback = read_one(reading, element, item);
        for (auto const& other : list)
            if (speaks_of_same(feedback, other) && !feedback.text.empty() && !other.text.empty()) {
                reading.faults.add(
                    element, "a second feedback for the same", "one for each answer");
                break;
            }
        list.push_back(std::move(feedback));
    }
    return list;
}

void check_reasons(Reading& reading, Json const& feedback, Json const& scoring, Item const& item) {
    auto const* entries = scoring.as<Json::Array>();
    for (auto const& entry : entries ? *entries : Json::Array{}) {
        auto const* id = entry.find("slot");
        auto const* name = id ? id->as<std::string>() : nullptr;
        auto const slot = name ? slot_index(item.slots, *name) : -1;
        if (slot >= 0) std::visit(Reasons{reading, item, entry, slot}, item.scoring[slot]);
    }
    if (says_wrong(item, -1)) return;
    for (std::size_t i = 0; i < item.slots.size(); ++i) {
        auto const slot = static_cast<int>(i);
        if (!explains_itself(item, slot) && !says_wrong(item, slot))
            return reading.faults.add(
                feedback, "no feedback for other wrong answers", "one with \"when\": \"wrong\"");
    }
}

} // namespace erdem::quiz::reading
