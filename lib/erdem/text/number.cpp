#include "erdem/text/number.hpp"

#include "erdem/math/decimal.hpp"
#include "erdem/text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace erdem::text {
namespace {

template<class T>
using Read = std::expected<T, NumberFault>;
using Rest = std::u32string_view; // what is still to be read; taking shortens it

constexpr std::unexpected not_a_number(NumberFault::not_a_number);

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_sign(char32_t c) {
    return c == U'-' || c == U'+' || c == U'\u2212' || c == U'\u2013' || c == U'\uFE63';
}
bool is_one_of(char32_t c, Rest set) { return set.find(c) != set.npos; }

void skip_spaces(Rest& rest) {
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
}

bool take(Rest& rest, char32_t c) {
    bool const there = rest.starts_with(c);
    if (there) rest.remove_prefix(1);
    return there;
}

bool take_minus(Rest& rest) { // a sign, if there is one; true when it is a minus
    if (rest.empty() || !is_sign(rest.front())) return false;
    bool const minus = rest.front() != U'+';
    rest.remove_prefix(1);
    return minus;
}

std::string take_digits(Rest& rest) {
    std::string digits;
    for (; !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1))
        digits += static_cast<char>(rest.front());
    return digits;
}

// The digits as they were typed: 1 234,5 is three groups and the separators " ,".
struct Groups {
    std::vector<std::string> digits;
    std::string separators;
};

// A space belongs to the number only between digits, and only before exactly three of them.
bool space_groups(Rest rest) {
    if (rest.empty() || !is_space(rest.front())) return false;
    rest.remove_prefix(1);
    return take_digits(rest).size() == 3;
}

Groups take_groups(Rest& rest) {
    Groups out;
    for (;;) {
        out.digits.push_back(take_digits(rest));
        if (rest.empty()) return out;
        bool const mark = is_one_of(rest.front(), U".,");
        bool const space = !out.digits.back().empty() && space_groups(rest);
        if (!mark && !space) return out;
        out.separators += mark ? static_cast<char>(rest.front()) : ' ';
        rest.remove_prefix(1);
    }
}

// Whether the first `count` groups can be one whole number with its thousands set apart.
bool group_thousands(Groups const& groups, std::size_t count) {
    auto const& first = groups.digits.front();
    if (first.empty() || first.size() > 3 || first.front() == '0') return false;
    return std::all_of(groups.digits.begin() + 1, groups.digits.begin() + count,
        [](std::string const& group) { return group.size() == 3; });
}

// digits × 10^power
struct Decimal {
    std::string digits;
    int power = 0;
};

Decimal whole(Groups const& groups) {
    Decimal out;
    for (auto const& group : groups.digits) out.digits += group;
    return out;
}

Read<Decimal> with_point(Groups const& groups) {
    auto out = whole(groups);
    auto const& places = groups.digits.back();
    bool const ends_in_comma = places.empty() && groups.separators.back() == ',';
    if (out.digits.empty() || ends_in_comma) return not_a_number;
    out.power = -static_cast<int>(places.size());
    return out;
}

// What the separators mean. A point alone is a decimal point; a comma alone that may group
// thousands could be either, and only the learner knows.
Read<Decimal> read_groups(Groups const& groups) {
    auto const& separators = groups.separators;
    auto const count = groups.digits.size();
    if (separators.empty())
        return groups.digits.front().empty() ? Read<Decimal>(not_a_number) : whole(groups);

    char const last = separators.back();
    if (last != ' ' && separators.size() == 1) {
        if (last == '.' || !group_thousands(groups, 2)) return with_point(groups);
        return std::unexpected(NumberFault::ambiguous);
    }
    if (separators.find_first_not_of(last) == separators.npos)
        return group_thousands(groups, count) ? Read<Decimal>(whole(groups)) : not_a_number;
    bool const one_kind_before =
        separators.find_first_not_of(separators.front()) == separators.size() - 1;
    if (last == ' ' || !one_kind_before || !group_thousands(groups, count - 1)) return not_a_number;
    return with_point(groups);
}

// Ten to the power of what was typed. Four digits are more than any double can use.
std::optional<int> take_whole(Rest& rest) {
    bool const minus = take_minus(rest);
    auto const digits = take_digits(rest);
    if (digits.empty()) return std::nullopt;
    int value = 0;
    for (char const c : digits) value = std::min(value * 10 + (c - '0'), 9999);
    return minus ? -value : value;
}

constexpr Rest superscripts = U"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

std::optional<int> take_superscript(Rest& rest) {
    std::u32string plain;
    for (; !rest.empty(); rest.remove_prefix(1)) {
        auto const digit = superscripts.find(rest.front());
        if (digit != superscripts.npos)
            plain += U'0' + static_cast<char32_t>(digit);
        else if (plain.empty() && rest.front() == U'\u207B')
            plain += U'-';
        else if (plain.empty() && rest.front() == U'\u207A')
            plain += U'+';
        else
            break;
    }
    Rest digits = plain;
    return take_whole(digits);
}

