// What numbers are worth: answers in five kinds, and the units behind them.
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>
#include <array>

namespace erdem::quiz::reading {
namespace {

constexpr Thousandths whole = 1000;

// ---- numbers ----------------------------------------------------------------------------------

math::Formula digits_formula(Reading& reading, Json const* at) {
    auto const digits = read_integer(reading, at, {1, 15}, 1);
    return at ? read_formula_text(reading, *at, std::to_string(digits)) : math::Formula();
}

// A tolerance that is no formula over drawn values can be judged now.
math::Formula read_tolerance(Reading& reading, Json const* at) {
    auto formula = read_formula(reading, at);
    if (auto const value = constant(at); value && *value < 0)
        reading.faults.expected(*at, "a tolerance that is not below 0");
    return formula;
}

void read_range(Reading& reading, Fields& fields, NumberAnswer& answer) {
    auto const& ends = elements(reading, fields.needed("range"), {2, 2});
    if (ends.empty()) return;
    answer.value = read_formula(reading, &ends[0]);
    answer.tolerance = read_formula(reading, &ends[1]);
    answer.includes_ends = read_bool(reading, fields.maybe("ends"), true);
}

void read_exact(Reading& reading, Fields& fields, NumberAnswer& answer) {
    answer.value = read_formula(reading, fields.needed("exact"));
}

void read_nominal(Reading& reading, Fields& fields, NumberAnswer& answer) {
    answer.value = read_formula(reading, fields.needed("nominal"));
    answer.tolerance = read_tolerance(reading, fields.needed("tolerance"));
}

void read_relative(Reading& reading, Fields& fields, NumberAnswer& answer) {
    answer.value = read_formula(reading, fields.needed("relative"));
    answer.tolerance = read_tolerance(reading, fields.needed("tolerance"));
}

void read_sigfigs(Reading& reading, Fields& fields, NumberAnswer& answer) {
    answer.value = read_formula(reading, fields.needed("sigfigs"));
    answer.tolerance = digits_formula(reading, fields.needed("digits"));
}

struct NumberKind {
    std::string_view name, with;
    NumberAnswer::Kind kind;
    void (*read)(Reading&, Fields&, NumberAnswer&);
};
constexpr std::array<NumberKind, 5> number_kinds{
    {{"exact", "exact", NumberAnswer::Kind::exact, read_exact},
        {"range", "ends", NumberAnswer::Kind::range, read_range},
        {"nominal", "tolerance", NumberAnswer::Kind::nominal, read_nominal},
        {"relative", "tolerance", NumberAnswer::Kind::relative, read_relative},
        {"sigfigs", "digits", NumberAnswer::Kind::sigfigs, read_sigfigs}}};

NumberAnswer read_number_answer(Reading& reading, Json const& at) {
    auto const kind = std::find_if(number_kinds.begin(), number_kinds.end(),
        [&](NumberKind const& candidate) { return at.find(candidate.name) != nullptr; });
    if (kind == number_kinds.end()) {
        reading.faults.add(at, at.as<Json::Object>() ? "no kind of number" : shown(at),
            "an object with one of: exact, range, nominal, relative, sigfigs");
        return {};
    }
    Fields fields(reading, at, {"id", "worth", kind->name, kind->with});
    NumberAnswer answer;
    answer.id = read_id(reading, fields.needed("id"));
    answer.kind = kind->kind;
    kind->read(reading, fields, answer);
    answer.worth =
        static_cast<Thousandths>(read_integer(reading, fields.maybe("worth"), {0, whole}, whole));
    if (answer.id == "unit")
        reading.faults.add(
            *at.find("id"), "\"unit\"", "another id: feedback on the unit has that name");
    return answer;
}

std::vector<NumberAnswer> read_numbers(Reading& reading, Json const* at) {
    std::vector<NumberAnswer> answers;
    std::vector<std::string> ids;
    bool full = false;
    for (auto const& element : elements(reading, at, {1, 64})) {
        answers.push_back(read_number_answer(reading, element));
        check_once(reading, element, answers.back().id, ids);
        full = full || answers.back().worth == whole;
    }
    if (!answers.empty() && !full)
        reading.faults.add(*at, "no answer worth 1000", "one that earns the whole");
    return answers;
}

// ---- units ------------------------------------------------------------------------------------

Unit read_unit(Reading& reading, Json const& at, std::vector<std::string>& seen) {
    Fields fields(reading, at, {"names", "multiplier"});
    Unit unit;
    for (auto const& element : elements(reading, fields.needed("names"), {1, 20})) {
        unit.names.push_back(read_string(reading, &element));
        check_once(reading, element, unit.names.back(), seen);
    }
    auto const* multiplier = fields.maybe("multiplier");
    unit.multiplier = read_real(reading, multiplier, 1);
    if (multiplier && !(unit.multiplier > 0))
        reading.faults.expected(*multiplier, "a number above 0");
    return unit;
}

ScoreNumber::UnitRule read_unit_rule(Reading& reading, Json const* at) {
    static std::vector<std::string> const names{"none", "optional", "required"};
    auto const name = read_known(reading, at, names, "one of: none, optional, required");
    if (name == "optional") return ScoreNumber::UnitRule::optional;
    return name == "required" ? ScoreNumber::UnitRule::required : ScoreNumber::UnitRule::none;
}

void read_units(Reading& reading, Fields& fields, ScoreNumber& scoring) {
    std::vector<std::string> seen;
    auto const* units = fields.maybe("units");
    for (auto const& element : elements(reading, units, {1, 20}))
        scoring.units.push_back(read_unit(reading, element, seen));
    auto const* rule = fields.maybe("unit");
    scoring.unit_rule = read_unit_rule(reading, rule);
    bool const asked = scoring.unit_rule != ScoreNumber::UnitRule::none;
    if (asked && !units) reading.faults.add(*rule, shown(*rule), "\"units\" beside it");
    if (!asked && units && !rule)
        reading.faults.add(
            *units, "units that nothing asks for", "\"unit\": \"required\" or \"optional\"");
    scoring.unit_penalty = static_cast<Thousandths>(
        read_integer(reading, fields.maybe("unit_penalty"), {0, whole}, 100));
}

} // namespace

ScoreNumber read_number_scoring(Reading& reading, Fields& fields) {
    ScoreNumber scoring;
    scoring.answers = read_numbers(reading, fields.needed("numbers"));
    read_units(reading, fields, scoring);
    return scoring;
}

} // namespace erdem::quiz::reading
