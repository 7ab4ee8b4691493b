#include "fill.hpp"

#include "effects.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace erdem::desktop {
namespace {

float cross(ImVec2 a, ImVec2 b, ImVec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool inside(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
    return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0;
}

float area(std::span<ImVec2 const> points) {
    float out = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const &a = points[i], &b = points[(i + 1) % points.size()];
        out += a.x * b.y - b.x * a.y;
    }
    return out;
}

// A corner that sticks out and has no other corner within its triangle.
bool ear(std::span<ImVec2 const> points, std::vector<unsigned> const& left, std::size_t i) {
    auto const n = left.size();
    auto const a = points[left[(i + n - 1) % n]], b = points[left[i]],
               c = points[left[(i + 1) % n]];
    if (cross(a, b, c) <= 0) return false;
    return std::ranges::none_of(left, [&](unsigned k) { return inside(points[k], a, b, c); });
}

float distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

} // namespace

std::vector<unsigned> triangles(std::span<ImVec2 const> points) {
    std::vector<unsigned> left(points.size()), out;
    std::iota(left.begin(), left.end(), 0U);
    if (area(points) < 0) std::ranges::reverse(left);
    while (left.size() > 2) {
        std::size_t i = 0;
        while (i < left.size() && !ear(points, left, i)) ++i;
        if (i == left.size()) i = 0; // degenerate: three in a line; drop one and go on
        auto const n = left.size();
        out.insert(out.end(), {left[(i + n - 1) % n], left[i], left[(i + 1) % n]});
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return out;
}

void fill(ImDrawList& list, Effects& effects, std::span<ImVec2 const> points, Shade const& shade) {
    if (points.size() < 3) return;
    auto const [low, high] = std::ranges::minmax(points, {}, &ImVec2::y);
    auto const span = std::max(high.y - low.y, 1e-3F);
    auto const colour = [&](ImVec2 p) {
        return mixed(shade.top, shade.bottom, (p.y - low.y) / span);
    };
    auto const corners = triangles(points);
    auto const opaque = (shade.top & shade.bottom) >> IM_COL32_A_SHIFT == 255;
    if (opaque && std::abs(area(points)) > 2 * 4000) {
        std::vector<ImDrawVert> out;
        for (auto const c : corners) out.push_back({points[c], {}, colour(points[c])});
        effects.opaque(list, out);
    } else {
        auto const uv = ImGui::GetFontTexUvWhitePixel();
        list.PrimReserve(static_cast<int>(corners.size()), static_cast<int>(points.size()));
        auto const base =
            list._VtxCurrentIdx; // after PrimReserve, which may have begun a new range
        for (auto const& p : points) list.PrimWriteVtx(p, uv, colour(p));
        for (auto const c : corners) list.PrimWriteIdx(static_cast<ImDrawIdx>(base + c));
    }
    list.AddPolyline(points.data(), static_cast<int>(points.size()), faded(shade.edge, 0.8F),
        ImDrawFlags_Closed, 1);
}

void ball(ImDrawList& list, ImVec2 centre, float radius, Shade const& shade) {
    constexpr int around = 40;
    auto const uv = ImGui::GetFontTexUvWhitePixel();
    ImVec2 const light{centre.x - radius * 0.32F, centre.y - radius * 0.36F};
    auto const core = mixed(shade.top, IM_COL32_WHITE, 0.35F);
    list.PrimReserve(around * 9, 1 + 2 * around);
    auto const base = list._VtxCurrentIdx;
    list.PrimWriteVtx(light, uv, core);
    for (int ring = 1; ring <= 2; ++ring)
        for (int i = 0; i < around; ++i) {
            auto const angle = static_cast<float>(i) * 6.2831853F / around;
            ImVec2 const rim{
                centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
            auto const part = ring == 1 ? 0.62F : 1.0F;
            list.PrimWriteVtx(
                {light.x + (rim.x - light.x) * part, light.y + (rim.y - light.y) * part}, uv,
                ring == 1 ? mixed(shade.top, shade.bottom, 0.45F) : shade.bottom);
        }
    for (int i = 0; i < around; ++i) {
        auto const next = (i + 1) % around;
        auto const at = [&](int k) {
            list.PrimWriteIdx(static_cast<ImDrawIdx>(base + static_cast<unsigned>(k)));
        };
        at(0), at(1 + i), at(1 + next);
        at(1 + i), at(1 + around + i), at(1 + around + next);
        at(1 + i), at(1 + around + next), at(1 + next);
    }
    list.AddCircle(centre, radius, shade.edge, around, std::max(1.2F, radius * 0.05F));
}

void rope(
    ImDrawList& list, std::span<ImVec2 const> points, ImU32 colour, float thick, bool closed) {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour,
        closed ? ImDrawFlags_Closed : 0, thick);
    if (thick < 3) return;
    auto const few =
        points.size() > 64; // a curve of many points bends too little to show its joints
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!few || i == 0 || i + 1 == points.size())
            list.AddCircleFilled(points[i], thick / 2 - 0.25F, colour);
}

void dashes(
    ImDrawList& list, std::span<ImVec2 const> points, ImU32 colour, float thick, bool closed) {
    auto const dash = std::max(thick * 3, 7.0F), gap = std::max(thick * 2, 5.0F);
    float walked = 0;
    auto const count = points.size() - (closed ? 0 : 1);
    for (std::size_t i = 0; i < count; ++i) {
        auto const a = points[i], b = points[(i + 1) % points.size()];
        auto const length = distance(a, b);
        auto const at = [&](float s) {
            return ImVec2(a.x + (b.x - a.x) * s / length, a.y + (b.y - a.y) * s / length);
        };
        for (float s = 0; s < length;) {
            auto const in = std::fmod(walked + s, dash + gap);
            auto const to = std::min(length, s + (in < dash ? dash - in : dash + gap - in) + 0.01F);
            if (in < dash) list.AddLine(at(s), at(to), colour, thick);
            s = to;
        }
        walked += length;
    }
}

void arrow(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thick) {
    auto const length = distance(from, to);
    if (length < 1) return;
    ImVec2 const along{(to.x - from.x) / length, (to.y - from.y) / length};
    auto const head = std::min(length, thick * 3.6F + 4), half = head * 0.46F;
    ImVec2 const neck{to.x - along.x * head, to.y - along.y * head};
    list.AddLine(from, {neck.x + along.x, neck.y + along.y}, colour, thick);
    list.AddTriangleFilled(to, {neck.x - along.y * half, neck.y + along.x * half},
        {neck.x + along.y * half, neck.y - along.x * half}, colour);
}

} // namespace erdem::desktop
