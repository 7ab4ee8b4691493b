#include "erdem/text/unicode.hpp"

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

} // namespace erdem::text
