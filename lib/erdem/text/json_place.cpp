#include "erdem/text/json_place.hpp"

#include <algorithm>

namespace erdem::text {
namespace {

struct Awaited {
    char separator = 0;  // 0: none may stand here
    char const* instead; // what may stand where the separator is missing
    char const* after;   // what must follow the separator
};

Awaited awaited(JsonState state, JsonWithin within) {
    bool const array = within == JsonWithin::array;
    switch (state) {
    case JsonState::begun: return {0, "a value", ""};
    case JsonState::opened:
        return {0, array ? "a value or ]" : "a key in quotation marks or }", ""};
    case JsonState::key: return {':', ":", "a value"};
    case JsonState::value: break;
    }
    if (within == JsonWithin::nothing) return {0, "the end of the text", ""};
    if (array) return {',', ", or ]", "a value"};
    return {',', ", or }", "a key in quotation marks"};
}

char const* behind_space(char const* at, char const* end) {
    return std::find_if_not(at, end, is_json_space);
}

bool ends_word(char c) { return is_json_space(c) || std::string_view(",:[]{}\"").contains(c); }

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
    if (text.front() != '"') return text.size() == 1 ? std::string(text) : in_quotes(text);
    return in_quotes(text.substr(1, text.size() - (text.size() > 1 && text.back() == '"' ? 2 : 1)));
}

// The parser stopped inside a string that was allowed where it stands.
Fault string_fault(std::string_view text, char const* open, char const* seen) {
    auto const* const end = text.data() + text.size();
    auto const* last = seen - 1;
    if (seen == end && (last == open || *last != '\n'))
        return fault_at(text, open, "a string that never ends", "a closing \"");
    if (static_cast<unsigned char>(*last) < 0x20)
        return fault_at(text, last,
            *last == '\n' ? "a line break in a string" : "a control character",
            "it written as an escape: \\n, \\t or \\u00..");
    auto const* back = last;
    while (back > open && *back != '\\') --back;
    return fault_at(text, back, in_quotes({back, std::min(back + 6, end)}),
        R"(\" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits)");
}

} // namespace

Fault fault_at(std::string_view text, char const* at, std::string found, std::string expected) {
    auto const [line, column] = Ruler(text.data()).at(at);
    return {{}, line, column, std::move(found), std::move(expected)};
}

Fault syntax_fault(std::string_view text, char const* behind, char const* seen, JsonState state,
    JsonWithin within) {
    auto const* const end = text.data() + text.size();
    auto const [separator, instead, after] = awaited(state, within);
    auto const* at = behind_space(behind, end);
    auto const* expected = instead;
    if (separator != 0 && at < end && *at == separator) {
        at = behind_space(at + 1, end);
        expected = after;
    }
    // A string that the grammar allows here can only be wrong inside.
    bool const takes_string = std::string_view(expected).starts_with("a ");
    if (takes_string && at < end && *at == '"') return string_fault(text, at, seen);
    return fault_at(text, at, shown(at, end), expected);
}

} // namespace erdem::text
