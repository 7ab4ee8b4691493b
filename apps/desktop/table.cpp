#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

struct Grid {
    std::vector<float> x; // left edges, and the right end
};

Grid grid(Table const& table, float left, float wide) {
    float shares = 0;
    for (auto const& column : table.columns) shares += column.share;
    Grid out{{left}};
    for (auto const& column : table.columns)
        out.x.push_back(out.x.back() + wide * column.share / shares);
    return out;
}

void draw_cells(Ui& ui, Table const& table, Grid const& grid, std::span<std::string const> cells,
    float y, Style style, ImU32 ink) {
    auto& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        auto const wide = grid.x[i + 1] - grid.x[i] - ui.px(20);
        auto const text = cut_to(ui, cells[i], style, wide);
        auto const right = table.columns[i].number ? wide - width(ui, text, style) : 0;
        say_at(ui, list, {grid.x[i] + ui.px(10) + right, y}, text, style, ink);
    }
}

} // namespace

std::optional<int> table(Ui& ui, std::string_view id, Table const& table, float wide) {
    if (wide <= 0) wide = room();
    ImGui::PushID(id.data(), id.data() + id.size());
    auto const at = ImGui::GetCursorScreenPos();
    auto const columns = grid(table, at.x, wide);
    auto const high = line_height(ui, Style::body) + ui.px(10);
    auto& list = *ImGui::GetWindowDrawList();
    std::vector<std::string> heads;
    for (auto const& column : table.columns) heads.push_back(column.title);
    list.AddRectFilled(
        at, {at.x + wide, at.y + high}, ui.theme.well, ui.px(8), ImDrawFlags_RoundCornersTop);
    draw_cells(ui, table, columns, heads, at.y + ui.px(6), Style::small, ui.theme.soft);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::Dummy({wide, high});

    std::optional<int> pressed;
    for (int i = 0; i < static_cast<int>(table.rows.size()); ++i) {
        auto const top = ImGui::GetCursorScreenPos();
        ImVec2 const most{top.x + wide, top.y + high};
        Touch t{.least = top, .most = most};
        ImGui::PushID(i);
        if (table.choosable)
            t = touch(ui, "row", {wide, high});
        else
            ImGui::Dummy({wide, high});
        auto const chosen = std::ranges::find(table.chosen, i) != table.chosen.end();
        if (chosen || t.hovered || i == table.emphasised)
            list.AddRectFilled(top, most,
                chosen || i == table.emphasised ? ui.theme.tint
                                                : mixed(ui.theme.card, ui.theme.tint, 0.5F));
        if (chosen) list.AddRectFilled(top, {top.x + ui.px(4), most.y}, ui.theme.primary);
        list.AddLine({top.x, most.y}, most, ui.theme.rule, ui.px(1));
        draw_cells(ui, table, columns, table.rows[static_cast<std::size_t>(i)], top.y + ui.px(5),
            i == table.emphasised ? Style::strong : Style::body, ui.theme.ink);
        if (table.choosable) focus_ring(ui, t, ui.px(2));
        if (t.pressed) pressed = i;
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return pressed;
}

} // namespace erdem::desktop
