#include "erdem/text/fault.hpp"

namespace erdem::text {
namespace {

std::string place(Fault const& fault) {
    std::string words = fault.file;
    if (fault.line > 0) {
        if (!words.empty()) words += ':';
        words += std::to_string(fault.line) + ':' + std::to_string(fault.column);
    }
    return words;
}

std::string complaint(Fault const& fault) {
    std::string words;
    if (!fault.found.empty()) words += "found " + fault.found;
    if (!words.empty() && !fault.expected.empty()) words += ", ";
    if (!fault.expected.empty()) words += "expected " + fault.expected;
    return words;
}

} // namespace

std::string words(Fault const& fault) {
    auto where = place(fault);
    auto what = complaint(fault);
    if (where.empty() || what.empty()) return where + what;
    return where + ": " + what;
}

std::string in_quotes(std::string_view text) {
    constexpr int longest = 40;
    std::string out = "\"";
    int characters = 0;
    for (char const byte : text) {
        bool const starts_character = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (starts_character && ++characters > longest) return out + "\u2026\"";
        // A fault is one line, whatever stood in the file.
        out += static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F ? ' ' : byte;
    }
    return out + '"';
}

} // namespace erdem::text
