#include "erdem/text/unicode.hpp"

#include "erdem/text/case_folding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace erdem::text {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool continues(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

// The Unicode Standard, table 3-7: how long a sequence is, and what its second byte may be.
struct Lead {
    std::size_t length = 0; // 0: no sequence begins with this byte
    unsigned least = 0x80;
    unsigned most = 0xBF;
};

Lead lead(unsigned byte) {
    if (byte < 0x80) return {1};
    if (byte < 0xC2) return {0};
    if (byte < 0xE0) return {2};
    if (byte == 0xE0) return {3, 0xA0, 0xBF}; // below would be overlong
    if (byte == 0xED) return {3, 0x80, 0x9F}; // above are surrogates
    if (byte < 0xF0) return {3};
    if (byte == 0xF0) return {4, 0x90, 0xBF}; // below would be overlong
    if (byte < 0xF4) return {4};
    if (byte == 0xF4) return {4, 0x80, 0x8F}; // above is beyond U+10FFFF
    return {0};
}

// The length of the sequence at i, or 0 when it is ill formed.
std::size_t sequence(std::string_view text, std::size_t i) {
    auto const [length, least, most] = lead(byte_at(text, i));
    if (length < 2) return length;
    if (i + length > text.size()) return 0;
    auto const second = byte_at(text, i + 1);
    if (second < least || second > most) return 0;
    for (std::size_t k = 2; k < length; ++k)
        if (!continues(byte_at(text, i + k))) return 0;
    return length;
}

char32_t decoded(std::string_view sequence) {
    constexpr std::array<unsigned, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = byte_at(sequence, 0) & lead_bits[sequence.size()];
    for (std::size_t k = 1; k < sequence.size(); ++k)
        point = point << 6U | (byte_at(sequence, k) & 0x3FU);
    return point;
}

bool eight_ascii(char const* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return (bytes & 0x8080808080808080U) == 0;
}

} // namespace

std::optional<std::size_t> ill_formed(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (i + 8 <= text.size() && eight_ascii(text.data() + i)) {
            i += 8;
            continue;
        }
        auto const length = sequence(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        auto const length = sequence(text, i);
        out += length == 0 ? U'\uFFFD' : decoded(text.substr(i, length));
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

void append_utf8(std::string& to, char32_t point) {
    auto const push = [&to](char32_t byte) { to += static_cast<char>(byte); };
    auto const rest = [&](unsigned shift) { push(0x80U | (point >> shift & 0x3FU)); };
    if (point < 0x80) return push(point);
    if (point < 0x800) return push(0xC0U | point >> 6U), rest(0);
    if (point < 0x10000) return push(0xE0U | point >> 12U), rest(6), rest(0);
    return push(0xF0U | point >> 18U), rest(12), rest(6), rest(0);
}

std::string utf8(std::u32string_view points) {
    std::string out;
    for (auto const point : points) append_utf8(out, point);
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char byte) { return !continues(static_cast<unsigned char>(byte)); }));
}

char32_t folded(char32_t point) {
    if (point < 0x80) return point >= U'A' && point <= U'Z' ? point + 32 : point;
    auto const* const row = std::ranges::lower_bound(case_folding, point, {}, &Folding::last);
    if (row == std::end(case_folding) || point < row->first) return point;
    if ((point - row->first) % row->stride != 0) return point;
    return static_cast<char32_t>(static_cast<std::int32_t>(point) + row->difference);
}

char32_t half_width(char32_t point) {
    if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFF01 + U'!';
    return point == 0x3000 ? U' ' : point;
}

bool is_space(char32_t point) {
    if (point < 0x80) return point == U' ' || (point >= U'\t' && point <= U'\r');
    return point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
           point == 0x202F || point == 0x205F || point == 0x3000;
}

std::string comparable(std::string_view text, bool case_counts) {
    std::string out;
    bool space = false; // stood since the last character, and is owed if another one comes
    for (auto const point : code_points(text)) {
        if (is_space(point)) {
            space = true;
            continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        auto const narrow = half_width(point);
        append_utf8(out, case_counts ? narrow : folded(narrow));
    }
    return out;
}

} // namespace erdem::text
