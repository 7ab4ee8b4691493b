// What is wrong with something we were given: where it is, what stood there, what should have.
#pragma once

#include <string>
#include <string_view>

namespace erdem::text {

struct Fault {
    std::string file = {};     // as it was named to us; empty when the text had no file
    int line = 0;              // from 1; 0 when the fault has no place in the text
    int column = 0;            // from 1, counted in characters (code points), not bytes
    std::string found = {};    // as it is to be read: in_quotes("colour"), or: the end of the text
    std::string expected = {}; // likewise; either may be empty, then its half is not said

    bool operator==(Fault const&) const = default;
};

// quiz.json:3:14: found "colour", expected one of: id, title, body
// Always one line if `found` and `expected` are.
std::string words(Fault const&);

// What stood in the text, in quotation marks: at most 40 characters of it, without line breaks.
std::string in_quotes(std::string_view well_formed_utf8);

} // namespace erdem::text
