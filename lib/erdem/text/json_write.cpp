#include "erdem/text/json.hpp"

#include "erdem/text/number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace erdem::text {
namespace {

void write(std::string& out, Json const& json);

void write_escape(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    auto const byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

void write(std::string& out, std::string_view text) {
    out += '"';
    for (char const c : text) {
        if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U)
            write_escape(out, c);
        else
            out += c;
    }
    out += '"';
}

// A whole double keeps its point, so that it is read back as a double.
void write(std::string& out, double value) {
    if (!std::isfinite(value))
        std::abort(); // JSON has no word for it; whoever computed it is wrong
    auto const digits = write_number(value);
    out += digits;
    if (digits.find_first_of(".e") == digits.npos) out += ".0";
}

void write(std::string& out, Json::Array const& elements) {
    out += '[';
    for (auto const& element : elements) {
        if (&element != elements.data()) out += ',';
        write(out, element);
    }
    out += ']';
}

using Member = std::pair<std::string, Json>;

void write(std::string& out, Json::Object const& members) {
    std::vector<Member const*> sorted;
    sorted.reserve(members.size());
    for (auto const& member : members) sorted.push_back(&member);
    // A total order: equal keys by their place in the one vector.
    std::sort(sorted.begin(), sorted.end(), [](Member const* a, Member const* b) {
        auto const by_key = a->first <=> b->first;
        return by_key != 0 ? by_key < 0 : a < b; // both stand in one vector
    });
    out += '{';
    for (auto const* member : sorted) {
        if (member != sorted.front()) out += ',';
        write(out, std::string_view(member->first));
        out += ':';
        write(out, member->second);
    }
    out += '}';
}

struct Writer {
    std::string& out;
    void operator()(std::nullptr_t) const { out += "null"; }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { out += std::to_string(value); }
    void operator()(double value) const { write(out, value); }
    void operator()(std::string const& value) const { write(out, std::string_view(value)); }
    void operator()(Json::Array const& value) const { write(out, value); }
    void operator()(Json::Object const& value) const { write(out, value); }
};

void write(std::string& out, Json const& json) { std::visit(Writer{out}, json.value); }

} // namespace

std::string write_json(Json const& json) {
    std::string out;
    write(out, json);
    return out;
}

} // namespace erdem::text
