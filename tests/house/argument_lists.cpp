// f(rng(), rng()): C++ leaves open which is called first, and g++ and clang choose differently. A
// braced list is read from left to right by the standard, so T{rng(), rng()} is sound.
#include "house.hpp"

#include <algorithm>
#include <cctype>

namespace erdem::house {
namespace {

using Words = std::set<std::string_view>;

// Names of things that change when they are called.
Words const acting{"rng", "draw", "next", "take", "pop", "advance", "roll", "shift", "generate",
    "read", "read_byte", "read_line", "get", "getc", "getline", "tick", "step", "fetch_add",
    "exchange", "emplace", "push", "append"};
Words const acting_only_when_empty{
    "next", "take", "pop", "read", "get", "step", "tick", "shift", "advance"};

Words const changing{"++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="};

// What asks with no argument and changes nothing.
Words const asking{"size", "begin", "end", "cbegin", "cend", "rbegin", "rend", "length", "empty",
    "data", "value", "min", "max", "front", "back", "count", "epsilon", "infinity", "quiet_NaN",
    "lowest", "c_str", "str", "has_value", "index", "time", "error", "decltype", "sizeof"};

Words const statements{"for", "if", "while", "switch", "catch", "return", "sizeof", "decltype",
    "noexcept", "alignas", "static_assert", "requires", "and", "or", "not", "constexpr"};

using Tokens = std::vector<Token>;

std::size_t closing(Tokens const& tokens, std::size_t open) {
    auto depth = 0;
    for (auto i = open; i < tokens.size(); ++i) {
        auto const& word = tokens[i].text;
        if (word == "(" || word == "{" || word == "[") ++depth;
        if ((word == ")" || word == "}" || word == "]") && --depth == 0) return i;
    }
    return tokens.size();
}

// A lambda's body runs when it is called, not where it stands.
bool opens_body(Tokens const& tokens, std::size_t brace) {
    if (brace == 0) return false;
    auto const& before = tokens[brace - 1].text;
    return before == ")" || before == "]" || before == "mutable" || before == "noexcept" ||
           before == "const";
}

using Argument = Tokens;

std::vector<Argument> arguments(Tokens const& tokens, std::size_t open, std::size_t close) {
    std::vector<Argument> list(1);
    auto depth = 0;
    for (auto i = open + 1; i < close; ++i) {
        auto const& word = tokens[i].text;
        if (word == "{" && opens_body(tokens, i)) {
            i = closing(tokens, i);
            continue;
        }
        if (word == "(" || word == "{" || word == "[") ++depth;
        if (word == ")" || word == "}" || word == "]") --depth;
        if (word == "," && depth == 0)
            list.emplace_back();
        else
            list.back().push_back(tokens[i]);
    }
    return list;
}

bool calls_with_nothing(Argument const& a, std::size_t i) {
    return i + 2 < a.size() && a[i + 1].text == "(" && a[i + 2].text == ")";
}

bool is_call(Argument const& a, std::size_t i) {
    return is_word(a[i].text) && i + 1 < a.size() && a[i + 1].text == "(";
}

bool acts(Argument const& a) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (changing.contains(a[i].text)) return true;
        if (!is_call(a, i) || !acting.contains(a[i].text)) continue;
        if (calls_with_nothing(a, i) || !acting_only_when_empty.contains(a[i].text)) return true;
    }
    return false;
}

// source() in two arguments: whatever its name, it is called twice to give two things.
Words bare_calls(Argument const& a) {
    Words names;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto const bare =
            i == 0 || (a[i - 1].text != "." && a[i - 1].text != "->" && a[i - 1].text != "::" &&
                          !is_word(a[i - 1].text) && a[i - 1].text != ">" && a[i - 1].text != "&" &&
                          a[i - 1].text != "*");
        if (bare && is_call(a, i) && calls_with_nothing(a, i) && !asking.contains(a[i].text) &&
            std::islower(static_cast<unsigned char>(a[i].text.front())))
            names.insert(a[i].text);
    }
    return names;
}

bool unsound(std::vector<Argument> const& list) {
    if (std::ranges::count_if(list, acts) > 1) return true;
    Words seen;
    for (auto const& argument : list)
        for (auto const name : bare_calls(argument))
            if (!seen.insert(name).second) return true;
    return false;
}

bool opens_list(Tokens const& tokens, std::size_t i) {
    if (tokens[i].text != "(" || i == 0) return false;
    auto const& before = tokens[i - 1].text;
    return (is_word(before) && !statements.contains(before)) || before == ">" || before == ")" ||
           before == "]";
}

} // namespace

void check_argument_lists(std::string_view file, Source const& source, Offences& out) {
    if (!room_of(file).exact()) return;
    auto const& tokens = source.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!opens_list(tokens, i)) continue;
        auto const list = arguments(tokens, i, closing(tokens, i));
        if (list.size() > 1 && unsound(list))
            out.push_back({std::string(file), tokens[i].line,
                "two side effects in the argument list of " + tokens[i - 1].text +
                    ": their order is open"});
    }
}

} // namespace erdem::house
