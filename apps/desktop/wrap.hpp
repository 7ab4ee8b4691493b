// Where a line of text may end. Chinese may break between any two hanzi, but no line begins with
// ，。）… nor ends with （《“; Latin breaks at spaces and after hyphens. (After GB/T 15834-2011's
// rules for punctuation at line ends, and the classes of UAX #14 that our texts use.)
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace erdem::desktop {

struct Measured { // one letter of the text and how far it moves the pen
    char32_t c = 0;
    float advance = 0;
};

bool may_break_between(char32_t before, char32_t after);

struct Stretch { // letters [begin, end) of one line, without the spaces it ended in
    std::size_t begin = 0, end = 0;
    float width = 0;
    bool operator==(Stretch const&) const = default;
};

// Lines no wider than `width`, broken at \n too; a word wider than that is cut between letters.
std::vector<Stretch> wrapped(std::span<Measured const>, float width);

} // namespace erdem::desktop
