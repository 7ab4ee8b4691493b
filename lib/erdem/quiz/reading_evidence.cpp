// What evidence is worth: rules that the cited rows of the learner's own trials may keep.
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>
#include <array>

namespace erdem::quiz::reading {
namespace {

constexpr Thousandths whole = 1000;

void read_fair_test(Reading& reading, Fields& fields, EvidenceRule& rule) {
    rule.knob = read_id(reading, fields.needed("fair_test"));
    rule.span = static_cast<int>(read_integer(reading, fields.maybe("span"), {1, 1'000'000}, 1));
}

void read_coverage(Reading& reading, Fields& fields, EvidenceRule& rule) {
    rule.knob = read_id(reading, fields.needed("coverage"));
    rule.rows = static_cast<int>(read_integer(reading, fields.maybe("rows"), {2, 100}, 2));
    rule.span = static_cast<int>(read_integer(reading, fields.maybe("span"), {1, 1'000'000}, 1));
}

void read_brackets(Reading& reading, Fields& fields, EvidenceRule& rule) {
    rule.reading = read_id(reading, fields.needed("brackets"));
    rule.value = read_real(reading, fields.needed("value"), 0);
}

void read_repeats(Reading& reading, Fields& fields, EvidenceRule& rule) {
    rule.rows = static_cast<int>(read_integer(reading, fields.needed("repeats"), {2, 100}, 2));
}

struct RuleKind {
    std::string_view name, with, too;
    EvidenceRule::Kind kind;
    void (*read)(Reading&, Fields&, EvidenceRule&);
};
constexpr std::array<RuleKind, 4> rule_kinds{
    {{"fair_test", "span", "span", EvidenceRule::Kind::fair_test, read_fair_test},
        {"coverage", "rows", "span", EvidenceRule::Kind::coverage, read_coverage},
        {"brackets", "value", "value", EvidenceRule::Kind::brackets, read_brackets},
        {"repeats", "repeats", "repeats", EvidenceRule::Kind::repeats, read_repeats}}};

EvidenceRule read_rule(Reading& reading, Json const& at) {
    auto const kind = std::find_if(rule_kinds.begin(), rule_kinds.end(),
        [&](RuleKind const& candidate) { return at.find(candidate.name) != nullptr; });
    if (kind == rule_kinds.end()) {
        reading.faults.add(at, at.as<Json::Object>() ? "no kind of rule" : shown(at),
            "an object with one of: fair_test, coverage, brackets, repeats");
        return {};
    }
    Fields fields(reading, at, {"id", "worth", kind->name, kind->with, kind->too});
    EvidenceRule rule;
    rule.id = read_id(reading, fields.needed("id"));
    rule.kind = kind->kind;
    kind->read(reading, fields, rule);
    rule.worth =
        static_cast<Thousandths>(read_integer(reading, fields.needed("worth"), {1, whole}, 1));
    return rule;
}

} // namespace

ScoreEvidence read_evidence_scoring(Reading& reading, Fields& fields) {
    ScoreEvidence scoring;
    std::vector<std::string> ids;
    Thousandths sum = 0;
    auto const* at = fields.needed("rules");
    auto const faults = reading.faults.count();
    for (auto const& element : elements(reading, at, {1, 20})) {
        scoring.rules.push_back(read_rule(reading, element));
        check_once(reading, element, scoring.rules.back().id, ids);
        sum += scoring.rules.back().worth;
    }
    bool const sound = reading.faults.count() == faults; // else the sum says nothing
    if (sound && !scoring.rules.empty() && sum != whole)
        reading.faults.add(*at, "worths that add up to " + std::to_string(sum), "1000 together");
    return scoring;
}

} // namespace erdem::quiz::reading
