// A world's picture on the screen: shapes in world units to pixels, handles to hold and drag.
#pragma once

#include "erdem/sim/picture.hpp"

#include <imgui.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace erdem::desktop {

struct Ui;

struct Dragged {
    int handle = 0;
    sim::Point to;      // where it is wanted, world units
    bool ended = false; // the mouse let go, or one press of an arrow key
};

struct PictureWords {
    std::function<std::string(std::string_view key)> of; // the lesson's text for a key
};

// Fills `size` (0: what is left) with one scale both ways. What a learner dragged, if anything:
// with the mouse, or with the arrow keys when a handle has the focus (Shift: a tenth of the way).
std::optional<Dragged> picture(Ui&, std::string_view id, sim::Picture const&, PictureWords const&,
    ImVec2 size = {0, 0}, bool draggable = true);

// The same without handles, onto any list: tiles and headers. Clipped to the area.
void draw_picture(Ui&, ImDrawList&, sim::Picture const&, PictureWords const&, ImVec2 least,
    ImVec2 most, bool cover = false);

} // namespace erdem::desktop
