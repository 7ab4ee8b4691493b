#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {

void space(Ui& ui, float n) { ImGui::Dummy({0, ui.px(n)}); }
void beside(Ui& ui, float n) { ImGui::SameLine(0, ui.px(n)); }
float room() { return ImGui::GetContentRegionAvail().x; }

// Outlines that fade: filling them under a whole card would cost every pixel four times over.
void soft_shadow(Ui& ui, ImDrawList& list, ImVec2 least, ImVec2 most, float rounding) {
    if (ui.theme.shadow == 0) return;
    for (int i = 0; i < 4; ++i) {
        auto const out = ui.px(static_cast<float>(i)) + 0.5F;
        list.AddRect({least.x - out, least.y - out + ui.px(2)},
            {most.x + out, most.y + out + ui.px(2)},
            faded(ui.theme.shadow, 1.0F / static_cast<float>(1 + i)), rounding + out, 0,
            ui.px(1.2F));
    }
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
        list.AddRectFilled(at, most, pane == Pane::raised ? ui.theme.card : ui.theme.well, round);
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
