// The controls that screens are made of. Each takes its place at ImGui's cursor, looks after mouse
// and keyboard alike and shows its focus. Sizes are pixels; write them as ui.px(n). An `id` is
// unique within its window (ImGui::PushID in loops).
#pragma once

#include "erdem/sim/picture.hpp"
#include "say.hpp"
#include "toast.hpp"
#include "touch.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::desktop {

struct Ui;

// --- room -------------------------------------------------------------------------------------
void space(Ui&, float n = 16);                  // downwards
void beside(Ui&, float n = 12);                 // the next one on the same line
float room();                                   // width left on this line
void beside_if(Ui&, float width, float n = 12); // on the same line if that wide fits there

// A pane that scrolls by itself; a card when `raised`. Always followed by end_pane.
enum class Pane { bare, raised, sunk };
void begin_pane(Ui&, std::string_view id, ImVec2 size, Pane = Pane::raised); // size 0: what is left
void end_pane(Ui&);

// --- pressing ---------------------------------------------------------------------------------
enum class Rank { primary, secondary, quiet, danger };
bool button(Ui&, std::string_view id, std::string_view text, Rank = Rank::secondary,
    bool enabled = true,
    float width = 0); // 0: as wide as its text
float button_width(Ui&, std::string_view text);

enum class Icon { play, pause, step, reset, undo, keep, plus, minus, back, menu, check, cross };
bool icon_button(Ui&, std::string_view id, Icon, std::string_view tip, Rank = Rank::secondary,
    bool enabled = true);
void draw_icon(Ui&, ImDrawList&, Icon, ImVec2 middle, float size, ImU32);

struct TileFace {
    std::string_view title, below; // a name; what tells it from another of the same name
    std::string_view sprite;       // or empty: the first letter of the title
    int colour = 0;                // of its medal, any number
    std::string_view badge;        // "Demo", or empty
    bool chosen = false;
};
bool tile(Ui&, std::string_view id, TileFace const&, ImVec2 size);

// One of several answers: a whole line to press. `many`: a box to tick instead of a dot.
enum class Verdict { none, right, wrong };
bool choice(Ui&, std::string_view id, std::string_view text, bool chosen, bool many = false,
    Verdict = Verdict::none, bool enabled = true);

// The one that is chosen now. ← → move between them when the keyboard is here.
int tabs(Ui&, std::string_view id, std::span<std::string_view const> names, int chosen);

// --- knobs ------------------------------------------------------------------------------------
struct KnobFace {
    std::string_view id, name, unit;
    double least = 0, step = 1;
    int decimals = 0;
    std::int64_t n = 0, most = 10; // value = least + n * step
    bool enabled = true;
};
// Drag, wheel, − and +; ← → a step, Page keys ten, Home and End the ends. The new n when it turned.
std::optional<std::int64_t> knob(Ui&, KnobFace const&, float width = 0);
std::string shown(double value, int decimals); // with a real minus sign

// --- showing ----------------------------------------------------------------------------------
void chip(Ui&, std::string_view text, Mood = Mood::plain);
void badge_demo(Ui&); // wherever synthetic pupils are
void progress(Ui&, float part, std::string_view text, float width = 0);
void notice(Ui&, std::string_view text, Mood); // a box across the line: feedback, a warning
void rule(Ui&);
void tip(Ui&, Touch const&, std::string_view text); // while hovered, or focused by keyboard

struct Column {
    std::string title;
    bool number = false; // set to the right
    float share = 1;     // of the width
};
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> chosen; // rows, marked
    bool choosable = false;
    int emphasised = -1; // one's own row
};
std::optional<int> table(
    Ui&, std::string_view id, Table const&, float width = 0); // the row pressed

// --- dialogs ----------------------------------------------------------------------------------
// if (begin_dialog(ui, "guess", title, open)) { ...; end_dialog(ui); }   Escape closes it.
bool begin_dialog(Ui&, std::string_view id, std::string_view title, bool& open, float width = 520);
void end_dialog(Ui&);

// --- drawing that controls share --------------------------------------------------------------
void card(Ui&, ImDrawList&, ImVec2 least, ImVec2 most, ImU32 colour, float rounding); // opaque
void soft_shadow(Ui&, ImDrawList&, ImVec2 least, ImVec2 most, float rounding);
void sprite(Ui&, ImDrawList&, std::string_view name, ImVec2 middle, float height, float turned = 0);
bool has_sprite(std::string_view name);

} // namespace erdem::desktop
