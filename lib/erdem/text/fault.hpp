// What is wrong with something we were given: where it is, what stood there, what should have.
#pragma once

#include <string>

namespace erdem::text {

struct Fault {
    std::string file; // as it was named to us; empty when the text had no file
    int line = 0;     // from 1; 0 when the fault has no place in the text
    int column = 0;   // from 1, counted in characters (code points), not bytes
    std::string found;
    std::string expected;

    bool operator==(Fault const&) const = default;
};

// "quiz.json:3:14: found "colour", expected one of: id, title, body"
std::string words(Fault const&);

} // namespace erdem::text
