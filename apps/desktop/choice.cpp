#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

struct Paint {
    ImU32 fill, border, mark;
};

Paint paint(Theme const& t, bool chosen, Verdict verdict, bool hovered) {
    if (verdict == Verdict::right) return {t.good_tint, t.good, t.good};
    if (verdict == Verdict::wrong) return {t.wrong_tint, t.wrong, t.wrong};
    if (chosen) return {t.tint, t.primary, t.primary};
    return {hovered ? mixed(t.card, t.tint, 0.5F) : t.card, t.rule, t.soft};
}

void draw_mark(Ui& ui, ImDrawList& list, ImVec2 middle, bool chosen, bool many, ImU32 colour) {
    auto const r = ui.px(10);
    ImVec2 const least{middle.x - r, middle.y - r}, most{middle.x + r, middle.y + r};
    if (many) {
        list.AddRectFilled(least, most, ui.theme.card, ui.px(4));
        list.AddRect(least, most, colour, ui.px(4), 0, ui.px(2));
        if (chosen) draw_icon(ui, list, Icon::check, middle, r * 1.3F, colour);
        return;
    }
    list.AddCircleFilled(middle, r, ui.theme.card, 32);
    list.AddCircle(middle, r, colour, 32, ui.px(2));
    if (chosen) list.AddCircleFilled(middle, r * 0.55F, colour, 24);
}

} // namespace

bool choice(Ui& ui, std::string_view id, std::string_view text, bool chosen, bool many,
    Verdict verdict, bool enabled) {
    auto const wide = room(), left = ui.px(50), right = ui.px(verdict == Verdict::none ? 16 : 44);
    auto const words = wrapped_size(ui, text, Style::body, wide - left - right);
    auto t = touch(ui, id, {wide, words.y + ui.px(22)});
    t.pressed = t.pressed && enabled;
    auto const p = paint(ui.theme, chosen, verdict, t.hovered && enabled);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(t.least, t.most, p.fill, ui.px(10));
    list.AddRect(t.least, t.most, p.border, ui.px(10), 0, ui.px(chosen ? 2.0F : 1.3F));
    auto const line = line_height(ui, Style::body);
    draw_mark(
        ui, list, {t.least.x + ui.px(26), t.least.y + ui.px(11) + line / 2}, chosen, many, p.mark);
    say_wrapped_at(ui, list, {t.least.x + left, t.least.y + ui.px(11)}, text, Style::body,
        ui.theme.ink, wide - left - right);
    if (verdict != Verdict::none)
        draw_icon(ui, list, verdict == Verdict::right ? Icon::check : Icon::cross,
            {t.most.x - ui.px(26), t.middle().y}, ui.px(20), p.mark);
    focus_ring(ui, t, ui.px(10));
    return t.pressed;
}

int tabs(Ui& ui, std::string_view id, std::span<std::string_view const> names, int chosen) {
    float wide = 0;
    for (auto const& name : names)
        wide = std::max(wide, width(ui, name, Style::strong) + ui.px(32));
    auto const count = static_cast<float>(names.size());
    wide = std::min(wide, room() / count);
    auto const t =
        touch(ui, id, {wide * count, ui.px(42)}, Keeps::sideways, Presses::by_mouse_only);
    if (t.pressed) chosen = static_cast<int>((ImGui::GetIO().MousePos.x - t.least.x) / wide);
    if (t.focused && ui.input.take(Key::left)) --chosen;
    if (t.focused && ui.input.take(Key::right)) ++chosen;
    chosen = std::clamp(chosen, 0, static_cast<int>(names.size()) - 1);

    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(t.least, t.most, ui.theme.well, ui.px(12));
    list.AddRect(t.least, t.most, ui.theme.rule, ui.px(12), 0, ui.px(ui.theme.border));
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        ImVec2 const least{t.least.x + wide * static_cast<float>(i), t.least.y},
            most{least.x + wide, t.most.y};
        auto const here = i == chosen;
        if (here)
            list.AddRectFilled({least.x + ui.px(4), least.y + ui.px(4)},
                {most.x - ui.px(4), most.y - ui.px(4)}, ui.theme.primary, ui.px(9));
        auto const text =
            cut_to(ui, names[static_cast<std::size_t>(i)], Style::strong, wide - ui.px(12));
        say_at(ui, list,
            {(least.x + most.x - width(ui, text, Style::strong)) / 2,
                t.middle().y - line_height(ui, Style::strong) / 2},
            text, Style::strong, here ? ui.theme.on_primary : ui.theme.soft);
    }
    focus_ring(ui, t, ui.px(12));
    return chosen;
}

} // namespace erdem::desktop
