// What every screen and every control is handed: the look, the letters, the keys, the language.
#pragma once

#include "effects.hpp"
#include "focus.hpp"
#include "glyphs.hpp"
#include "input.hpp"
#include "theme.hpp"
#include "toast.hpp"
#include "trace.hpp"
#include "words.hpp"

#include <algorithm>

namespace erdem::desktop {

struct Ui {
    Theme theme;
    Glyphs glyphs;
    Effects effects;
    Focus focus;
    Input input;
    Toasts toasts;
    Trace trace;
    Tongue tongue = Tongue::chinese;
    float scale = 1;     // of text and of everything around it, 1 to 2
    double now_s = 0;    // since the window opened
    float step_s = 0;    // since the last frame
    ImVec2 caret;        // where an input method shows its candidates
    bool typing = false; // a text field has the focus
    bool quit = false;

    [[nodiscard]] float px(float n) const { return n * scale; }
    [[nodiscard]] std::string_view word(Word w) const { return desktop::word(w, tongue); }

    // Panes beside each other do not fit: show them as tabs.
    [[nodiscard]] bool narrow() const { return ImGui::GetIO().DisplaySize.x < 1100 * scale; }

    void animate() { wake_at_s = 0; } // draw another frame at once
    void wake_in(double s) { wake_at_s = std::min(wake_at_s, now_s + s); }
    double wake_at_s = 1e300; // the window reads it and starts anew each frame
};

} // namespace erdem::desktop
