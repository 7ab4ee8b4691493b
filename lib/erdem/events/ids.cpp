#include "erdem/events/ids.hpp"

#include <algorithm>
#include <charconv>
#include <span>

namespace erdem::events {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string hex64(std::uint64_t n) {
    std::string out(16, '0');
    for (auto i = 0U; i < 16; ++i) out[i] = digits[n >> (60 - 4 * i) & 15U];
    return out;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool read_bytes(std::string_view text, std::span<std::uint8_t> out) {
    if (text.size() != 2 * out.size()) return false;
    auto bad = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto const high = digit(text[2 * i]);
        auto const low = digit(text[2 * i + 1]);
        bad |= high | low; // negative as soon as one of them is
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bad >= 0;
}

std::optional<std::uint64_t> read_seq(std::string_view text) {
    std::uint64_t seq = 0;
    auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), seq);
    auto const canonical = !text.empty() && text[0] != '0' && wrong == std::errc{};
    if (!canonical || end != text.data() + text.size() || seq >= seq_limit) return {};
    return seq;
}

} // namespace

std::string hex(std::uint64_t high, std::uint64_t low) { return hex64(high) + hex64(low); }

std::optional<Bytes16> read_hex16(std::string_view text) {
    Bytes16 bytes;
    return read_bytes(text, bytes) ? std::optional(bytes) : std::nullopt;
}

std::optional<text::Digest> read_digest(std::string_view text) {
    text::Digest bytes;
    return read_bytes(text, bytes) ? std::optional(bytes) : std::nullopt;
}

std::optional<Uuid> read_uuid(std::string_view text) {
    if (text.size() == 32) return read_id<Uuid>(text);
    if (text.size() != 36) return {};
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return {};
        if (!dash) plain += text[i];
    }
    return read_id<Uuid>(plain);
}

std::string write_uuid(Uuid id) {
    auto text = hex(id);
    for (auto const at : {20U, 16U, 12U, 8U}) text.insert(at, 1, '-');
    return text;
}

Uuid named(std::string_view name) {
    auto const digest = text::sha256(name);
    Bytes16 bytes;
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x80U); // RFC 9562: version 8,
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U); // its own rules inside
    return id_from<Uuid>(bytes);
}

std::uint64_t tag_of(text::Digest const& payload_hash) {
    std::uint64_t tag = 0;
    for (auto i = 0U; i < 8; ++i) tag = tag << 8U | payload_hash[i];
    return tag;
}

std::string to_text(EventId id) { return hex(id.device) + ':' + std::to_string(id.seq); }
std::string to_text(EventRef ref) { return to_text(ref.id) + ':' + hex64(ref.tag); }

std::optional<EventId> read_event_id(std::string_view text) {
    if (text.size() < 34 || text[32] != ':') return {};
    auto const device = read_id<Device>(text.substr(0, 32));
    auto const seq = read_seq(text.substr(33));
    if (!device || !seq) return {};
    return EventId{*device, *seq};
}

std::optional<EventRef> read_event_ref(std::string_view text) {
    if (text.size() < 18 || text[text.size() - 17] != ':') return {};
    auto const id = read_event_id(text.substr(0, text.size() - 17));
    std::array<std::uint8_t, 8> bytes;
    if (!id || !read_bytes(text.substr(text.size() - 16), bytes)) return {};
    std::uint64_t tag = 0;
    for (auto const byte : bytes) tag = tag << 8U | byte;
    return EventRef{*id, tag};
}

} // namespace erdem::events
