#include "rich.hpp"

#include "letters.hpp"
#include "ui.hpp"
#include "widgets.hpp"

namespace erdem::desktop {
namespace {

Style style_of(text::Run::Style run, Style base) {
    if (base != Style::body) return base;
    switch (run) {
    case text::Run::Style::strong: return Style::strong;
    case text::Run::Style::emphasis: return Style::italic;
    default: return base;
    }
}

ImU32 colour_of(Theme const& t, text::Run::Style run) {
    switch (run) {
    case text::Run::Style::emphasis: return t.primary; // hanzi have no italics: colour says it too
    case text::Run::Style::link: return t.sky;
    case text::Run::Style::code: return mixed(t.ink, t.sky, 0.4F);
    default: return t.ink;
    }
}

// A line's runs joined into one text, so that lines break across them by the same rules.
struct Joined {
    struct Part {
        std::size_t first = 0; // letter
        text::Run::Style style = text::Run::Style::plain;
        std::string_view text;
    };
    std::vector<Measured> letters;
    std::vector<std::string_view> utf8; // of each letter
    std::vector<Part> parts;
};

Joined joined(Ui& ui, text::Line const& line, Style base) {
    Joined out;
    for (auto const& run : line) {
        out.parts.push_back({out.letters.size(), run.style, run.text});
        auto const style = style_of(run.style, base);
        Letters letters(run.text);
        for (Letter l; letters.next(l);) {
            out.letters.push_back({l.c, ui.glyphs.of(style, l.c).advance});
            out.utf8.push_back(std::string_view(run.text).substr(l.begin, l.end - l.begin));
        }
    }
    return out;
}

void draw_piece(
    Ui& ui, ImVec2 at, std::string_view text, text::Run::Style run, Style style, float wide) {
    auto& list = *ImGui::GetWindowDrawList();
    auto const line = line_height(ui, style);
    if (run == text::Run::Style::code)
        list.AddRectFilled({at.x - ui.px(2), at.y + ui.px(2)},
            {at.x + wide + ui.px(2), at.y + line - ui.px(1)}, ui.theme.well, ui.px(4));
    say_at(ui, list, at, text, style, colour_of(ui.theme, run));
    if (run == text::Run::Style::link)
        list.AddLine({at.x, at.y + line - ui.px(3)}, {at.x + wide, at.y + line - ui.px(3)},
            ui.theme.sky, ui.px(1));
}

void draw_stretch(Ui& ui, Joined const& all, Stretch const& s, ImVec2 at, Style base) {
    for (std::size_t i = 0; i < all.parts.size(); ++i) {
        auto const last = i + 1 < all.parts.size() ? all.parts[i + 1].first : all.letters.size();
        auto const from = std::max(s.begin, all.parts[i].first), to = std::min(s.end, last);
        if (from >= to) continue;
        auto const* begin = all.utf8[from].data();
        auto const* end = all.utf8[to - 1].data() + all.utf8[to - 1].size();
        float wide = 0;
        for (auto k = from; k < to; ++k) wide += all.letters[k].advance;
        draw_piece(ui, at, {begin, static_cast<std::size_t>(end - begin)}, all.parts[i].style,
            style_of(all.parts[i].style, base), wide);
        at.x += wide;
    }
}

void draw_line_at(Ui& ui, text::Line const& line, Style style, ImVec2 at, float wide) {
    auto const all = joined(ui, line, style);
    for (auto const& s : wrapped(all.letters, wide)) {
        draw_stretch(ui, all, s, at, style);
        at.y += line_height(ui, style);
    }
}

void draw_heading(Ui& ui, text::Block const& b, float wide) {
    space(ui, b.level <= 1 ? 4 : 8);
    rich_line(ui, b.line,
        b.level <= 1   ? Style::title
        : b.level == 2 ? Style::heading
                       : Style::strong,
        wide);
    if (b.level == 2) {
        auto const at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y - ui.px(6)},
            {at.x + ui.px(36), at.y - ui.px(3)}, ui.theme.primary, ui.px(2));
    }
}

