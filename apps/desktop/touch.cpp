#include "touch.hpp"

#include "ui.hpp"

#include <imgui_internal.h>

namespace erdem::desktop {
namespace {

void keys(Ui& ui, Touch& t, Presses presses) {
    if (!t.focused) return;
    if (ui.focus.just_moved())
        ImGui::ScrollToBringRectIntoView(
            ImGui::GetCurrentWindow(), ImRect(t.least.x - ui.px(12), t.least.y - ui.px(12),
                                           t.most.x + ui.px(12), t.most.y + ui.px(12)));
    if (presses == Presses::by_keys && (ui.input.take(Key::enter) || ui.input.take(Key::space)))
        t.pressed = true;
}

} // namespace

Touch touch_at(
    Ui& ui, std::string_view id, ImVec2 least, ImVec2 most, Keeps keep, Presses presses) {
    Touch t{.least = least, .most = most, .id = ImGui::GetID(id.data(), id.data() + id.size())};
    ImRect const box(least, most);
    ImGui::ItemAdd(box, t.id);
    t.pressed = ImGui::ButtonBehavior(box, t.id, &t.hovered, &t.held);
    if (ImGui::IsItemActivated()) ui.focus.give(t.id);
    t.focused = ui.focus.sign_in(t.id, least, most, keep);
    ui.trace.control(id, least, most, t.focused);
    keys(ui, t, presses);
    return t;
}

Touch touch(Ui& ui, std::string_view id, ImVec2 size, Keeps keep, Presses presses) {
    auto const at = ImGui::GetCursorScreenPos();
    ImGui::ItemSize(size);
    return touch_at(ui, id, at, {at.x + size.x, at.y + size.y}, keep, presses);
}

void focus_ring(Ui& ui, Touch const& t, float rounding) {
    if (!t.focused) return;
    auto const thick = ui.focus.by_keyboard() ? ui.px(3) : ui.px(2),
               out = thick * 0.5F + ui.px(1.5F);
    auto& list = *ImGui::GetWindowDrawList();
    ImVec2 const least{t.least.x - out, t.least.y - out}, most{t.most.x + out, t.most.y + out};
    list.AddRect(least, most, ui.theme.focus, rounding + out, 0, thick);
}

} // namespace erdem::desktop
