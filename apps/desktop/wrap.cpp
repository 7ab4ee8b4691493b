#include "wrap.hpp"

#include <algorithm>
#include <string_view>

namespace erdem::desktop {
namespace {

constexpr std::u32string_view never_first = U"，。、；：？！）》〉】』」”’…—～·％℃,.;:?!)]}%°‰′″";
constexpr std::u32string_view never_last = U"（《〈【『「“‘([{￥$";

bool among(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// Letters between which a line may break without a space: hanzi, kana, full-width forms.
bool ideographic(char32_t c) {
    return (c >= 0x2E80 && c <= 0xD7FF && c != 0x3000) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}
bool space(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000; }

Stretch trimmed(std::span<Measured const> letters, std::size_t begin, std::size_t end) {
    while (end > begin && (space(letters[end - 1].c) || letters[end - 1].c == U'\n')) --end;
    float width = 0;
    for (auto i = begin; i < end; ++i) width += letters[i].advance;
    return {begin, end, width};
}

// How far one line reaches from `begin`, and where the next one starts.
std::size_t line_end(std::span<Measured const> letters, std::size_t begin, float width) {
    float pen = 0;
    std::size_t last = begin; // the latest place where breaking is allowed
    for (auto i = begin; i < letters.size(); ++i) {
        if (letters[i].c == U'\n') return i + 1;
        if (i > begin && may_break_between(letters[i - 1].c, letters[i].c)) last = i;
        pen += letters[i].advance;
        if (pen > width && !space(letters[i].c))
            return last > begin ? last : std::max(i, begin + 1);
    }
    return letters.size();
}

} // namespace

bool may_break_between(char32_t before, char32_t after) {
    if (space(after) || among(never_first, after) || among(never_last, before)) return false;
    if (space(before)) return true;
    if (before == U'-' || before == U'/') return after > U'9' || after < U'0';
    if (ideographic(before) || ideographic(after)) return true;
    return among(U"，。、；：？！）》〉】』」”…—", before); // after Chinese punctuation in any text
}

std::vector<Stretch> wrapped(std::span<Measured const> letters, float width) {
    std::vector<Stretch> lines;
    for (std::size_t begin = 0; begin < letters.size();) {
        auto const end = line_end(letters, begin, width);
        lines.push_back(trimmed(letters, begin, end));
        begin = end;
    }
    if (lines.empty()) lines.push_back({});
    return lines;
}

} // namespace erdem::desktop
