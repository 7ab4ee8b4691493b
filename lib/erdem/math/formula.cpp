#include "erdem/math/formula.hpp"
#include "erdem/math/doubled.hpp"
#include "erdem/math/formula_operations.hpp"

#include <cmath>
#include <cstdlib>

namespace erdem::math {
namespace {

using Does = FormulaStep::Does;

// Within one level a comparison, a sum, a product, a power and a call each hold back one number at
// most, so no formula that could be read needs more.
constexpr std::size_t highest_stack = 5 * (deepest_formula + 1);

class Stack {
public:
    void push(double number) {
        if (height_ == numbers_.size()) std::abort(); // the bound above would be wrong
        numbers_[height_++] = number;
    }
    double pop() { return numbers_[--height_]; }
    double& top() { return numbers_[height_ - 1]; }

private:
    std::array<double, highest_stack> numbers_; // not cleared: 2.5 kB for each value would show
    std::size_t height_ = 0;
};

double of(std::int32_t operation, double x, double y) {
    switch (Operator{operation}) { // the common ones without a call
    case Operator::add: return x + y;
    case Operator::subtract: return x - y;
    case Operator::multiply: return x * y;
    default: return formula_operations[static_cast<std::size_t>(operation)].of(x, y);
    }
}

FormulaFault not_finite(FormulaStep const& step, double number) {
    return {step.column, number == number ? "a number beyond all bounds" : "no number at all",
        "a number from -1.8e308 to 1.8e308"};
}

FormulaFault not_allowed(FormulaStep const& step, FormulaOperation const& operation) {
    return {step.column, std::string(operation.found), std::string(operation.expected)};
}

} // namespace

std::expected<double, FormulaFault> value(Formula const& formula, std::span<double const> values) {
    if (values.size() != formula.names_) std::abort(); // one value for each name
    Stack stack;
    auto const& steps = formula.steps_;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const& step = steps[i];
        auto const index = static_cast<std::size_t>(step.index);
        switch (step.does) {
        case Does::number: stack.push(step.number); continue;
        case Does::skip: i += index; continue;
        case Does::skip_if_zero: i += stack.pop() == 0 ? index : 0; continue;
        case Does::variable: stack.push(values[index]); break;
        case Does::operation: {
            auto const& operation = formula_operations[index];
            double const y = operation.arguments == 2 ? stack.pop() : 0;
            double const x = stack.top();
            if (operation.allows && !operation.allows(x, y))
                return std::unexpected(not_allowed(step, operation));
            stack.top() = of(step.index, x, y);
        }
        }
        if (!(std::fabs(stack.top()) < infinity))
            return std::unexpected(not_finite(step, stack.top()));
    }
    return stack.top() + 0.0; // -0 is made 0
}

} // namespace erdem::math
