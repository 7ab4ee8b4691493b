#include "picture.hpp"

#include "fill.hpp"
#include "ui.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace erdem::desktop {
namespace {

struct View {
    sim::Point middle; // of the world, at `centre` on the screen
    ImVec2 centre;
    float scale = 1; // pixels a unit

    [[nodiscard]] ImVec2 at(sim::Point p) const {
        return {centre.x + static_cast<float>(p.x - middle.x) * scale,
            centre.y - static_cast<float>(p.y - middle.y) * scale};
    }
    [[nodiscard]] sim::Point world(ImVec2 p) const {
        return {middle.x + static_cast<double>((p.x - centre.x) / scale),
            middle.y - static_cast<double>((p.y - centre.y) / scale)};
    }
    [[nodiscard]] float length(double units) const { return static_cast<float>(units) * scale; }
};

View view(sim::Box const& box, ImVec2 least, ImVec2 most, float margin, bool cover) {
    auto const wide = std::max(box.most.x - box.least.x, 1e-9),
               high = std::max(box.most.y - box.least.y, 1e-9);
    auto const across = (most.x - least.x - 2 * margin) / static_cast<float>(wide);
    auto const up = (most.y - least.y - 2 * margin) / static_cast<float>(high);
    return {{(box.least.x + box.most.x) / 2, (box.least.y + box.most.y) / 2},
        {(least.x + most.x) / 2, (least.y + most.y) / 2},
        cover ? std::max(across, up) : std::min(across, up)};
}

struct Painter {
    Ui& ui;
    ImDrawList& list;
    View const& v;
    PictureWords const& words;

    [[nodiscard]] std::vector<ImVec2> pixels(std::vector<sim::Point> const& points) const {
        std::vector<ImVec2> out;
        out.reserve(points.size());
        for (auto const& p : points) out.push_back(v.at(p));
        return out;
    }
    [[nodiscard]] ImU32 stroke(sim::Ink ink) const { return shade(ui.theme, ink).bottom; }
    [[nodiscard]] float thick(double width) const {
        return std::clamp(v.length(width), ui.px(1.3F), 60.0F);
    }

