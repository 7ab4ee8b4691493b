// A line to write in. Keeps UTF-8 in NFC; Chinese comes through the input method.
#pragma once

#include "edit.hpp"

#include <string>
#include <string_view>

namespace erdem::desktop {

struct Ui;

struct TextField {
    Edit edit;
    EditHistory history;
    float scrolled = 0;
    std::size_t most = 64; // letters

    [[nodiscard]] std::string text() const; // NFC
    void set(std::string_view utf8);
};

// True when Enter was pressed in it. `hint` shows while it is empty.
bool text_field(Ui&, std::string_view id, TextField&, std::string_view hint, float width = 0);

std::string nfc(std::string_view utf8); // what is ill-formed becomes U+FFFD

} // namespace erdem::desktop
