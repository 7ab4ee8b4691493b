// The one place where text becomes glyphs: everything a learner reads goes through here.
#pragma once

#include "glyphs.hpp"
#include "wrap.hpp"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace erdem::desktop {

struct Ui;

// One line, its top left corner at `at`. The draw list clips.
void say_at(Ui&, ImDrawList&, ImVec2 at, std::string_view, Style, ImU32);
float width(Ui&, std::string_view, Style);
float line_height(Ui const&, Style);

// At ImGui's cursor, wrapped to the width there is (or to `width`), moving the cursor below.
void say(Ui&, std::string_view, Style = Style::body);
void say(Ui&, std::string_view, Style, ImU32, float width = 0);
ImVec2 wrapped_size(Ui&, std::string_view, Style, float width);
// The same at a place, without moving any cursor; middle: each line centred.
void say_wrapped_at(
    Ui&, ImDrawList&, ImVec2 at, std::string_view, Style, ImU32, float width, bool middle = false);

std::string cut_to(Ui&, std::string_view, Style, float width); // ends in … if it was too long

std::vector<Measured> measured(Ui&, std::string_view, Style);

} // namespace erdem::desktop
