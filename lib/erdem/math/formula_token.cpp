#include "erdem/math/formula_token.hpp"
#include "erdem/math/decimal.hpp"
#include "erdem/math/doubled.hpp"

#include <algorithm>
#include <array>

namespace erdem::math {
namespace {

using Kind = FormulaToken::Kind;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool in_name(char c) { return letter(c) || digit(c); }
bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t run(std::string_view text, bool (*belongs)(char)) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
}

std::size_t sign_length(std::string_view text) {
    constexpr std::array<std::string_view, 4> pairs{"<=", ">=", "==", "!="};
    return std::ranges::count(pairs, text.substr(0, 2)) != 0 ? 2 : 1;
}

// "12.5e-3" in its parts: 125, one digit of them behind the point, and the exponent.
struct Digits {
    std::uint64_t all = 0;
    int count = 0; // without leading zeros
    int exponent = 0;

    void add(std::string_view more) {
        for (char const c : more) {
            if (count < 19) all = all * 10 + static_cast<std::uint64_t>(c - '0');
            if (all != 0) ++count;
        }
    }
};

// How many characters "e-12" takes; 0 if what stands here is something else, as the e of "2 em".
std::size_t exponent_length(std::string_view text) {
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return 0;
    std::size_t const sign = text.size() > 1 && (text[1] == '-' || text[1] == '+') ? 1 : 0;
    std::size_t const digits = run(text.substr(1 + sign), digit);
    return digits == 0 ? 0 : 1 + sign + digits;
}

// Beyond 99,999 no exponent makes a difference any more.
int exponent_value(std::string_view text) {
    int value = 0;
    for (char const c : text)
        if (digit(c)) value = std::min(value * 10 + (c - '0'), 99'999);
    return text.size() > 1 && text[1] == '-' ? -value : value;
}

} // namespace

std::string found(FormulaToken const& token) {
    return token.kind == Kind::end ? "the end" : '"' + std::string(token.text) + '"';
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (c & 0xc0) != 0x80; }));
}

FormulaToken FormulaTokens::taken(Kind kind, std::size_t bytes) {
    FormulaToken const token{kind, rest_.substr(0, bytes), 0, column_};
    column_ += static_cast<int>(characters(token.text));
    rest_.remove_prefix(bytes);
    return token;
}

std::expected<FormulaToken, FormulaFault> FormulaTokens::number() {
    Digits digits;
    std::size_t const whole = run(rest_, digit);
    std::size_t length = whole;
    digits.add(rest_.substr(0, whole));
    if (length < rest_.size() && rest_[length] == '.') {
        std::size_t const part = run(rest_.substr(length + 1), digit);
        digits.add(rest_.substr(length + 1, part));
        digits.exponent = -static_cast<int>(part);
        length += 1 + part;
    }
    std::size_t const exponent = exponent_length(rest_.substr(length));
    digits.exponent += exponent_value(rest_.substr(length, exponent));
    auto token = taken(Kind::number, length + exponent);
    if (token.text.size() == 1 + exponent && token.text[0] == '.')
        return std::unexpected(
            FormulaFault{token.column, found(token), "a digit beside the point"});
    if (digits.count > 19)
        return std::unexpected(FormulaFault{token.column, found(token), "at most 19 digits"});
    token.number = nearest_double(digits.all, digits.exponent);
    if (token.number == infinity)
        return std::unexpected(FormulaFault{token.column, found(token), "a number below 1.8e308"});
    return token;
}

std::expected<FormulaToken, FormulaFault> FormulaTokens::next() {
    taken(Kind::end, run(rest_, space));
    if (rest_.empty()) return taken(Kind::end, 0);
    if (digit(rest_[0]) || rest_[0] == '.') return number();
    if (letter(rest_[0])) return taken(Kind::name, run(rest_, in_name));
    return taken(Kind::sign, sign_length(rest_));
}

} // namespace erdem::math