    void operator()(sim::Line const& s) const {
        if (s.points.size() < 2) return;
        auto const points = pixels(s.points);
        if (s.dashed)
            dashes(list, points, stroke(s.ink), thick(s.width), s.closed);
        else
            rope(list, points, stroke(s.ink), thick(s.width), s.closed);
    }
    void operator()(sim::Disc const& s) const {
        auto const colours = shade(ui.theme, s.ink);
        auto const radius = std::max(v.length(s.radius), 1.5F);
        if (s.glow) ui.effects.glow(list, v.at(s.centre), radius, colours.top);
        ball(list, v.at(s.centre), radius, colours);
    }
    void operator()(sim::Polygon const& s) const {
        fill(list, ui.effects, pixels(s.points), shade(ui.theme, s.ink));
    }
    void operator()(sim::Arrow const& s) const {
        arrow(list, v.at(s.from), v.at(s.to), stroke(s.ink), std::max(thick(s.width), ui.px(2.5F)));
    }
    void operator()(sim::Arc const& s) const { // the world's y goes up, the screen's down
        auto const steps = std::clamp(static_cast<int>(std::abs(s.to - s.from) * 16) + 4, 6, 200);
        list.PathArcTo(v.at(s.centre), v.length(s.radius), static_cast<float>(-s.from),
            static_cast<float>(-s.to), steps);
        list.PathStroke(stroke(s.ink), 0, thick(s.width));
    }
    void operator()(sim::Words const& s) const {
        auto text = words.of ? words.of(s.key) : s.key;
        if (auto const hole = text.find("{}"); s.decimals >= 0 && hole != std::string::npos)
            text.replace(hole, 2, shown(s.number, s.decimals));
        auto const wide = width(ui, text, Style::body), line = line_height(ui, Style::body);
        auto const at = v.at(s.at);
        ImVec2 const least{at.x - wide / 2 - ui.px(7), at.y - line / 2};
        list.AddRectFilled(least, {least.x + wide + ui.px(14), least.y + line},
            faded(ui.theme.card, 0.78F), ui.px(6));
        say_at(ui, list, {least.x + ui.px(7), least.y}, text, Style::body,
            mixed(stroke(s.ink), ui.theme.ink, 0.35F));
    }
    void operator()(sim::Field const& s) const {
        auto const a = v.at(s.corner), b = v.at({s.corner.x + s.width, s.corner.y + s.height});
        ui.effects.field(list, s, {a.x, b.y}, {b.x, a.y});
        list.AddRect({a.x, b.y}, {b.x, a.y}, faded(ui.theme.ink, 0.35F), 0, 0, 1);
    }
    void operator()(sim::Sprite const& s) const {
        sprite(ui, list, s.name, v.at(s.centre), v.length(s.height), static_cast<float>(s.turned));
    }
    void operator()(sim::Handle const&) const {} // drawn last, over everything
};

void draw_shapes(Ui& ui, ImDrawList& list, sim::Picture const& picture, View const& v,
    PictureWords const& words) {
    Painter const painter{ui, list, v, words};
    for (auto const& shape : picture.shapes) std::visit(painter, shape);
}

// How far an arrow key moves a handle: a hundredth of the view, a thousandth with Shift.
sim::Point by_keys(Ui& ui, sim::Box const& box, bool& moved) {
    auto const far = (box.most.x - box.least.x + box.most.y - box.least.y) / 200;
    sim::Point by;
    auto const key = [&](Key k, double x, double y) {
        for (auto const fine : {false, true})
            while (ui.input.take(k, false, fine))
                by.x += x * (fine ? far / 10 : far), by.y += y * (fine ? far / 10 : far),
                    moved = true;
    };
    key(Key::left, -1, 0), key(Key::right, 1, 0), key(Key::up, 0, 1), key(Key::down, 0, -1);
    return by;
}

std::optional<Dragged> hold(Ui& ui, ImDrawList& list, sim::Handle const& handle, View const& v,
    sim::Box const& box, PictureWords const& words) {
    auto const at = v.at(handle.at);
    auto const reach = std::max(v.length(handle.radius), ui.px(18)); // big enough for a finger
    ImGui::PushID(handle.number);
    auto const t = touch_at(ui, "handle", {at.x - reach, at.y - reach},
        {at.x + reach, at.y + reach}, Keeps::arrows, Presses::by_mouse_only);
    // Where on the handle it was taken hold of: it must not jump to the mouse.
    auto* storage = ImGui::GetStateStorage();
    auto const x = ImGui::GetID("x"), y = ImGui::GetID("y");
    auto const mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsItemActivated())
        storage->SetFloat(x, mouse.x - at.x), storage->SetFloat(y, mouse.y - at.y);
    std::optional<Dragged> out;
    if (t.held || ImGui::IsItemDeactivated()) {
        auto const to = v.world({mouse.x - storage->GetFloat(x), mouse.y - storage->GetFloat(y)});
        out = Dragged{handle.number, to, !t.held};
    }
    bool moved = false;
    if (t.focused) {
        auto const by = by_keys(ui, box, moved);
        if (moved) out = Dragged{handle.number, {handle.at.x + by.x, handle.at.y + by.y}, true};
    }
    ImGui::PopID();
    auto const ring = std::max(v.length(handle.radius) + ui.px(3), ui.px(12));
    if (t.hovered || t.held) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        list.AddCircleFilled(at, ring + ui.px(4), faded(ui.theme.focus, 0.16F), 40);
    }
    list.AddCircle(at, ring, faded(ui.theme.focus, t.hovered || t.held ? 1 : 0.55F), 40,
        ui.px(t.hovered || t.held ? 2.5F : 1.6F));
    if (t.focused) list.AddCircle(at, ring + ui.px(4), ui.theme.focus, 40, ui.px(3));
    auto const name = words.of ? words.of(handle.key) : handle.key;
    tip(ui, t,
        name.empty() ? std::string(ui.word(Word::drag_me))
                     : name + "\n" + std::string(ui.word(Word::drag_me)));
    return out;
}

} // namespace

void draw_picture(Ui& ui, ImDrawList& list, sim::Picture const& what, PictureWords const& words,
    ImVec2 least, ImVec2 most, bool cover) {
    list.PushClipRect(least, most, true);
    draw_shapes(ui, list, what, view(what.view, least, most, cover ? 0 : ui.px(10), cover), words);
    list.PopClipRect();
}

std::optional<Dragged> picture(Ui& ui, std::string_view id, sim::Picture const& what,
    PictureWords const& words, ImVec2 size, bool draggable) {
    auto const left = ImGui::GetContentRegionAvail();
    if (size.x <= 0) size.x += left.x;
    if (size.y <= 0) size.y += left.y;
    auto const least = ImGui::GetCursorScreenPos();
    ImVec2 const most{least.x + size.x, least.y + size.y};
    auto& list = *ImGui::GetWindowDrawList();
    auto const v = view(what.view, least, most, ui.px(14), false);
    ImGui::PushID(id.data(), id.data() + id.size());
    list.PushClipRect(least, most, true);
    draw_shapes(ui, list, what, v, words);
    std::optional<Dragged> out;
    for (auto const& shape : what.shapes)
        if (auto const* handle = std::get_if<sim::Handle>(&shape); handle != nullptr && draggable)
            if (auto dragged = hold(ui, list, *handle, v, what.view, words)) out = dragged;
    list.PopClipRect();
    ImGui::PopID();
    ImGui::SetCursorScreenPos(least);
    ImGui::Dummy(size);
    return out;
}

} // namespace erdem::desktop
