// Typed numbers: the first answer that fits counts, and the unit has its own part.
#include "erdem/quiz/formulas.hpp"
#include "erdem/quiz/marking_parts.hpp"
#include "erdem/text/number.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::quiz::marking {
namespace {

// Sums and products of decimals are off by a few units in the last place: 9.8 - 0.1 is a little
// more than 9.7, and who types 9.7 is right. So much nearer to each other, two numbers are equal.
// It is a part of the numbers, so that around 0 nothing is given away.
constexpr double rounding = 1e-14;

bool within(double number, double least, double most, double slack) {
    return number >= least - slack && number <= most + slack;
}

bool fits_range(double number, double a, double b, bool includes_ends) {
    double const least = std::min(a, b), most = std::max(a, b);
    double const slack = rounding * std::max(std::fabs(least), std::fabs(most));
    return within(number, least, most, includes_ends ? slack : -slack) &&
           (includes_ends || (number != least && number != most));
}

bool fits_nominal(double number, double value, double tolerance) {
    double const width = std::fabs(tolerance);
    return within(
        number, value - width, value + width, rounding * std::max(std::fabs(value), width));
}

// ---- significant figures ----------------------------------------------------------------------

struct Figures { // 0.00314 is 314, its point after 10^-3
    std::string digits;
    int exponent = 0; // of the first digit
    bool operator==(Figures const&) const = default;
};

int read_exponent(std::string_view text) { // "-07"
    bool const below = text.starts_with('-');
    int value = 0;
    for (char const c : text)
        if (c >= '0' && c <= '9') value = 10 * value + (c - '0');
    return below ? -value : value;
}

Figures figures(double magnitude) {
    auto const written = text::write_number(magnitude);
    auto const e = written.find('e');
    std::string_view const mantissa = std::string_view(written).substr(0, e);
    int exponent = e == written.npos ? 0 : read_exponent(std::string_view(written).substr(e + 1));
    auto const point = std::min(mantissa.find('.'), mantissa.size());
    Figures figures{{}, exponent + static_cast<int>(point) - 1};
    for (char const c : mantissa)
        if (c != '.') figures.digits += c;
    auto const zeros = std::min(figures.digits.find_first_not_of('0'), figures.digits.size());
    figures.digits.erase(0, zeros);
    figures.exponent -= static_cast<int>(zeros);
    return figures;
}

// Rounded to so many figures as people do: by its decimals, and halves up.
Figures rounded(Figures of, std::size_t count) {
    bool const up = of.digits.size() > count && of.digits[count] >= '5';
    of.digits.resize(count, '0');
    auto at = of.digits.rbegin();
    for (; up && at != of.digits.rend() && *at == '9'; ++at) *at = '0';
    if (up && at != of.digits.rend()) ++*at;
    if (up && at == of.digits.rend())
        of.digits = "1" + of.digits.substr(0, count - 1), ++of.exponent;
    return of;
}

bool fits_figures(double number, double value, double count) {
    if (!(count >= 1 && count <= 17)) return false;
    if (number == 0 || value == 0) return number == value;
    if ((number < 0) != (value < 0)) return false;
    auto const digits = static_cast<std::size_t>(count);
    return rounded(figures(std::fabs(number)), digits) ==
           rounded(figures(std::fabs(value)), digits);
}

// ---- units ------------------------------------------------------------------------------------

Unit const* unit_named(ScoreNumber const& scoring, std::string_view name) {
    if (scoring.unit_rule == ScoreNumber::UnitRule::none) return nullptr;
    for (auto const& unit : scoring.units)
        if (std::find(unit.names.begin(), unit.names.end(), name) != unit.names.end()) return &unit;
    return nullptr;
}

Share mark_read(Marking& marking, ScoreNumber const& scoring, text::TypedNumber const& typed) {
    auto const* unit = unit_named(scoring, typed.unit);
    double const number = unit ? typed.value * unit->multiplier : typed.value;
    bool const needs_none =
        typed.unit.empty() && scoring.unit_rule != ScoreNumber::UnitRule::required;
    for (std::size_t i = 0; i < scoring.answers.size(); ++i) {
        auto const& answer = scoring.answers[i];
        if (!fits(answer, number, marking.values)) continue;
        bool const penalty = answer.worth > 0 && !unit && !needs_none;
        marking.say(static_cast<int>(i), share(answer.worth).verdict, answer.id);
        if (penalty) marking.say(unit_answer, Verdict::wrong, "unit");
        return share(penalty ? answer.worth - scoring.unit_penalty : answer.worth);
    }
    return nothing;
}

} // namespace

bool fits(NumberAnswer const& answer, double number, std::span<double const> values) {
    auto const value = value_of(answer.value, values);
    if (!value) return false;
    if (answer.kind == NumberAnswer::Kind::exact) return fits_nominal(number, *value, 0);
    auto const second = value_of(answer.tolerance, values);
    if (!second) return false;
    switch (answer.kind) {
    case NumberAnswer::Kind::exact: break;
    case NumberAnswer::Kind::range:
        return fits_range(number, *value, *second, answer.includes_ends);
    case NumberAnswer::Kind::nominal: return fits_nominal(number, *value, *second);
    case NumberAnswer::Kind::relative: return fits_nominal(number, *value, *second * *value);
    case NumberAnswer::Kind::sigfigs: return fits_figures(number, *value, *second);
    }
    return false;
}

Share mark_number(Marking& marking, ScoreNumber const& scoring, Typed const& typed) {
    auto const number = text::read_number(typed.text);
    if (number) return mark_read(marking, scoring, *number);
    return number.error() == text::NumberFault::ambiguous ? ask : nothing;
}

} // namespace erdem::quiz::marking
