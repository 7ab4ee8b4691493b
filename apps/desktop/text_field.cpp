#include "text_field.hpp"

#include "clipboard.hpp"
#include "letters.hpp"
#include "ui.hpp"
#include "widgets.hpp"

#include "erdem/text/unicode.hpp"

#include <cmath>

namespace erdem::desktop {
namespace {

float width_to(Ui& ui, std::u32string const& text, std::size_t end) {
    float out = 0;
    for (std::size_t i = 0; i < end; ++i) out += ui.glyphs.of(Style::body, text[i]).advance;
    return out;
}

std::size_t letter_at(Ui& ui, std::u32string const& text, float x) {
    float pen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const advance = ui.glyphs.of(Style::body, text[i]).advance;
        if (x < pen + advance / 2) return i;
        pen += advance;
    }
    return text.size();
}

bool by_keys(Ui& ui, TextField& field) {
    auto& presses = ui.input.presses;
    bool entered = false;
    std::erase_if(presses, [&](Press p) {
        if (p.key == Key::enter) return entered = true;
        return press(field.edit, field.history, p, clipboard(), field.most) || p.key == Key::space;
    });
    if (auto const& text = ui.input.typed; !text.empty()) {
        field.history.before.push_back(field.edit);
        field.history.after.clear();
        field.edit = typed(field.edit, text, field.most);
        ui.input.typed.clear();
    }
    return entered;
}

void by_mouse(Ui& ui, Touch const& t, TextField& field, float text_left) {
    if (!t.held) return;
    field.edit.caret = letter_at(ui, field.edit.text, ImGui::GetIO().MousePos.x - text_left);
    if (ImGui::IsItemActivated()) field.edit.anchor = field.edit.caret;
    if (ImGui::IsMouseDoubleClicked(0))
        field.edit.anchor = 0, field.edit.caret = field.edit.text.size();
}

void draw_inside(Ui& ui, ImDrawList& list, Touch const& t, TextField const& field, float left,
    std::string_view hint) {
    auto const& e = field.edit;
    auto const line = line_height(ui, Style::body), y = t.middle().y - line / 2;
    auto const x0 = left + width_to(ui, e.text, std::min(e.caret, e.anchor)),
               x1 = left + width_to(ui, e.text, std::max(e.caret, e.anchor));
    if (t.focused && x1 > x0)
        list.AddRectFilled({x0, y}, {x1, y + line}, faded(ui.theme.focus, 0.25F));
    if (e.text.empty()) say_at(ui, list, {left, y}, hint, Style::body, ui.theme.soft);
    say_at(ui, list, {left, y}, text::utf8(e.text), Style::body, ui.theme.ink);
    if (!t.focused) return;
    auto const caret = left + width_to(ui, e.text, e.caret);
    auto const lit = ui.theme.still || std::fmod(ui.now_s, 1.0) < 0.6;
    if (lit)
        list.AddRectFilled(
            {caret, y + ui.px(2)}, {caret + ui.px(2), y + line - ui.px(2)}, ui.theme.ink);
    if (!ui.theme.still) ui.wake_in(0.2);
    ui.caret = {caret, y + line};
    ui.typing = true;
}

} // namespace

std::string TextField::text() const { return nfc(text::utf8(edit.text)); }

void TextField::set(std::string_view utf8) {
    edit = {};
    Letters letters(utf8);
    for (Letter letter; letters.next(letter);) edit.text.push_back(letter.c);
    edit.caret = edit.anchor = edit.text.size();
    history = {};
}

bool text_field(Ui& ui, std::string_view id, TextField& field, std::string_view hint, float wide) {
    if (wide <= 0) wide = room();
    auto const t = touch(ui, id, {wide, line_height(ui, Style::body) + ui.px(18)}, Keeps::sideways,
        Presses::by_mouse_only);
    auto const pad = ui.px(14), inner = wide - 2 * pad;
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    by_mouse(ui, t, field, t.least.x + pad - field.scrolled);
    auto const entered = t.focused && by_keys(ui, field);

    auto const caret = width_to(ui, field.edit.text, field.edit.caret);
    field.scrolled =
        std::clamp(field.scrolled, std::max(0.0F, caret - inner + ui.px(2)), std::max(caret, 0.0F));
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(
        t.least, t.most, ui.theme.look == Look::calm ? IM_COL32_WHITE : ui.theme.card, ui.px(10));
    list.AddRect(t.least, t.most, t.hovered || t.focused ? ui.theme.primary : ui.theme.rule,
        ui.px(10), 0, ui.px(1.5F));
    list.PushClipRect({t.least.x + pad - 2, t.least.y}, {t.most.x - pad + 2, t.most.y}, true);
    draw_inside(ui, list, t, field, t.least.x + pad - field.scrolled, hint);
    list.PopClipRect();
    focus_ring(ui, t, ui.px(10));
    return entered;
}

} // namespace erdem::desktop