void draw_item(Ui& ui, text::Block const& b, int number, float wide) {
    auto const left = ui.px(26 + 22 * static_cast<float>(b.level));
    auto const at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    auto const line = line_height(ui, Style::body);
    if (b.kind == text::Block::Kind::number) {
        auto const text = std::to_string(number) + ".";
        say_at(ui, list, {at.x + left - ui.px(8) - width(ui, text, Style::strong), at.y}, text,
            Style::strong, ui.theme.primary);
    } else {
        list.AddCircleFilled({at.x + left - ui.px(14), at.y + line / 2},
            ui.px(b.level == 0 ? 3.5F : 2.6F), ui.theme.primary, 16);
    }
    draw_line_at(ui, b.line, Style::body, {at.x + left, at.y}, wide - left);
    ImGui::Dummy({wide, rich_height(ui, b.line, Style::body, wide - left)});
}

void draw_quote(Ui& ui, text::Block const& b, float wide) {
    auto const at = ImGui::GetCursorScreenPos();
    auto const inner = wide - ui.px(36),
               high = rich_height(ui, b.line, Style::body, inner) + ui.px(20);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + wide, at.y + high}, ui.theme.sky_tint, ui.px(8));
    list.AddRectFilled(
        at, {at.x + ui.px(5), at.y + high}, ui.theme.sky, ui.px(8), ImDrawFlags_RoundCornersLeft);
    draw_line_at(ui, b.line, Style::body, {at.x + ui.px(22), at.y + ui.px(10)}, inner);
    ImGui::Dummy({wide, high});
}

void draw_table(Ui& ui, text::Block const& b, float wide) {
    if (b.rows.empty() || b.rows[0].empty()) return;
    auto const columns = b.rows[0].size();
    auto const cell = wide / static_cast<float>(columns), inner = cell - ui.px(20);
    auto& list = *ImGui::GetWindowDrawList();
    auto const top = ImGui::GetCursorScreenPos();
    auto y = top.y;
    for (std::size_t r = 0; r < b.rows.size(); ++r) {
        auto const style = r == 0 ? Style::strong : Style::body;
        float high = 0;
        for (auto const& c : b.rows[r]) high = std::max(high, rich_height(ui, c, style, inner));
        high += ui.px(10);
        if (r == 0)
            list.AddRectFilled({top.x, y}, {top.x + wide, y + high}, ui.theme.well, ui.px(8),
                ImDrawFlags_RoundCornersTop);
        for (std::size_t c = 0; c < std::min(columns, b.rows[r].size()); ++c)
            draw_line_at(ui, b.rows[r][c], style,
                {top.x + cell * static_cast<float>(c) + ui.px(10), y + ui.px(5)}, inner);
        y += high;
        list.AddLine({top.x, y}, {top.x + wide, y}, ui.theme.rule, ui.px(1));
    }
    ImGui::Dummy({wide, y - top.y});
}

void draw_picture_block(Ui& ui, text::Block const& b, RichOptions const& options) {
    if (options.picture) return options.picture(b.source, text::plain(b.line));
    chip(ui, text::plain(b.line));
}

} // namespace

float rich_height(Ui& ui, text::Line const& line, Style style, float wide) {
    return static_cast<float>(wrapped(joined(ui, line, style).letters, wide).size()) *
           line_height(ui, style);
}

void rich_line(Ui& ui, text::Line const& line, Style style, float wide) {
    if (wide <= 0) wide = room();
    draw_line_at(ui, line, style, ImGui::GetCursorScreenPos(), wide);
    ImGui::Dummy({wide, rich_height(ui, line, style, wide)});
}

void rich(Ui& ui, std::span<text::Block const> blocks, RichOptions const& options) {
    auto const wide = options.width > 0 ? options.width : room();
    using Kind = text::Block::Kind;
    int number = 0;
    for (auto const& b : blocks) {
        number = b.kind == Kind::number ? number + 1 : 0;
        switch (b.kind) {
        case Kind::heading: draw_heading(ui, b, wide); break;
        case Kind::paragraph: rich_line(ui, b.line, Style::body, wide); break;
        case Kind::bullet:
        case Kind::number: draw_item(ui, b, number, wide); break;
        case Kind::table: draw_table(ui, b, wide); break;
        case Kind::quote: draw_quote(ui, b, wide); break;
        case Kind::picture: draw_picture_block(ui, b, options); break;
        }
        if (b.kind == Kind::paragraph) space(ui, 2);
    }
}

} // namespace erdem::desktop
