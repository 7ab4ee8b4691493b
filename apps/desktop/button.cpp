#include "ui.hpp"
#include "widgets.hpp"

#include <cmath>

namespace erdem::desktop {
namespace {

struct Paint {
    ImU32 fill, border, text;
};

Paint paint(Theme const& t, Rank rank, Touch const& touch, bool enabled) {
    if (!enabled)
        return {rank == Rank::quiet ? 0 : t.well, rank == Rank::quiet ? 0 : t.rule,
            faded(t.soft, 0.75F)};
    auto const over = touch.hovered || touch.held;
    switch (rank) {
    case Rank::primary: return {over ? t.primary_over : t.primary, 0, t.on_primary};
    case Rank::secondary: return {over ? t.tint : t.card, t.primary, t.primary};
    case Rank::quiet: return {over ? t.tint : 0, 0, t.primary};
    case Rank::danger: return {over ? t.wrong_tint : t.card, t.wrong, t.wrong};
    }
    return {};
}

void back(Ui& ui, Touch const& t, Paint const& p, float round) {
    auto& list = *ImGui::GetWindowDrawList();
    if (p.fill != 0) list.AddRectFilled(t.least, t.most, p.fill, round);
    if (p.border != 0) list.AddRect(t.least, t.most, p.border, round, 0, ui.px(1.5F));
}

// A control that may not be pressed takes its place but neither focus nor clicks.
Touch placed(Ui& ui, std::string_view id, ImVec2 size, bool enabled) {
    if (enabled) return touch(ui, id, size);
    auto const at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(size);
    return {.least = at, .most = {at.x + size.x, at.y + size.y}};
}

constexpr float high = 44; // a finger's width: the same app runs on tablets with a touch screen

} // namespace

float button_width(Ui& ui, std::string_view text) {
    return width(ui, text, Style::strong) + ui.px(40);
}

bool button(
    Ui& ui, std::string_view id, std::string_view text, Rank rank, bool enabled, float wide) {
    if (wide <= 0) wide = std::min(button_width(ui, text), room());
    auto const inner = wide - ui.px(24);
    auto const words = wrapped_size(ui, text, Style::strong, inner);
    auto const t = placed(ui, id, {wide, std::max(ui.px(high), words.y + ui.px(14))}, enabled);
    auto const p = paint(ui.theme, rank, t, enabled);
    back(ui, t, p, ui.px(10));
    auto const sink = t.held && !ui.theme.still ? ui.px(1) : 0;
    say_wrapped_at(ui, *ImGui::GetWindowDrawList(),
        {t.least.x + ui.px(12), t.middle().y - words.y / 2 + sink}, text, Style::strong, p.text,
        inner, true);
    focus_ring(ui, t, ui.px(10));
    return t.pressed;
}

bool icon_button(
    Ui& ui, std::string_view id, Icon icon, std::string_view words, Rank rank, bool enabled) {
    auto const t = placed(ui, id, {ui.px(high), ui.px(high)}, enabled);
    auto const p = paint(ui.theme, rank, t, enabled);
    back(ui, t, p, ui.px(10));
    draw_icon(ui, *ImGui::GetWindowDrawList(), icon, t.middle(), ui.px(20), p.text);
    focus_ring(ui, t, ui.px(10));
    tip(ui, t, words);
    return t.pressed;
}

} // namespace erdem::desktop
