#include "erdem/text/json_place.hpp"

#include <algorithm>

namespace erdem::text {
namespace {

enum class Kind { mark, key, value };
struct Expected {
    Kind kind = Kind::mark;
    char const* words = "";
};

struct Awaited {
    Expected first;
    char separator = 0; // what `first` asks for, when something must follow it
    Expected then = {};
};

Awaited awaited(JsonState state, JsonWithin within) {
    bool const array = within == JsonWithin::array;
    Expected const value{Kind::value, "a value"};
    Expected const key{Kind::key, "a key in quotation marks"};
    switch (state) {
    case JsonState::begun: return {value};
    case JsonState::opened:
        if (array) return {{Kind::value, "a value or ]"}};
        return {{Kind::key, "a key in quotation marks or }"}};
    case JsonState::key: return {{Kind::mark, "a colon"}, ':', value};
    case JsonState::value: break;
    }
    if (within == JsonWithin::nothing) return {{Kind::mark, "the end of the text"}};
    if (array) return {{Kind::mark, "a comma or ]"}, ',', value};
    return {{Kind::mark, "a comma or }"}, ',', key};
}

char const* behind_space(char const* at, char const* end) {
    return std::find_if_not(at, end, is_json_space);
}

bool ends_word(char c) { return is_json_space(c) || std::string_view(",:[]{}\"").contains(c); }

bool begins_number(char c) { return c == '-' || (c >= '0' && c <= '9'); }

// A string up to its closing mark, one character of punctuation, or a word.
std::string_view token(char const* at, char const* end) {
    auto const* to = at + 1;
    if (*at == '"') {
        while (to < end && *to != '"' && *to != '\n') to += *to == '\\' && to + 1 < end ? 2 : 1;
        if (to < end && *to == '"') ++to;
    } else if (!ends_word(*at)) {
        to = std::find_if(at, end, ends_word);
    }
    return {at, to};
}

std::string shown(char const* at, char const* end) {
    if (at == end) return "the end of the text";
    auto const text = token(at, end);
    if (text.front() != '"') return in_quotes(text);
    return in_quotes(text.substr(1, text.size() - (text.size() > 1 && text.back() == '"' ? 2 : 1)));
}

// The parser stopped inside a string that may stand where it does.
Fault string_fault(std::string_view text, char const* open, char const* seen) {
    auto const* const end = text.data() + text.size();
    auto const* const last = seen - 1;
    if (seen > end) return fault_at(text, open, "a string that never ends", "a closing \"");
    if (static_cast<unsigned char>(*last) < 0x20)
        return fault_at(text, last,
            *last == '\n' ? "a line break in a string" : "a control character",
            "it written as an escape: \\n, \\t or \\u00..");
    auto const* back = last;
    while (back > open && *back != '\\') --back;
    return fault_at(text, back, in_quotes({back, std::min(back + 6, end)}),
        R"(\" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits, surrogates in pairs)");
}

} // namespace

Fault fault_at(std::string_view text, char const* at, std::string found, std::string expected) {
    auto const [line, column] = Ruler(text.data()).at(at);
    return {{}, line, column, std::move(found), std::move(expected)};
}

Fault syntax_fault(std::string_view text, char const* behind, char const* seen, JsonState state,
    JsonWithin within) {
    auto const* const end = text.data() + text.size();
    auto const [first, separator, then] = awaited(state, within);
    auto const* at = behind_space(behind, end);
    auto expected = first;
    if (separator != 0 && at < end && *at == separator) {
        at = behind_space(at + 1, end);
        expected = then;
    }
    // What may begin here is wrong inside.
    if (expected.kind != Kind::mark && at < end && *at == '"') return string_fault(text, at, seen);
    if (expected.kind == Kind::value && at < end && begins_number(*at))
        expected.words = "a number such as -12 or 1.5e-3, smaller than 1.8e308";
    return fault_at(text, at, shown(at, end), expected.words);
}

} // namespace erdem::text
