// A line of text being edited: caret, selection, undo. No screen, so that tests can type into it.
// (ImGui 1.86's own field keeps 16 bits a letter and would lose names such as 𬱖.)
#pragma once

#include "input.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace erdem::desktop {

struct Edit {
    std::u32string text;
    std::size_t caret = 0, anchor = 0; // between them lies the selection
    bool operator==(Edit const&) const = default;
};

struct EditHistory {
    std::vector<Edit> before, after;
};

struct Clipboard { // what the window's clipboard does, or a test's
    std::u32string (*read)() = nullptr;
    void (*write)(std::u32string const&) = nullptr;
};

Edit typed(Edit, std::u32string const& text, std::size_t most); // replaces the selection
// True if the key meant something to an editor.
bool press(Edit&, EditHistory&, Press, Clipboard const&, std::size_t most);
std::u32string selection(Edit const&);

} // namespace erdem::desktop
