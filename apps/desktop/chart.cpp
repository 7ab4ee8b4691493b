#include "chart.hpp"

#include "fill.hpp"
#include "ui.hpp"
#include "widgets.hpp"

#include <cmath>
#include <limits>
#include <optional>

namespace erdem::desktop {
namespace {

struct Range {
    double least = std::numeric_limits<double>::max(), most = std::numeric_limits<double>::lowest();
    void take(double v) {
        if (std::isfinite(v)) least = std::min(least, v), most = std::max(most, v);
    }
    [[nodiscard]] bool empty() const { return least > most; }
    [[nodiscard]] Range roomy(double part) const {
        auto const flat = most - least < 1e-12;
        auto const by = flat ? std::max(std::abs(least) * 0.1, 0.5) : (most - least) * part;
        return {least - by, most + by};
    }
};

struct Plot {
    Range x, y;
    ImVec2 least, most; // pixels
    [[nodiscard]] ImVec2 at(double px, double py) const {
        return {
            least.x + static_cast<float>((px - x.least) / (x.most - x.least)) * (most.x - least.x),
            most.y - static_cast<float>((py - y.least) / (y.most - y.least)) * (most.y - least.y)};
    }
};

std::pair<Range, Range> ranges(Chart const& chart) {
    Range x, y;
    for (auto const& s : chart.series) {
        for (auto const v : s.x) x.take(v);
        for (auto const v : s.y) y.take(v);
    }
    for (auto const& m : chart.marks) x.take(m.x), y.take(m.y);
    return {x, y};
}

// The line styles that tell series apart without colour: whole, dashed, dotted, whole and thick.
void stroke(Ui& ui, ImDrawList& list, std::span<ImVec2 const> points, int n, bool earlier) {
    auto const colour = faded(data_colour(ui.theme, n), earlier ? 0.35F : 1);
    auto const thick = ui.px(n % 4 == 3 ? 3.6F : 2.2F);
    if (points.size() == 1) return list.AddCircleFilled(points[0], ui.px(3), colour);
    if (n % 4 == 1) return dashes(list, points, colour, thick, false);
    if (n % 4 == 2) return dashes(list, points, colour, thick * 0.6F, false);
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, thick);
}

void draw_grid(Ui& ui, ImDrawList& list, Plot const& p) {
    auto const line = line_height(ui, Style::small);
    auto const across = ticks(
        p.x.least, p.x.most, std::max(3, static_cast<int>((p.most.x - p.least.x) / ui.px(80))));
    for (int i = 0; i < across.count; ++i) {
        auto const value = across.first + i * across.step;
        auto const x = std::round(p.at(value, p.y.least).x);
        auto const text = shown(value, across.decimals);
        list.AddLine({x, p.least.y}, {x, p.most.y}, faded(ui.theme.rule, 0.7F), 1);
        say_at(ui, list, {x - width(ui, text, Style::small) / 2, p.most.y + ui.px(4)}, text,
            Style::small, ui.theme.soft);
    }
    auto const up = ticks(
        p.y.least, p.y.most, std::max(3, static_cast<int>((p.most.y - p.least.y) / ui.px(34))));
    for (int i = 0; i < up.count; ++i) {
        auto const value = up.first + i * up.step;
        auto const y = std::round(p.at(p.x.least, value).y);
        auto const text = shown(value, up.decimals);
        list.AddLine({p.least.x, y}, {p.most.x, y}, faded(ui.theme.rule, 0.7F), 1);
        say_at(ui, list, {p.least.x - width(ui, text, Style::small) - ui.px(8), y - line / 2}, text,
            Style::small, ui.theme.soft);
    }
    list.AddLine({p.least.x, p.least.y}, {p.least.x, p.most.y}, ui.theme.soft, ui.px(1.4F));
    list.AddLine({p.least.x, p.most.y}, p.most, ui.theme.soft, ui.px(1.4F));
}

void draw_curves(Ui& ui, ImDrawList& list, Plot const& p, Chart const& chart) {
    list.PushClipRect({p.least.x - 2, p.least.y - 2}, {p.most.x + 2, p.most.y + 2}, true);
    std::vector<ImVec2> points;
    for (int n = 0; n < static_cast<int>(chart.series.size()); ++n) {
        auto const& s = chart.series[static_cast<std::size_t>(n)];
        points.clear();
        for (std::size_t i = 0; i < std::min(s.x.size(), s.y.size()); ++i)
            if (std::isfinite(s.x[i]) && std::isfinite(s.y[i]))
                points.push_back(p.at(s.x[i], s.y[i]));
        if (!points.empty()) stroke(ui, list, thinned(points), n, s.earlier);
    }
    for (auto const& m : chart.marks) {
        auto const at = p.at(m.x, m.y);
        list.AddCircleFilled(at, ui.px(6.5F), ui.theme.card, 24);
        list.AddCircleFilled(at, ui.px(4.5F), ui.theme.ochre, 24);
        list.AddCircle(at, ui.px(6.5F), ui.theme.ochre, 24, ui.px(1.4F));
    }
    list.PopClipRect();
}

void draw_legend(Ui& ui, ImDrawList& list, Plot const& p, Chart const& chart) {
    if (chart.series.size() < 2) return;
    float wide = 0;
    for (auto const& s : chart.series) wide = std::max(wide, width(ui, s.name, Style::small));
    auto const line = line_height(ui, Style::small);
    ImVec2 const size{wide + ui.px(58), line * static_cast<float>(chart.series.size()) + ui.px(10)};
    ImVec2 const at{p.most.x - size.x - ui.px(8), p.least.y + ui.px(8)};
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, faded(ui.theme.card, 0.9F), ui.px(8));
    list.AddRect(at, {at.x + size.x, at.y + size.y}, ui.theme.rule, ui.px(8), 0, 1);
    for (int n = 0; n < static_cast<int>(chart.series.size()); ++n) {
        auto const& s = chart.series[static_cast<std::size_t>(n)];
        auto const y = at.y + ui.px(5) + line * static_cast<float>(n);
        ImVec2 const sample[] = {
            {at.x + ui.px(10), y + line / 2}, {at.x + ui.px(42), y + line / 2}};
        stroke(ui, list, sample, n, s.earlier);
        say_at(ui, list, {at.x + ui.px(50), y}, s.name, Style::small, ui.theme.ink);
    }
}

