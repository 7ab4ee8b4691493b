#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

struct Paint {
    ImU32 fill, ink;
};
Paint paint(Theme const& t, Mood mood) {
    switch (mood) {
    case Mood::plain: return {t.sky_tint, t.sky};
    case Mood::good: return {t.good_tint, t.good};
    case Mood::wrong: return {t.wrong_tint, t.wrong};
    case Mood::demo: return {t.ochre_tint, t.ochre};
    }
    return {};
}

} // namespace

void chip(Ui& ui, std::string_view text, Mood mood) {
    auto const p = paint(ui.theme, mood);
    auto const high = line_height(ui, Style::small) + ui.px(6);
    auto const at = ImGui::GetCursorScreenPos();
    auto const wide = width(ui, text, Style::small) + ui.px(22);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + wide, at.y + high}, p.fill, high / 2);
    list.AddRect(at, {at.x + wide, at.y + high}, faded(p.ink, mood == Mood::demo ? 1 : 0.45F),
        high / 2, 0, ui.px(1));
    say_at(ui, list, {at.x + ui.px(11), at.y + ui.px(3)}, text, Style::small, p.ink);
    ImGui::Dummy({wide, high});
}

void badge_demo(Ui& ui) { chip(ui, ui.word(Word::demo), Mood::demo); }

void progress(Ui& ui, float part, std::string_view text, float wide) {
    if (wide <= 0) wide = room();
    part = std::clamp(part, 0.0F, 1.0F);
    auto const at = ImGui::GetCursorScreenPos();
    auto const high = ui.px(12),
               y = at.y + (text.empty() ? 0 : line_height(ui, Style::small) + ui.px(4));
    auto& list = *ImGui::GetWindowDrawList();
    if (!text.empty()) say_at(ui, list, at, text, Style::small, ui.theme.soft);
    list.AddRectFilled({at.x, y}, {at.x + wide, y + high}, ui.theme.well, high / 2);
    list.AddRect(
        {at.x, y}, {at.x + wide, y + high}, ui.theme.rule, high / 2, 0, ui.px(ui.theme.border));
    if (part > 0)
        list.AddRectFilled(
            {at.x, y}, {at.x + std::max(high, wide * part), y + high}, ui.theme.primary, high / 2);
    ImGui::Dummy({wide, y + high - at.y});
}

void notice(Ui& ui, std::string_view text, Mood mood) {
    auto const p = paint(ui.theme, mood);
    auto const at = ImGui::GetCursorScreenPos();
    auto const wide = room(),
               inner = wide - ui.px(mood == Mood::plain || mood == Mood::demo ? 34 : 64);
    auto const words = wrapped_size(ui, text, Style::body, inner);
    auto const high = words.y + ui.px(24);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + wide, at.y + high}, p.fill, ui.px(10));
    list.AddRectFilled(
        at, {at.x + ui.px(5), at.y + high}, p.ink, ui.px(10), ImDrawFlags_RoundCornersLeft);
    if (mood == Mood::good || mood == Mood::wrong)
        draw_icon(ui, list, mood == Mood::good ? Icon::check : Icon::cross,
            {at.x + ui.px(32), at.y + ui.px(12) + line_height(ui, Style::body) / 2}, ui.px(20),
            p.ink);
    say_wrapped_at(ui, list, {at.x + wide - inner - ui.px(14), at.y + ui.px(12)}, text, Style::body,
        ui.theme.ink, inner);
    ImGui::Dummy({wide, high});
}

void tip(Ui& ui, Touch const& t, std::string_view text) {
    if (text.empty() || !(t.hovered || (t.focused && ui.focus.by_keyboard())) || t.held) return;
    auto const most = ui.px(320);
    auto const words = wrapped_size(ui, text, Style::small, most);
    auto const screen = ImGui::GetIO().DisplaySize;
    ImVec2 const size{words.x + ui.px(24), words.y + ui.px(14)};
    ImVec2 at{t.middle().x - size.x / 2, t.most.y + ui.px(9)};
    if (at.y + size.y > screen.y) at.y = t.least.y - size.y - ui.px(9);
    at.x = std::clamp(at.x, ui.px(6), std::max(ui.px(6), screen.x - size.x - ui.px(6)));
    auto& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, ui.theme.ink, ui.px(8));
    say_wrapped_at(
        ui, list, {at.x + ui.px(12), at.y + ui.px(7)}, text, Style::small, ui.theme.card, most);
}

void toast(Ui& ui, std::string text, Mood mood) {
    ui.toasts.shown.push_back({std::move(text), mood, ui.now_s + 3.5});
    ui.animate();
}

void draw_toasts(Ui& ui) {
    std::erase_if(ui.toasts.shown, [&](auto const& t) { return t.until_s <= ui.now_s; });
    auto const screen = ImGui::GetIO().DisplaySize;
    auto& list = *ImGui::GetForegroundDrawList();
    auto bottom = screen.y - ui.px(24);
    for (auto const& t : ui.toasts.shown) {
        auto const p = paint(ui.theme, t.mood);
        auto const words = wrapped_size(ui, t.text, Style::strong, ui.px(520));
        ImVec2 const size{words.x + ui.px(48), words.y + ui.px(24)};
        ImVec2 const at{(screen.x - size.x) / 2, bottom - size.y};
        soft_shadow(ui, list, at, {at.x + size.x, at.y + size.y}, ui.px(12));
        list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, p.ink, ui.px(12));
        say_wrapped_at(ui, list, {at.x + ui.px(24), at.y + ui.px(12)}, t.text, Style::strong,
            p.fill, ui.px(520));
        bottom = at.y - ui.px(10);
        ui.wake_in(t.until_s - ui.now_s);
    }
}

} // namespace erdem::desktop
