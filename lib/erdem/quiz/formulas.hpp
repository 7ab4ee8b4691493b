// Formulas as quizzes use them: over the values of an item's variables, in their order.
#pragma once

#include "erdem/math/formula.hpp"

#include <optional>

namespace erdem::quiz {

// Nothing where the formula has no value: a division by zero, a variable that was not drawn.
inline std::optional<double> value_of(
    math::Formula const& formula, std::span<double const> values) {
    auto const value = math::value(formula, values);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace erdem::quiz