// ^3, ^-3, ³ or ⁻³, behind a 10
std::optional<int> take_power(Rest& rest) {
    auto ahead = rest;
    auto const power = take(ahead, U'^') ? take_whole(ahead) : take_superscript(ahead);
    if (power) rest = ahead;
    return power;
}

// e3, E-3, × 10^3, x10³, *10^-3, ·10^3; leaves what is none of these where it is.
std::optional<int> take_exponent(Rest& rest) {
    auto ahead = rest;
    std::optional<int> power;
    if (take(ahead, U'e') || take(ahead, U'E')) {
        power = take_whole(ahead);
    } else {
        skip_spaces(ahead);
        if (ahead.empty() || !is_one_of(ahead.front(), U"\u00D7xX*\u00B7\u22C5")) return power;
        ahead.remove_prefix(1);
        skip_spaces(ahead);
        if (take(ahead, U'1') && take(ahead, U'0')) power = take_power(ahead);
    }
    if (power) rest = ahead;
    return power;
}

Read<double> value(Decimal decimal) {
    auto& [digits, power] = decimal;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) return 0;
    auto const kept = digits.find_last_not_of('0') + 1;
    power += static_cast<int>(std::min<std::size_t>(digits.size() - kept, 10'000));
    digits.resize(kept);
    auto const first = power + static_cast<int>(std::min<std::size_t>(digits.size(), 20)) - 1;
    if (digits.size() > 19 || first < -290 || first > 290)
        return std::unexpected(NumberFault::too_long);
    std::uint64_t number = 0;
    for (char const c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return math::nearest_double(number, power);
}

// The 4 of 3/4, when a slash and digits follow; both must be whole and exact, so that dividing
// them rounds once.
bool take_fraction_bar(Rest& rest) {
    auto ahead = rest;
    skip_spaces(ahead);
    if (!take(ahead, U'/') && !take(ahead, U'\u2044')) return false;
    skip_spaces(ahead);
    if (ahead.empty() || !is_digit(ahead.front())) return false;
    rest = ahead;
    return true;
}

Read<double> fraction(Decimal const& above, Decimal const& below) {
    if (above.power != 0 || below.power != 0) return not_a_number;
    auto const over = value(above);
    auto const under = value(below);
    if (!over || !under) return std::unexpected(over ? under.error() : over.error());
    if (*under == 0) return not_a_number;
    constexpr double exact = 9007199254740992; // 2^53
    if (*over >= exact || *under >= exact) return std::unexpected(NumberFault::too_long);
    return *over / *under;
}

Read<double> take_magnitude(Rest& rest) {
    auto decimal = read_groups(take_groups(rest));
    if (!decimal) return std::unexpected(decimal.error());
    if (take_fraction_bar(rest)) {
        auto const below = take_digits(rest);
        return fraction(*decimal, {below});
    }
    bool const bare_ten = decimal->digits == "10" && decimal->power == 0;
    auto power = take_exponent(rest);
    if (!power && bare_ten && (power = take_power(rest))) --*power; // 10^3 is 10 × 10^2
    decimal->power += power.value_or(0);
    return value(std::move(*decimal));
}

// A unit begins like one: what begins with a digit or a mark is a number that went wrong.
bool begins_unit(char32_t c) {
    constexpr Rest marks = U".,;:!?+-*^=()<>#&|~\"'`[]{}_\\\u00D7\u00B7\u22C5\u2212\u2013\uFE63"
                           U"\u3001\u3002\u207A\u207B\u2026\u2044";
    return c > U' ' && !is_digit(c) && !is_one_of(c, marks) && !is_one_of(c, superscripts);
}

std::u32string narrow(std::string_view typed) {
    auto points = code_points(typed);
    std::transform(points.begin(), points.end(), points.begin(), half_width);
    while (!points.empty() && is_space(points.back())) points.pop_back();
    return points;
}

} // namespace

std::expected<TypedNumber, NumberFault> read_number(std::string_view typed) {
    auto const points = narrow(typed);
    Rest rest = points;
    skip_spaces(rest);
    if (rest.empty()) return std::unexpected(NumberFault::empty);
    bool const minus = take_minus(rest);
    skip_spaces(rest);
    auto const magnitude = take_magnitude(rest);
    if (!magnitude) return std::unexpected(magnitude.error());
    skip_spaces(rest);
    if (!rest.empty() && !begins_unit(rest.front())) return not_a_number;
    // A slash may begin a unit (5 /s), but not a second fraction.
    if (rest.size() > 1 && rest.front() == U'/' && is_digit(rest[1])) return not_a_number;
    auto const signed_value = minus && *magnitude != 0 ? -*magnitude : *magnitude;
    return TypedNumber{signed_value, comparable(utf8(rest), true)};
}

} // namespace erdem::text
