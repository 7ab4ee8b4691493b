// The words of a formula, one after another.
#pragma once

#include "erdem/math/formula.hpp"

#include <expected>
#include <string>
#include <string_view>

namespace erdem::math {

struct FormulaToken {
    enum class Kind { end, number, name, sign };

    Kind kind = Kind::end;
    std::string_view text;
    double number = 0;
    int column = 1;
};

// As a fault names it: "the end", or the text in quotes.
std::string found(FormulaToken const&);

std::size_t characters(std::string_view utf8);

class FormulaTokens {
public:
    explicit FormulaTokens(std::string_view text) : rest_(text) {}

    std::expected<FormulaToken, FormulaFault> next();

private:
    FormulaToken taken(FormulaToken::Kind, std::size_t bytes);
    std::expected<FormulaToken, FormulaFault> number();

    std::string_view rest_;
    int column_ = 1;
};

} // namespace erdem::math
