#include "edit.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace erdem::desktop {
namespace {

std::size_t first(Edit const& e) { return std::min(e.caret, e.anchor); }
std::size_t last(Edit const& e) { return std::max(e.caret, e.anchor); }

Edit moved(Edit e, std::size_t to, bool selecting) {
    e.caret = to;
    if (!selecting) e.anchor = to;
    return e;
}

bool space(char32_t c) { return c == U' ' || c == 0x3000; }

std::size_t word_left(Edit const& e) {
    auto at = e.caret;
    while (at > 0 && space(e.text[at - 1])) --at;
    while (at > 0 && !space(e.text[at - 1])) --at;
    return at;
}
std::size_t word_right(Edit const& e) {
    auto at = e.caret;
    while (at < e.text.size() && !space(e.text[at])) ++at;
    while (at < e.text.size() && space(e.text[at])) ++at;
    return at;
}

Edit without(Edit e, std::size_t from, std::size_t to) {
    e.text.erase(from, to - from);
    e.caret = e.anchor = from;
    return e;
}

Edit arrow(Edit const& e, Press p) {
    auto const selected = e.caret != e.anchor && !p.shift;
    if (p.key == Key::left) {
        auto const to = p.ctrl     ? word_left(e)
                        : selected ? first(e)
                                   : e.caret - std::min<std::size_t>(e.caret, 1);
        return moved(e, to, p.shift);
    }
    auto const to = p.ctrl     ? word_right(e)
                    : selected ? last(e)
                               : std::min(e.caret + 1, e.text.size());
    return moved(e, to, p.shift);
}

Edit erased(Edit const& e, Press p) {
    if (e.caret != e.anchor) return without(e, first(e), last(e));
    if (p.key == Key::backspace) {
        auto const from = p.ctrl ? word_left(e) : e.caret - std::min<std::size_t>(e.caret, 1);
        return without(e, from, e.caret);
    }
    return without(e, e.caret, p.ctrl ? word_right(e) : std::min(e.caret + 1, e.text.size()));
}

void swap_in(Edit& e, std::vector<Edit>& from, std::vector<Edit>& to) {
    if (from.empty()) return;
    to.push_back(std::exchange(e, from.back()));
    from.pop_back();
}

std::u32string one_line(std::u32string text) {
    for (auto& c : text)
        if (c < 32 || c == 127) c = U' ';
    return text;
}

std::optional<Edit> with_ctrl(
    Edit const& e, Press p, Clipboard const& clipboard, std::size_t most) {
    switch (p.key) {
    case Key::a: return Edit{e.text, e.text.size(), 0};
    case Key::c:
    case Key::x:
        if (e.caret == e.anchor) return e;
        clipboard.write(selection(e));
        return p.key == Key::x ? without(e, first(e), last(e)) : e;
    case Key::v: return typed(e, one_line(clipboard.read()), most);
    default: return std::nullopt;
    }
}

std::optional<Edit> edited(Edit const& e, Press p, Clipboard const& clipboard, std::size_t most) {
    switch (p.key) {
    case Key::left:
    case Key::right: return arrow(e, p);
    case Key::home: return moved(e, 0, p.shift);
    case Key::end: return moved(e, e.text.size(), p.shift);
    case Key::backspace:
    case Key::del: return erased(e, p);
    default: return p.ctrl ? with_ctrl(e, p, clipboard, most) : std::nullopt;
    }
}

} // namespace

std::u32string selection(Edit const& e) { return e.text.substr(first(e), last(e) - first(e)); }

Edit typed(Edit e, std::u32string const& text, std::size_t most) {
    e = without(e, first(e), last(e));
    auto const fits = std::min(text.size(), most - std::min(most, e.text.size()));
    e.text.insert(e.caret, text, 0, fits);
    e.caret = e.anchor = e.caret + fits;
    return e;
}

bool press(Edit& e, EditHistory& history, Press p, Clipboard const& clipboard, std::size_t most) {
    if (p.ctrl && p.key == Key::z) {
        if (p.shift)
            swap_in(e, history.after, history.before);
        else
            swap_in(e, history.before, history.after);
        return true;
    }
    if (p.ctrl && p.key == Key::y) return swap_in(e, history.after, history.before), true;
    auto const next = edited(e, p, clipboard, most);
    if (!next) return false;
    if (next->text != e.text) {
        history.before.push_back(e);
        history.after.clear();
    }
    e = *next;
    return true;
}

} // namespace erdem::desktop
