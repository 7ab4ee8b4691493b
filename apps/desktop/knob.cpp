#include "ui.hpp"
#include "widgets.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <cmath>

namespace erdem::desktop {
namespace {

constexpr std::int64_t page = 10; // steps

std::int64_t by_keys(Ui& ui, KnobFace const& face, std::int64_t n) {
    auto& keys = ui.input;
    while (keys.take(Key::right)) ++n;
    while (keys.take(Key::left)) --n;
    while (keys.take(Key::plus)) ++n;
    while (keys.take(Key::minus)) --n;
    while (keys.take(Key::page_up)) n += page;
    while (keys.take(Key::page_down)) n -= page;
    if (keys.take(Key::home)) n = 0;
    if (keys.take(Key::end)) n = face.most;
    return n;
}

struct Track {
    ImVec2 least, most;
    [[nodiscard]] float x(double part) const {
        return least.x + (most.x - least.x) * static_cast<float>(part);
    }
    [[nodiscard]] double part(float mouse) const {
        return std::clamp((mouse - least.x) / std::max(most.x - least.x, 1.0F), 0.0F, 1.0F);
    }
};

double part(KnobFace const& face, std::int64_t n) {
    return face.most == 0 ? 0 : static_cast<double>(n) / static_cast<double>(face.most);
}

void draw(Ui& ui, Track const& track, KnobFace const& face, std::int64_t n, Touch const& t) {
    auto& list = *ImGui::GetWindowDrawList();
    auto const y = (track.least.y + track.most.y) / 2, thick = ui.px(4), x = track.x(part(face, n));
    auto const ink = face.enabled ? ui.theme.primary : ui.theme.soft;
    list.AddRectFilled({track.least.x - thick, y - thick}, {track.most.x + thick, y + thick},
        ui.theme.well, thick);
    list.AddRect({track.least.x - thick, y - thick}, {track.most.x + thick, y + thick},
        ui.theme.rule, thick, 0, ui.px(1));
    list.AddRectFilled({track.least.x - thick, y - thick}, {x, y + thick}, ink, thick);
    if (face.most <= 20)
        for (std::int64_t i = 0; i <= face.most; ++i)
            list.AddLine({track.x(part(face, i)), y + ui.px(8)},
                {track.x(part(face, i)), y + ui.px(12)}, ui.theme.soft, ui.px(1));
    auto const r = ui.px(t.hovered || t.held ? 12.0F : 11.0F);
    list.AddCircleFilled({x, y + ui.px(1.5F)}, r, faded(ui.theme.shadow, 1.6F), 32);
    list.AddCircleFilled({x, y}, r, ui.theme.card, 32);
    list.AddCircle({x, y}, r, ink, 32, ui.px(3));
}

void draw_small(Ui& ui, Touch const& t, Icon icon, bool enabled) {
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(
        t.least, t.most, t.hovered && enabled ? ui.theme.tint : ui.theme.card, ui.px(9));
    list.AddRect(
        t.least, t.most, enabled ? ui.theme.primary : ui.theme.rule, ui.px(9), 0, ui.px(1.3F));
    draw_icon(ui, list, icon, t.middle(), ui.px(14), enabled ? ui.theme.primary : ui.theme.soft);
}

} // namespace

std::string shown(double value, int decimals) {
    auto text = fmt::format("{:.{}f}", value, decimals);
    if (text.starts_with('-')) {
        auto const zero = text.find_first_of("123456789") == std::string::npos;
        text = zero ? text.substr(1) : "−" + text.substr(1);
    }
    return text;
}

// One stop for the keyboard: the track. The two small buttons are for the mouse.
std::optional<std::int64_t> knob(Ui& ui, KnobFace const& face, float wide) {
    if (wide <= 0) wide = room();
    auto const line = line_height(ui, Style::body), side = ui.px(34), high = line + ui.px(46);
    auto const at = ImGui::GetCursorScreenPos();
    ImGui::PushID(face.id.data(), face.id.data() + face.id.size());
    auto const row = at.y + line + ui.px(4);
    auto const fewer = [&](ImVec2 least, char const* id) {
        ImRect const box(least, {least.x + side, least.y + side});
        Touch t{.least = box.Min, .most = box.Max, .id = ImGui::GetID(id)};
        ImGui::ItemAdd(box, t.id);
        t.pressed = ImGui::ButtonBehavior(box, t.id, &t.hovered, &t.held,
            ImGuiButtonFlags_Repeat | ImGuiButtonFlags_PressedOnClick);
        return t;
    };
    auto const less = fewer({at.x, row}, "less"), more = fewer({at.x + wide - side, row}, "more");
    auto const t = touch_at(ui, "track", {at.x + side + ui.px(4), row},
        {at.x + wide - side - ui.px(4), row + side}, Keeps::sideways, Presses::by_mouse_only);
    Track const track{{t.least.x + ui.px(14), t.least.y}, {t.most.x - ui.px(14), t.most.y}};

    auto n = face.n;
    if (face.enabled) {
        if (less.pressed) --n;
        if (more.pressed) ++n;
        if (t.held)
            n = std::llround(
                track.part(ImGui::GetIO().MousePos.x) * static_cast<double>(face.most));
        if (t.hovered && ImGui::GetIO().MouseWheel != 0)
            n += ImGui::GetIO().MouseWheel > 0 ? 1 : -1;
        if (t.hovered) ImGui::SetItemUsingMouseWheel();
        if (t.focused) n = by_keys(ui, face, n);
        if (less.pressed || more.pressed) ui.focus.give(t.id);
        if (less.held || more.held) ui.animate();
    }
    n = std::clamp<std::int64_t>(n, 0, face.most);

    auto& list = *ImGui::GetWindowDrawList();
    auto value = shown(face.least + static_cast<double>(n) * face.step, face.decimals);
    if (!face.unit.empty()) value.append(" ").append(face.unit);
    auto const value_wide = width(ui, value, Style::strong);
    say_at(ui, list, at, cut_to(ui, face.name, Style::body, wide - value_wide - ui.px(12)),
        Style::body, ui.theme.ink);
    say_at(ui, list, {at.x + wide - value_wide, at.y}, value, Style::strong, ui.theme.primary);
    draw_small(ui, less, Icon::minus, face.enabled && n > 0);
    draw_small(ui, more, Icon::plus, face.enabled && n < face.most);
    draw(ui, track, face, n, t);
    focus_ring(ui, t, ui.px(10));
    ImGui::PopID();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({wide, high});
    if (n == face.n) return std::nullopt;
    return n;
}

} // namespace erdem::desktop
