// The variables of an item: drawn or computed, and the constraints that a draw must meet.
#include "erdem/quiz/fields.hpp"
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::quiz::reading {
namespace {

constexpr double most_values = 1'000'000;

double scale(int digits) {
    double scale = 1;
    for (int i = 0; i < digits; ++i) scale *= 10;
    return scale;
}

// A draw is shown with its decimals, and is to be the number that is shown.
bool shows(double value, int digits) {
    double const scaled = value * scale(digits);
    return std::fabs(scaled) < 1e15 &&
           std::fabs(scaled - std::round(scaled)) <= 1e-9 * std::fabs(scaled);
}

void check_shown(Reading& reading, Fields const& fields, int digits) {
    for (auto const* const key : {"least", "step"}) {
        auto const* at = fields.maybe(key);
        if (at && !shows(read_real(reading, at, 0), digits))
            reading.faults.expected(
                *at, "a number of at most " + std::to_string(digits) + " decimals");
    }
}

void read_draw(Reading& reading, Fields& fields, Variable& variable) {
    variable.least = read_real(reading, fields.needed("least"), 0);
    auto const* most_at = fields.needed("most");
    auto const most = read_real(reading, most_at, variable.least);
    auto const* step_at = fields.needed("step");
    variable.step = read_real(reading, step_at, 1);
    check_shown(reading, fields, variable.digits);
    if (step_at && variable.step <= 0) return reading.faults.expected(*step_at, "a step above 0");
    auto const steps = std::round((most - variable.least) / variable.step);
    if (!most_at || !step_at) return;
    if (!(steps >= 0 && steps < most_values))
        return reading.faults.expected(
            *most_at, "at least \"least\", and less than a million steps from it");
    if (std::fabs(variable.least + steps * variable.step - most) > 1e-6 * variable.step)
        return reading.faults.expected(*most_at, "a whole number of steps from \"least\"");
    variable.count = static_cast<std::int64_t>(steps) + 1;
}

bool is_name(std::string_view name) { // as formulas spell it
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    auto const fits = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= 32 && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), fits);
}

std::string read_name(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* name = at->as<std::string>();
    if (name && is_name(*name)) return *name;
    reading.faults.expected(*at, "a name of letters, digits and '_'");
    return {};
}

Variable read_variable(Reading& reading, Json const& at) {
    bool const computed = at.find("formula");
    auto fields = computed ? Fields(reading, at, {"name", "formula", "digits"})
                           : Fields(reading, at, {"name", "least", "most", "step", "digits"});
    Variable variable;
    variable.name = read_name(reading, fields.needed("name"));
    variable.digits = static_cast<int>(read_integer(reading, fields.maybe("digits"), {0, 9}, 0));
    variable.computed = computed;
    if (computed)
        variable.formula = read_formula(reading, fields.needed("formula"));
    else if (fields.is_object())
        read_draw(reading, fields, variable);
    return variable;
}

} // namespace

Template read_template(Reading& reading, Json const* variables, Json const* constraints) {
    Template given;
    for (auto const& element : elements(reading, variables, {0, most_variables})) {
        given.variables.push_back(read_variable(reading, element));
        check_once(reading, element, given.variables.back().name, reading.names);
    }
    for (auto const& element : elements(reading, constraints, {0, most_variables}))
        given.constraints.push_back(read_formula(reading, &element));
    return given;
}

} // namespace erdem::quiz::reading
