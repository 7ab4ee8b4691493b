#include "letters.hpp"
#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

// Medals in the grassland's own colours: dark enough for a white letter.
ImU32 medal(Theme const& theme, int n) {
    constexpr ImU32 colours[] = {IM_COL32(43, 106, 77, 255), IM_COL32(31, 110, 158, 255),
        IM_COL32(156, 92, 20, 255), IM_COL32(122, 72, 120, 255), IM_COL32(150, 62, 48, 255),
        IM_COL32(70, 98, 44, 255), IM_COL32(60, 78, 128, 255)};
    if (theme.look == Look::contrast) return theme.ink;
    return colours[static_cast<unsigned>(n) % std::size(colours)];
}

std::string_view first_letter(std::string_view text) {
    Letters letters(text);
    Letter first;
    return letters.next(first) ? text.substr(first.begin, first.end - first.begin) : text;
}

void draw_medal(Ui& ui, ImDrawList& list, TileFace const& face, ImVec2 middle, float radius) {
    if (!face.sprite.empty()) return sprite(ui, list, face.sprite, middle, radius * 2);
    list.AddCircleFilled(middle, radius, medal(ui.theme, face.colour), 48);
    auto const letter = first_letter(face.title);
    say_at(ui, list,
        {middle.x - width(ui, letter, Style::title) / 2,
            middle.y - line_height(ui, Style::title) / 2},
        letter, Style::title, IM_COL32_WHITE);
}

void draw_badge(Ui& ui, ImDrawList& list, Touch const& t, std::string_view text) {
    auto const wide = width(ui, text, Style::small) + ui.px(16),
               high = line_height(ui, Style::small) + ui.px(2);
    ImVec2 const least{t.most.x - wide - ui.px(8), t.least.y + ui.px(8)};
    list.AddRectFilled(least, {least.x + wide, least.y + high}, ui.theme.ochre_tint, high / 2);
    list.AddRect(least, {least.x + wide, least.y + high}, ui.theme.ochre, high / 2, 0, ui.px(1));
    say_at(ui, list, {least.x + ui.px(8), least.y + ui.px(1)}, text, Style::small, ui.theme.ochre);
}

} // namespace

bool tile(Ui& ui, std::string_view id, TileFace const& face, ImVec2 size) {
    auto const t = touch(ui, id, size);
    auto& list = *ImGui::GetWindowDrawList();
    auto const round = ui.px(14);
    soft_shadow(ui, list, t.least, t.most, round);
    list.AddRectFilled(
        t.least, t.most, t.hovered || face.chosen ? ui.theme.tint : ui.theme.card, round);
    list.AddRect(t.least, t.most, face.chosen ? ui.theme.primary : ui.theme.rule, round, 0,
        ui.px(face.chosen ? 2.5F : ui.theme.border));

    auto const text_high =
        line_height(ui, Style::strong) + (face.below.empty() ? 0 : line_height(ui, Style::small));
    auto const free = size.y - text_high - ui.px(30);
    auto const radius = std::max(ui.px(16), std::min(free / 2, ui.px(40)));
    auto y = t.least.y + (size.y - (2 * radius + ui.px(8) + text_high)) / 2;
    draw_medal(ui, list, face, {t.middle().x, y + radius}, radius);
    y += 2 * radius + ui.px(8);
    auto const centred = [&](std::string_view text, Style style, ImU32 colour) {
        auto const fit = cut_to(ui, text, style, size.x - ui.px(20));
        say_at(ui, list, {t.middle().x - width(ui, fit, style) / 2, y}, fit, style, colour);
        y += line_height(ui, style);
    };
    centred(face.title, Style::strong, ui.theme.ink);
    if (!face.below.empty()) centred(face.below, Style::small, ui.theme.soft);
    if (!face.badge.empty()) draw_badge(ui, list, t, face.badge);
    focus_ring(ui, t, round);
    return t.pressed;
}

} // namespace erdem::desktop
