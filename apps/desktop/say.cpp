#include "say.hpp"

#include "letters.hpp"
#include "ui.hpp"

#include <cmath>

namespace erdem::desktop {
namespace {

void quad(ImDrawList& list, Glyph const& glyph, ImVec2 pen, ImU32 colour) {
    list.PrimReserve(6, 4);
    list.PrimRectUV({pen.x + glyph.least.x, pen.y + glyph.least.y},
        {pen.x + glyph.most.x, pen.y + glyph.most.y}, glyph.uv0, glyph.uv1, colour);
}

// Lines of a wrapped text as parts of it.
std::vector<std::pair<std::string_view, float>> lines(
    Ui& ui, std::string_view text, Style style, float width) {
    auto const letters = measured(ui, text, style);
    std::vector<std::size_t> places; // the byte each letter begins at
    Letters reader(text);
    for (Letter letter; reader.next(letter);) places.push_back(letter.begin);
    places.push_back(text.size());
    std::vector<std::pair<std::string_view, float>> out;
    for (auto const& s : wrapped(letters, width))
        out.emplace_back(text.substr(places[s.begin], places[s.end] - places[s.begin]), s.width);
    return out;
}

} // namespace

void say_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view text, Style style, ImU32 colour) {
    auto const line = line_height(ui, style);
    auto const clip_least = list.GetClipRectMin(), clip_most = list.GetClipRectMax();
    if (at.y > clip_most.y || at.y + line < clip_least.y) return;
    auto const em = ui.glyphs.ascent(style);
    ImVec2 pen{std::round(at.x), std::round(at.y + (line - em) * 0.5F + em * 0.86F)};
    Letters letters(text);
    for (Letter letter; letters.next(letter);) {
        auto const& glyph = ui.glyphs.of(style, letter.c);
        if (glyph.uv1.x > 0 && pen.x < clip_most.x) quad(list, glyph, pen, colour);
        pen.x += glyph.advance;
    }
}

float width(Ui& ui, std::string_view text, Style style) {
    float out = 0;
    Letters letters(text);
    for (Letter letter; letters.next(letter);) out += ui.glyphs.of(style, letter.c).advance;
    return out;
}

float line_height(Ui const& ui, Style style) { return ui.glyphs.line_height(style); }

std::vector<Measured> measured(Ui& ui, std::string_view text, Style style) {
    std::vector<Measured> out;
    out.reserve(text.size());
    Letters letters(text);
    for (Letter letter; letters.next(letter);)
        out.push_back({letter.c, letter.c == U'\n' ? 0 : ui.glyphs.of(style, letter.c).advance});
    return out;
}

void say(Ui& ui, std::string_view text, Style style) { say(ui, text, style, ui.theme.ink); }

void say(Ui& ui, std::string_view text, Style style, ImU32 colour, float width) {
    auto const room = width > 0 ? width : ImGui::GetContentRegionAvail().x;
    auto const at = ImGui::GetCursorScreenPos();
    say_wrapped_at(ui, *ImGui::GetWindowDrawList(), at, text, style, colour, room);
    ImGui::Dummy(wrapped_size(ui, text, style, room));
}

ImVec2 wrapped_size(Ui& ui, std::string_view text, Style style, float width) {
    auto const all = wrapped(measured(ui, text, style), width);
    float widest = 0;
    for (auto const& line : all) widest = std::max(widest, line.width);
    return {widest, static_cast<float>(all.size()) * line_height(ui, style)};
}

void say_wrapped_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view text, Style style,
    ImU32 colour, float width, bool middle) {
    for (auto const& [line, wide] : lines(ui, text, style, width)) {
        say_at(ui, list, {at.x + (middle ? (width - wide) / 2 : 0), at.y}, line, style, colour);
        at.y += line_height(ui, style);
    }
}

std::string cut_to(Ui& ui, std::string_view text, Style style, float room) {
    if (width(ui, text, style) <= room) return std::string(text);
    auto const dots = ui.glyphs.of(style, U'…').advance;
    float pen = 0;
    Letters letters(text);
    for (Letter letter; letters.next(letter);) {
        pen += ui.glyphs.of(style, letter.c).advance;
        if (pen + dots > room) return std::string(text.substr(0, letter.begin)) + "…";
    }
    return std::string(text);
}

} // namespace erdem::desktop
