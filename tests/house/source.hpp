// A C++ source as the house reads it: words and signs with their lines, what is said in comments
// and stands in strings set aside.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::house {

struct Token {
    std::string
        text; // a word, a number, a sign such as :: or ++, or "" for any string or character
    int line = 0;
    bool operator==(Token const&) const = default;
};

struct Include {
    std::string name; // without its quotes or brackets; empty when a macro stood there
    bool quoted = false;
    int line = 0;
    bool operator==(Include const&) const = default;
};

struct Source {
    std::vector<Token> tokens;
    std::vector<Include> includes;
    std::map<int, std::string> comments; // by the line that each part stands on
};

Source read_source(std::string_view text);

bool is_word(std::string_view token); // begins as a name or keyword does

} // namespace erdem::house
