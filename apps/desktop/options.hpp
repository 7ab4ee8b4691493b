// What the command line asks for.
#pragma once

#include "window.hpp"

#include <expected>
#include <string>

namespace erdem::desktop {

struct Options {
    WindowOptions window;
    std::string db;         // empty: the usual place
    bool portable = false;  // everything beside the program
    std::string screenshot; // save a picture of the first page there and end
    bool gallery = false;
    std::string measure; // empty, first, busy or all; "": open the classroom
};

// When nothing is to be opened (--help, a mistake): the exit code, after it has been said.
std::expected<Options, int> read_options(int argc, char const* const* argv);

} // namespace erdem::desktop
