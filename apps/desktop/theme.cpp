#include "theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace erdem::desktop {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

Theme calm() {
    Theme t;
    t.look = Look::calm;
    t.paper = rgb(0xF5EFE0), t.card = rgb(0xFFFCF5), t.well = rgb(0xEDE5D2);
    t.ink = rgb(0x21302A), t.soft = rgb(0x56655C), t.rule = rgb(0xD9CFB8);
    t.primary = rgb(0x2B6A4D), t.primary_over = rgb(0x357D5C), t.on_primary = rgb(0xFFFFFF);
    t.tint = rgb(0xDDEBDD);
    t.sky = rgb(0x1F6E9E), t.sky_tint = rgb(0xD9EAF3);
    t.ochre = rgb(0x8A5410), t.ochre_tint = rgb(0xF6E2BC);
    t.good = rgb(0x1E6B43), t.good_tint = rgb(0xDCEFDD);
    t.wrong = rgb(0x9E3A22), t.wrong_tint = rgb(0xF8E0D6);
    t.focus = rgb(0x0A62C9);
    t.shadow = rgb(0x5A4A20, 34);
    return t;
}

Theme contrast() {
    Theme t;
    t.look = Look::contrast;
    t.paper = rgb(0xFFFFFF), t.card = rgb(0xFFFFFF), t.well = rgb(0xEEEEEE);
    t.ink = rgb(0x000000), t.soft = rgb(0x1C1C1C), t.rule = rgb(0x000000);
    t.primary = rgb(0x00391F), t.primary_over = rgb(0x005A32), t.on_primary = rgb(0xFFFFFF);
    t.tint = rgb(0xD2F2DE);
    t.sky = rgb(0x003E6B), t.sky_tint = rgb(0xD6ECFF);
    t.ochre = rgb(0x5A3200), t.ochre_tint = rgb(0xFFE9B0);
    t.good = rgb(0x00461F), t.good_tint = rgb(0xD2F7DC);
    t.wrong = rgb(0x7A1500), t.wrong_tint = rgb(0xFFE0D6);
    t.focus = rgb(0xC2009E);
    t.shadow = 0;
    t.border = 2;
    return t;
}

// Indexed by Ink. Contrast keeps the hue, darkens edges, and drops what is faint.
constexpr std::array<std::array<unsigned, 3>, 15> inks{{
    {0x2A3A33, 0x21302A, 0x17231E}, // plain
    {0x93A096, 0x8A978D, 0x7B887F}, // faint
    {0xB99A62, 0x8F7142, 0x77592F}, // ground
    {0xA9D3EA, 0xEAF4F3, 0x8DBFD9}, // sky
    {0x5FB0D3, 0x2C789F, 0x21617F}, // water
    {0x9BBE5E, 0x5F8F3E, 0x4B7730}, // grass
    {0xFFFFFF, 0xDDE8EE, 0xB4C6D0}, // snow
    {0xC99A63, 0x8E5F33, 0x6D4623}, // wood
    {0xC7CED2, 0x7C888F, 0x5C676E}, // metal
    {0xF4A65B, 0xCF5A2E, 0xA9421C}, // warm
    {0x8FC7E8, 0x3A7FB8, 0x2A6393}, // cold
    {0x3F9FD6, 0x0072B2, 0x00527F}, // first
    {0xF0903F, 0xD55E00, 0xA04700}, // second
    {0x33BE97, 0x009E73, 0x007555}, // third
    {0xDE9CC3, 0xCC79A7, 0x9C5480}, // fourth
}};

constexpr std::array<unsigned, 7> okabe_ito{
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00, 0x000000};

} // namespace

Theme theme(Look look, bool still) {
    auto t = look == Look::calm ? calm() : contrast();
    t.still = still;
    return t;
}

ImU32 data_colour(Theme const&, int n) {
    return rgb(okabe_ito[static_cast<std::size_t>(n) % okabe_ito.size()]);
}

Shade shade(Theme const& theme, sim::Ink ink) {
    auto const& [top, bottom, edge] = inks[static_cast<std::size_t>(ink)];
    if (theme.look == Look::calm) return {rgb(top), rgb(bottom), rgb(edge)};
    if (ink == sim::Ink::faint) return {rgb(0x333333), rgb(0x333333), rgb(0x333333)};
    return {rgb(top), rgb(bottom), mixed(rgb(edge), rgb(0x000000), 0.6F)};
}

ImU32 mixed(ImU32 a, ImU32 b, float part_b) {
    auto const f = static_cast<unsigned>(std::clamp(part_b, 0.0F, 1.0F) * 256);
    ImU32 out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        auto const left = (a >> shift) & 255, right = (b >> shift) & 255;
        out |= ((left * (256 - f) + right * f) >> 8) << shift;
    }
    return out;
}

ImU32 faded(ImU32 colour, float alpha) {
    auto const a = static_cast<float>(colour >> IM_COL32_A_SHIFT) * alpha;
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::lround(a)) << IM_COL32_A_SHIFT);
}

} // namespace erdem::desktop
