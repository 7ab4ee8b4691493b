// Filled and shaded shapes that ImGui does not draw by itself.
#pragma once

#include "theme.hpp"

#include <imgui.h>

#include <span>
#include <vector>

namespace erdem::desktop {

class Effects;

// Three corners a triangle, for a polygon without holes, convex or not, in either sense.
std::vector<unsigned> triangles(std::span<ImVec2 const>);

// Top to bottom, soft edge. Large opaque ones go through the effects.
void fill(ImDrawList&, Effects&, std::span<ImVec2 const>, Shade const&);
void ball(ImDrawList&, ImVec2 centre, float radius, Shade const&); // lit from the upper left
void rope(
    ImDrawList&, std::span<ImVec2 const>, ImU32, float thick, bool closed); // round ends and joints
void dashes(ImDrawList&, std::span<ImVec2 const>, ImU32, float thick, bool closed);
void arrow(ImDrawList&, ImVec2 from, ImVec2 to, ImU32, float thick);

} // namespace erdem::desktop
