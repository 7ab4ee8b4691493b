// What mouse and keyboard do to one control. Every control is built on this.
#pragma once

#include "focus.hpp"

#include <imgui.h>

#include <string_view>

namespace erdem::desktop {

struct Ui;

struct Touch {
    ImVec2 least, most;
    ImGuiID id = 0;
    bool hovered = false, held = false; // by the mouse
    bool focused = false;               // the keyboard talks to it
    bool pressed = false;               // clicked, or Enter or Space

    [[nodiscard]] ImVec2 size() const { return {most.x - least.x, most.y - least.y}; }
    [[nodiscard]] ImVec2 middle() const { return {(least.x + most.x) / 2, (least.y + most.y) / 2}; }
};

enum class Presses { by_keys, by_mouse_only };

// Takes a place of this size at ImGui's cursor.
Touch touch(Ui&, std::string_view id, ImVec2 size, Keeps = Keeps::none, Presses = Presses::by_keys);
// At a place of its own, without moving the cursor: handles in a picture, buttons in a knob.
Touch touch_at(Ui&, std::string_view id, ImVec2 least, ImVec2 most, Keeps = Keeps::none,
    Presses = Presses::by_keys);

// Call it last: the ring lies on top of what was drawn.
void focus_ring(Ui&, Touch const&, float rounding);

} // namespace erdem::desktop
