// The look of everything: colours, and the ink of things in a world. Grassland by day: warm paper,
// deep green, sky blue, ochre. The second look is black on white with nothing faint.
#pragma once

#include "erdem/sim/picture.hpp"

#include <imgui.h>

namespace erdem::desktop {

enum class Look { calm, contrast };

struct Theme {
    Look look = Look::calm;
    bool still = false; // reduced motion: nothing slides, fades or pulses

    ImU32 paper = 0, card = 0, well = 0; // page, what lies on it, what is sunk into it
    ImU32 ink = 0, soft = 0, rule = 0;   // text, lesser text, thin lines
    ImU32 primary = 0, primary_over = 0, on_primary = 0;
    ImU32 tint = 0;                  // primary, very light: what is chosen
    ImU32 sky = 0, sky_tint = 0;     // links, information
    ImU32 ochre = 0, ochre_tint = 0; // Demo, attention
    ImU32 good = 0, good_tint = 0, wrong = 0, wrong_tint = 0;
    ImU32 focus = 0;
    ImU32 shadow = 0; // black with the alpha of the nearest layer; 0: none
    float border = 1; // of cards and controls, before scaling
};

Theme theme(Look, bool still = false);

// Okabe and Ito's eight, told apart by everyone; n from 0, repeating without the yellow.
ImU32 data_colour(Theme const&, int n);

// How a thing of the world is filled: top to bottom (a disc: light to shade), and its edge.
struct Shade {
    ImU32 top = 0, bottom = 0, edge = 0;
};
Shade shade(Theme const&, sim::Ink);

ImU32 mixed(ImU32 a, ImU32 b, float part_b);
ImU32 faded(ImU32, float alpha); // alpha times this

} // namespace erdem::desktop
