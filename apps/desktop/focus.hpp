// Which control the keyboard talks to. ImGui 1.86 presses a button when Tab reaches it and leaves
// most controls out of the round, so this is ours: every control signs in each frame, Tab goes
// through them in the order they were drawn, arrows go to the nearest in that direction.
#pragma once

#include "input.hpp"

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace erdem::desktop {

// Arrow keys a control wants for itself (a knob turns, a text moves its caret).
enum class Keeps : std::uint8_t { none, sideways, arrows };

class Focus {
public:
    // Moves by what was pressed, among the controls of the frame before.
    void begin_frame(Input&);
    void end_frame();

    // A control is here now. True if the keyboard talks to it.
    bool sign_in(ImGuiID, ImVec2 least, ImVec2 most, Keeps = Keeps::none);
    void give(ImGuiID id); // a mouse press gives focus too
    void give_first();     // to the first control drawn from now on
    void forget() { at_ = 0; }

    [[nodiscard]] ImGuiID at() const { return at_; }
    [[nodiscard]] bool by_keyboard() const { return by_keyboard_; }
    [[nodiscard]] bool just_moved() const { return moved_; }

    // Between these, controls belong to a dialog: while one is open, nothing else is reached.
    void enter_dialog();
    void leave_dialog();

private:
    struct Stop {
        ImGuiID id = 0;
        ImVec2 least, most;
        Keeps keeps = Keeps::none;
        int depth = 0;
    };
    void step(int by);
    void go(ImVec2 direction);
    void move_to(ImGuiID id);
    [[nodiscard]] std::vector<Stop>::const_iterator current() const;
    void settle_depth();

    std::vector<Stop> stops_, round_; // of this frame; of the last, its topmost dialog only
    std::vector<ImGuiID> before_;     // what had the focus when each open dialog opened
    ImGuiID at_ = 0;
    int depth_ = 0;
    bool by_keyboard_ = false, moved_ = false, first_wanted_ = false;
};

} // namespace erdem::desktop
