#include "ui.hpp"
#include "widgets.hpp"

#include <cmath>

namespace erdem::desktop {

void space(Ui& ui, float n) { ImGui::Dummy({0, ui.px(n)}); }
void beside(Ui& ui, float n) { ImGui::SameLine(0, ui.px(n)); }
void beside_if(Ui& ui, float width, float n) {
    auto const left =
        ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x - ImGui::GetItemRectMax().x;
    if (left >= width + ui.px(n)) beside(ui, n);
}
float room() { return ImGui::GetContentRegionAvail().x; }

// Outlines that fade: filling them under a whole card would cost every pixel four times over.
void soft_shadow(Ui& ui, ImDrawList& list, ImVec2 least, ImVec2 most, float rounding) {
    if (ui.theme.shadow == 0) return;
    for (int i = 0; i < 2; ++i) {
        auto const out = ui.px(0.5F + 1.5F * static_cast<float>(i));
        list.AddRect({least.x - out, least.y - out + ui.px(1.5F)},
            {most.x + out, most.y + out + ui.px(1.5F)},
            faded(ui.theme.shadow, i == 0 ? 1.0F : 0.45F), rounding + out, 0, ui.px(1.6F));
    }
}

// Its rounded ends as ImGui draws them, its large middle without blending.
void card(Ui& ui, ImDrawList& list, ImVec2 least, ImVec2 most, ImU32 colour, float round) {
    auto const y0 = std::ceil(least.y + round), y1 = std::floor(most.y - round);
    if (y1 - y0 < ui.px(60)) return list.AddRectFilled(least, most, colour, round);
    list.AddRectFilled(least, {most.x, y0}, colour, round, ImDrawFlags_RoundCornersTop);
    list.AddRectFilled({least.x, y1}, most, colour, round, ImDrawFlags_RoundCornersBottom);
    ui.effects.opaque(list, {least.x, y0}, {most.x, y1}, colour, colour);
}

void begin_pane(Ui& ui, std::string_view id, ImVec2 size, Pane pane) {
    auto const left = ImGui::GetContentRegionAvail();
    if (size.x <= 0) size.x += left.x;
    if (size.y <= 0) size.y += left.y;
    auto const at = ImGui::GetCursorScreenPos();
    ImVec2 const most{at.x + size.x, at.y + size.y};
    auto const round = ui.px(14);
    auto& list = *ImGui::GetWindowDrawList();
    if (pane == Pane::raised) soft_shadow(ui, list, at, most, round);
    if (pane != Pane::bare) {
        card(ui, list, at, most, pane == Pane::raised ? ui.theme.card : ui.theme.well, round);
        list.AddRect(at, most, ui.theme.rule, round, 0, ui.px(ui.theme.border));
    }
    auto const pad = pane == Pane::bare ? ImVec2(ui.px(6), ui.px(6)) : ImVec2(ui.px(20), ui.px(16));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, pad);
    ImGui::BeginChild(ImGui::GetID(id.data(), id.data() + id.size()), size, false,
        ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
}

void end_pane(Ui&) { ImGui::EndChild(); }

void rule(Ui& ui) {
    auto const at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(
        {at.x, at.y}, {at.x + room(), at.y}, ui.theme.rule, ui.px(1));
    ImGui::Dummy({0, ui.px(1)});
}

} // namespace erdem::desktop