struct Nearest {
    ImVec2 at;
    std::string text;
    float far = 0;
};

// What lies nearest to the mouse, marks before points.
std::optional<Nearest> nearest(Plot const& p, Chart const& chart, ImVec2 mouse, float reach) {
    std::optional<Nearest> out;
    auto const look = [&](double x, double y, std::string_view name, float handicap) {
        auto const at = p.at(x, y);
        auto const far = std::hypot(at.x - mouse.x, at.y - mouse.y) + handicap;
        if (far > reach || (out && far >= out->far)) return;
        auto text = std::string(name).append(name.empty() ? "" : "\n");
        text += chart.x_title + " = " + shown(x, chart.x_decimals) + "\n" + chart.y_title + " = " +
                shown(y, chart.y_decimals);
        out = Nearest{at, std::move(text), far};
    };
    for (auto const& s : chart.series)
        for (std::size_t i = 0; i < std::min(s.x.size(), s.y.size()); ++i) {
            auto const at = p.at(s.x[i], s.y[i]);
            if (std::abs(at.x - mouse.x) < reach && std::abs(at.y - mouse.y) < reach)
                look(s.x[i], s.y[i], s.name, 6);
        }
    for (auto const& m : chart.marks) look(m.x, m.y, m.name, 0);
    return out;
}

void draw_crosshair(Ui& ui, ImDrawList& list, Plot const& p, Chart const& chart, Touch t) {
    auto const mouse = ImGui::GetIO().MousePos;
    if (!t.hovered || mouse.x < p.least.x || mouse.x > p.most.x || mouse.y < p.least.y ||
        mouse.y > p.most.y)
        return;
    auto const found = nearest(p, chart, mouse, ui.px(60));
    auto const at = found ? found->at : mouse;
    list.AddLine({at.x, p.least.y}, {at.x, p.most.y}, faded(ui.theme.ink, 0.4F), 1);
    list.AddLine({p.least.x, at.y}, {p.most.x, at.y}, faded(ui.theme.ink, 0.4F), 1);
    if (!found) return;
    list.AddCircle(at, ui.px(6), ui.theme.ink, 24, ui.px(2));
    t.least = {at.x - ui.px(8), at.y - ui.px(8)}, t.most = {at.x + ui.px(8), at.y + ui.px(8)};
    t.held = false;
    tip(ui, t, found->text);
}

} // namespace

void chart(Ui& ui, std::string_view id, Chart const& what, ImVec2 size) {
    auto const left = ImGui::GetContentRegionAvail();
    if (size.x <= 0) size.x += left.x;
    if (size.y <= 0) size.y += left.y;
    auto const at = ImGui::GetCursorScreenPos();
    ImVec2 const most{at.x + size.x, at.y + size.y};
    auto& list = *ImGui::GetWindowDrawList();
    ImGui::Dummy(size);
    auto const hovered = ImGui::IsItemHovered();
    auto const [x, y] = ranges(what);
    auto const line = line_height(ui, Style::small);
    if (x.empty() || y.empty()) {
        list.AddRectFilled(at, most, ui.theme.well, ui.px(10));
        auto const text = what.empty.empty() ? std::string(ui.word(Word::nothing_yet)) : what.empty;
        auto const wide = size.x - ui.px(40);
        say_wrapped_at(ui, list,
            {at.x + ui.px(20), at.y + (size.y - wrapped_size(ui, text, Style::body, wide).y) / 2},
            text, Style::body, ui.theme.soft, wide, true);
        return;
    }
    Plot p{x.roomy(0.02), y.roomy(0.08), {at.x, at.y + line + ui.px(8)},
        {most.x - ui.px(14), most.y - 2 * line - ui.px(4)}};
    auto const labels = ticks(
        p.y.least, p.y.most, std::max(3, static_cast<int>((p.most.y - p.least.y) / ui.px(34))));
    float widest = 0;
    for (int i = 0; i < labels.count; ++i)
        widest = std::max(widest,
            width(ui, shown(labels.first + i * labels.step, labels.decimals), Style::small));
    p.least.x += widest + ui.px(14);
    say_at(ui, list, {at.x + ui.px(4), at.y}, what.y_title, Style::small, ui.theme.ink);
    say_at(ui, list, {p.most.x - width(ui, what.x_title, Style::small), most.y - line},
        what.x_title, Style::small, ui.theme.ink);
    draw_grid(ui, list, p);
    draw_curves(ui, list, p, what);
    draw_legend(ui, list, p, what);
    draw_crosshair(ui, list, p, what,
        {.least = at,
            .most = most,
            .id = ImGui::GetID(id.data(), id.data() + id.size()),
            .hovered = hovered});
}

} // namespace erdem::desktop
