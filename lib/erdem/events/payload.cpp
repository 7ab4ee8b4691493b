#include "erdem/events/payload.hpp"

#include "erdem/text/json.hpp"

#include <algorithm>
#include <charconv>

namespace erdem::events {
namespace {

using At = std::optional<std::size_t>;
constexpr int deepest = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Most strings are hashes and ids: to the next quote at once, and one look at what is between that
// the compiler turns into a few wide comparisons.
bool plain(std::string_view text) {
    auto odd = 0;
    for (auto const c : text) odd |= (static_cast<unsigned char>(c) < 0x20) | (c == '\\');
    return odd == 0;
}

At string_end(std::string_view json, std::size_t at) {
    if (at >= json.size() || json[at] != '"') return {};
    auto const quote = json.find('"', at + 1);
    if (quote == json.npos) return {};
    if (plain(json.substr(at + 1, quote - at - 1))) return quote + 1;
    for (++at; at < json.size(); ++at) {
        if (json[at] == '"') return at + 1;
        if (static_cast<unsigned char>(json[at]) < 0x20) return {};
        if (json[at] == '\\') ++at;
    }
    return {};
}

At number_end(std::string_view json, std::size_t at) {
    if (json[at] == '-') ++at;
    auto const first = at;
    while (at < json.size() && is_digit(json[at])) ++at;
    auto const fraction = at < json.size() && (json[at] == '.' || (json[at] | 0x20) == 'e');
    auto const padded = at - first > 1 && json[first] == '0';
    if (at == first || fraction || padded) return {};
    return at;
}

At word_end(std::string_view json, std::size_t at) {
    for (auto const* word : {"true", "false", "null"}) {
        auto const length = std::string_view(word).size();
        if (json.substr(at, length) == word) return at + length;
    }
    return {};
}

// Calls each(key, value) with raw text, key empty in an array; stops when it says so.
template<class Each>
At walk(std::string_view json, std::size_t at, int depth, Each&& each) {
    auto const object = json[at] == '{';
    auto const close = object ? '}' : ']';
    if (++at < json.size() && json[at] == close) return at + 1;
    std::string_view last;
    for (auto first = true;; first = false) {
        std::string_view key;
        if (object) {
            auto const end = string_end(json, at);
            if (!end || *end >= json.size() || json[*end] != ':') return {};
            key = json.substr(at + 1, *end - at - 2);
            // Escaped keys would compare by their escapes; none of our kinds has one.
            if (!first && key.find('\\') == key.npos && last.find('\\') == key.npos && key <= last)
                return {};
            last = key;
            at = *end + 1;
        }
        auto const end = value_end(json, at, depth + 1);
        if (!end || *end >= json.size()) return {};
        each(key, json.substr(at, *end - at));
        at = *end + 1;
        if (json[*end] == close) return at;
        if (json[*end] != ',') return {};
    }
}

} // namespace

At value_end(std::string_view json, std::size_t at, int depth) {
    if (at >= json.size() || depth > deepest) return {};
    switch (json[at]) {
    case '"': return string_end(json, at);
    case '{':
    case '[': return walk(json, at, depth, [](auto, auto) {});
    case 't':
    case 'f':
    case 'n': return word_end(json, at);
    default: return number_end(json, at);
    }
}

std::optional<std::int64_t> read_integer(std::string_view raw) {
    std::int64_t n = 0;
    auto const [end, wrong] = std::from_chars(raw.data(), raw.data() + raw.size(), n);
    if (wrong != std::errc{} || end != raw.data() + raw.size() || raw == "-0") return {};
    return n;
}

std::optional<std::string_view> plain_string(std::string_view raw) {
    if (raw.size() < 2 || raw.front() != '"' || raw.find('\\') != raw.npos) return {};
    return raw.substr(1, raw.size() - 2);
}

std::optional<std::string> read_string(std::string_view raw) {
    if (auto const plain = plain_string(raw)) return std::string(*plain);
    auto const json = text::read_json(raw);
    auto const* string = json ? json->as<std::string>() : nullptr;
    return string != nullptr ? std::optional(*string) : std::nullopt;
}

std::optional<std::vector<std::string_view>> read_elements(std::string_view raw) {
    if (raw.empty() || raw[0] != '[') return {};
    std::vector<std::string_view> elements;
    auto const end = walk(raw, 0, 0, [&](auto, auto value) { elements.push_back(value); });
    if (end != raw.size()) return {};
    return elements;
}

std::optional<Members> Members::read(std::string_view object) {
    if (object.empty() || object[0] != '{') return {};
    Members members;
    auto const end = walk(object, 0, 0, [&](auto key, auto raw) {
        if (members.count_ < most) members.members_[members.count_++] = {key, raw};
    });
    if (end != object.size()) return {};
    return members;
}

std::optional<std::string_view> Members::find(std::string_view key) const {
    auto const* const end = members_.data() + count_;
    auto const* const found =
        std::find_if(members_.data(), end, [&](auto const& m) { return m.key == key; });
    return found != end ? std::optional(found->raw) : std::nullopt;
}

} // namespace erdem::events
