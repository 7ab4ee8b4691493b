#include "ui.hpp"
#include "widgets.hpp"

#include <array>

namespace erdem::desktop {
namespace {

struct Pen { // in a square from -1 to 1 around the middle, y downwards
    ImDrawList& list;
    ImVec2 middle;
    float half;
    ImU32 colour;
    [[nodiscard]] ImVec2 at(float x, float y) const {
        return {middle.x + x * half, middle.y + y * half};
    }
    void line(std::initializer_list<ImVec2> points) const {
        for (auto const& p : points) list.PathLineTo(at(p.x, p.y));
        list.PathStroke(colour, 0, half * 0.24F);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c) const {
        list.AddTriangleFilled(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour);
    }
    void box(float x0, float y0, float x1, float y1) const {
        list.AddRectFilled(at(x0, y0), at(x1, y1), colour, half * 0.12F);
    }
    void turn(float from, float to) const {
        list.PathArcTo(middle, half * 0.74F, from, to, 24);
        list.PathStroke(colour, 0, half * 0.24F);
    }
};

} // namespace

void draw_icon(Ui&, ImDrawList& list, Icon icon, ImVec2 middle, float size, ImU32 colour) {
    Pen const pen{list, middle, size / 2, colour};
    switch (icon) {
    case Icon::play: return pen.triangle({-0.6F, -0.85F}, {0.9F, 0}, {-0.6F, 0.85F});
    case Icon::pause: return pen.box(-0.7F, -0.8F, -0.2F, 0.8F), pen.box(0.2F, -0.8F, 0.7F, 0.8F);
    case Icon::step:
        return pen.triangle({-0.8F, -0.8F}, {0.4F, 0}, {-0.8F, 0.8F}),
               pen.box(0.5F, -0.8F, 0.85F, 0.8F);
    case Icon::reset:
        return pen.turn(-1.0F, 4.1F), pen.triangle({0.15F, -1.05F}, {0.95F, -0.75F}, {0.3F, -0.1F});
    case Icon::undo:
        return pen.line(
                   {{-0.6F, -0.2F}, {0.2F, -0.2F}, {0.75F, 0.25F}, {0.5F, 0.8F}, {-0.3F, 0.8F}}),
               pen.triangle({-1, -0.2F}, {-0.35F, -0.75F}, {-0.35F, 0.35F});
    case Icon::keep:
        return pen.line({{0, -0.9F}, {0, 0.35F}}),
               pen.line({{-0.5F, -0.1F}, {0, 0.45F}, {0.5F, -0.1F}}),
               pen.line({{-0.85F, 0.85F}, {0.85F, 0.85F}});
    case Icon::plus:
        return pen.line({{-0.75F, 0}, {0.75F, 0}}), pen.line({{0, -0.75F}, {0, 0.75F}});
    case Icon::minus: return pen.line({{-0.75F, 0}, {0.75F, 0}});
    case Icon::back: return pen.line({{0.3F, -0.8F}, {-0.5F, 0}, {0.3F, 0.8F}});
    case Icon::menu:
        return pen.line({{-0.8F, -0.6F}, {0.8F, -0.6F}}), pen.line({{-0.8F, 0}, {0.8F, 0}}),
               pen.line({{-0.8F, 0.6F}, {0.8F, 0.6F}});
    case Icon::check: return pen.line({{-0.75F, 0.05F}, {-0.2F, 0.6F}, {0.8F, -0.6F}});
    case Icon::cross:
        return pen.line({{-0.6F, -0.6F}, {0.6F, 0.6F}}), pen.line({{0.6F, -0.6F}, {-0.6F, 0.6F}});
    }
}

} // namespace erdem::desktop
