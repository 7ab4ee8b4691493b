// Formulas in quiz files, over the names of the item's variables.
#include "erdem/quiz/fields.hpp"

namespace erdem::quiz::reading {

math::Formula read_formula(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* text = at->as<std::string>();
    if (!text) {
        reading.faults.expected(*at, "a formula in quotation marks");
        return {};
    }
    return read_formula_text(reading, *at, *text);
}

math::Formula read_formula_text(Reading& reading, Json const& at, std::string_view text) {
    std::vector<std::string_view> const names(reading.names.begin(), reading.names.end());
    auto formula = math::read_formula(text, names);
    if (formula) return std::move(*formula);
    auto const& fault = formula.error();
    reading.faults.add(at,
        fault.found + " at character " + std::to_string(fault.column) + " of the formula",
        fault.expected);
    return {};
}

std::optional<double> constant(Json const* at) {
    auto const* text = at ? at->as<std::string>() : nullptr;
    auto const formula = text ? math::read_formula(*text) : math::Formula();
    if (!text || !formula) return std::nullopt;
    auto const value = math::value(*formula);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace erdem::quiz::reading
