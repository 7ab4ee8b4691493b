#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

// A popup that nobody begins any more stays on ImGui's stack and goes on blocking the mouse.
bool close(std::string const& name) {
    if (ImGui::IsPopupOpen(name.c_str()) && ImGui::BeginPopupModal(name.c_str())) {
        ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    return false;
}

} // namespace

bool begin_dialog(Ui& ui, std::string_view id, std::string_view title, bool& open, float wide) {
    std::string const name =
        std::string(title) + "##" + std::string(id); // ImGui asks for a terminated name
    if (!open) return close(name);
    if (!ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
    auto const screen = ImGui::GetIO().DisplaySize;
    wide = std::min(ui.px(wide), screen.x - ui.px(40));
    ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, screen.y - ui.px(40)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(28), ui.px(24)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(16));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, ui.px(ui.theme.border));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.theme.card);
    ImGui::PushStyleColor(ImGuiCol_Border, ui.theme.rule);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, IM_COL32(40, 48, 40, 110));
    auto const here = ImGui::BeginPopupModal(name.c_str(), nullptr,
        ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove);
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(3);
    if (!here) return false;
    ui.focus.enter_dialog();
    if (ui.input.take(Key::escape)) open = false;
    say(ui, title, Style::heading);
    space(ui, 4);
    return true;
}

void end_dialog(Ui& ui) {
    ui.focus.leave_dialog();
    ImGui::EndPopup();
}

} // namespace erdem::desktop
