// Reads a formula by recursive descent; each function below takes one level of the grammar.
//
//     comparison = sum [("<" | "<=" | ">" | ">=" | "==" | "!=") sum]
//     sum        = product {("+" | "-") product}
//     product    = signed {("*" | "/") signed}
//     signed     = "-" signed | "+" signed | power
//     power      = primary ["^" signed]
//     primary    = number | name | name "(" comparison {"," comparison} ")" | "(" comparison ")"
#include "erdem/math/formula.hpp"
#include "erdem/math/formula_operations.hpp"
#include "erdem/math/formula_token.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace erdem::math {
namespace {

using Does = FormulaStep::Does;
using Kind = FormulaToken::Kind;

constexpr std::array<std::pair<std::string_view, double>, 2> constants{
    {{"pi", 0x1.921fb54442d18p1}, {"e", 0x1.5bf0a8b145769p1}}};

constexpr std::string_view a_value = "a number, a name, \"-\" or \"(\"";

// Each reading function answers whether it went well; the first fault stays in fault_.
class Reader {
public:
    Reader(std::string_view text, std::span<std::string_view const> names)
        : tokens_(text), names_(names) {}

    bool whole_formula() {
        return next() && comparison() &&
               (token_.kind == Kind::end || fail(token_, "an operator or the end"));
    }
    std::vector<FormulaStep> steps() && { return std::move(steps_); }
    FormulaFault fault() && { return std::move(*fault_); }

private:
    bool fail(FormulaToken const& at, std::string_view expected) {
        fault_ = {at.column, found(at), std::string(expected)};
        return false;
    }

    bool next() {
        auto token = tokens_.next();
        if (token)
            token_ = *token;
        else
            fault_ = std::move(token.error());
        return token.has_value();
    }

    bool at(std::string_view sign) const {
        return token_.kind == Kind::sign && token_.text == sign;
    }

    bool take(std::string_view sign) {
        return at(sign) ? next() : fail(token_, '"' + std::string(sign) + '"');
    }

    std::size_t add(Does does, FormulaToken const& token, std::ptrdiff_t index = 0) {
        steps_.push_back({does, static_cast<std::int16_t>(token.column),
            static_cast<std::int32_t>(index), does == Does::number ? token.number : 0});
        return steps_.size() - 1;
    }

    bool add_operation(Operator which, FormulaToken const& token) {
        add(Does::operation, token, static_cast<std::int32_t>(which));
        return true;
    }

    // The operator that stands here, if it is one from first to last.
    std::optional<Operator> operator_between(Operator first, Operator last) const {
        if (token_.kind != Kind::sign) return {};
        for (auto i = std::to_underlying(first); i <= std::to_underlying(last); ++i)
            if (formula_operations[static_cast<std::size_t>(i)].name == token_.text)
                return Operator{i};
        return {};
    }

    bool comparison() {
        if (!sum()) return false;
        auto const which = operator_between(Operator::less, Operator::unequal);
        if (!which) return true;
        auto const token = token_;
        if (!next() || !sum()) return false;
        if (operator_between(Operator::less, Operator::unequal))
            return fail(token_, "one comparison at a time");
        return add_operation(*which, token);
    }

    bool sum() { return chain(Operator::add, Operator::subtract, &Reader::product); }
    bool product() { return chain(Operator::multiply, Operator::divide, &Reader::signed_value); }

    bool chain(Operator first, Operator last, bool (Reader::*part)()) {
        if (!(this->*part)()) return false;
        while (auto const which = operator_between(first, last)) {
            auto const token = token_;
            if (!next() || !(this->*part)()) return false;
            add_operation(*which, token);
        }
        return true;
    }

    bool signed_value() {
        if (++depth_ > deepest_formula) return fail(token_, "no more than 64 levels");
        bool const well = sign_and_value();
        --depth_;
        return well;
    }

    bool sign_and_value() {
        auto const token = token_;
        if (at("+")) return next() && signed_value();
        if (!at("-")) return power();
        return next() && signed_value() && add_operation(Operator::negate, token);
    }

    bool power() {
        if (!primary()) return false;
        auto const token = token_;
        if (!at("^")) return true;
        return next() && signed_value() && add_operation(Operator::power, token);
    }

    bool primary() {
        auto const token = token_;
        if (at("(")) return next() && comparison() && take(")");
        if (token.kind != Kind::number && token.kind != Kind::name) return fail(token, a_value);
        if (!next()) return false;
        if (token.kind == Kind::name) return at("(") ? call(token) : named_value(token);
        add(Does::number, token);
        return true;
    }

    bool named_value(FormulaToken const& name) {
        auto const given = std::ranges::find(names_, name.text);
        if (given != names_.end()) {
            add(Does::variable, name, given - names_.begin());
            return true;
        }
        for (auto const& [known, number] : constants)
            if (known == name.text) {
                add(Does::number, {Kind::number, {}, number, name.column});
                return true;
            }
        return fail(name, known_names());
    }

    std::string known_names() const {
        std::string all = "one of: ";
        for (auto const name : names_) all += std::string(name) + ", ";
        return all + "pi, e";
    }

    bool call(FormulaToken const& name) {
        if (name.text == "if") return choice(name);
        auto const functions = std::span(formula_operations)
                                   .subspan(static_cast<std::size_t>(Operator::first_function));
        auto const known = std::ranges::find(functions, name.text, &FormulaOperation::name);
        if (known == functions.end()) return fail(name, known_functions(functions));
        if (!next() || !comparison()) return false;
        if (known->arguments == 2 && !(take(",") && comparison())) return false;
        if (!take(")")) return false;
        add(Does::operation, name, &*known - formula_operations.data());
        return true;
    }

    static std::string known_functions(std::span<FormulaOperation const> functions) {
        std::string all = "one of: if";
        for (auto const& function : functions) all += ", " + std::string(function.name);
        return all;
    }

    // c, skip_if_zero to b, a, skip to the end, b.
    bool choice(FormulaToken const& name) {
        if (!next() || !comparison() || !take(",")) return false;
        std::size_t const to_second = add(Does::skip_if_zero, name);
        if (!comparison() || !take(",")) return false;
        std::size_t const to_end = add(Does::skip, name);
        land(to_second);
        if (!comparison() || !take(")")) return false;
        land(to_end);
        return true;
    }

    // The skip at `from` goes on with the step that comes next.
    void land(std::size_t from) {
        steps_[from].index = static_cast<std::int32_t>(steps_.size() - from - 1);
    }

    FormulaTokens tokens_;
    std::span<std::string_view const> names_;
    FormulaToken token_;
    std::vector<FormulaStep> steps_;
    std::optional<FormulaFault> fault_;
    int depth_ = 0;
};

} // namespace

std::expected<Formula, FormulaFault> read_formula(
    std::string_view text, std::span<std::string_view const> names) {
    if (characters(text) > longest_formula)
        return std::unexpected(FormulaFault{static_cast<int>(longest_formula) + 1,
            std::to_string(characters(text)) + " characters", "at most 1000 characters"});
    Reader reader{text, names};
    if (!reader.whole_formula()) return std::unexpected(std::move(reader).fault());
    return Formula{std::move(reader).steps(), names.size()};
}

} // namespace erdem::math
