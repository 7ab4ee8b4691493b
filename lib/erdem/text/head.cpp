#include "erdem/text/json_place.hpp"
#include "erdem/text/markdown.hpp"
#include "erdem/text/trimmed.hpp"
#include "erdem/text/unicode.hpp"

#include <map>

namespace erdem::text {
namespace {

using Lines = std::map<std::string_view, int>; // where each key stands

std::unexpected<Fault> wrong(int line, std::string found, std::string expected) {
    return std::unexpected(Fault{{}, line, 1, std::move(found), std::move(expected)});
}

std::expected<Head::Entry, Fault> entry(std::string_view line, int number, Lines& seen) {
    auto const colon = line.find(':');
    auto const key = trimmed(line.substr(0, colon));
    if (colon == line.npos || key.empty()) return wrong(number, in_quotes(line), "key: value");
    auto const [first, is_new] = seen.emplace(key, number);
    if (!is_new)
        return wrong(number, "the key " + in_quotes(key) + " again",
            "it once; it stands in line " + std::to_string(first->second) + " already");
    return Head::Entry{std::string(key), std::string(trimmed(line.substr(colon + 1))), number};
}

std::expected<Head, Fault> head(std::string_view text) {
    if (auto const at = ill_formed(text))
        return std::unexpected(
            fault_at(text, text.data() + *at, "a byte that is not UTF-8", "UTF-8"));
    Head out;
    Lines seen;
    if (auto const first = take_line(text); trimmed(first) != "---")
        return wrong(1, in_quotes(first), "--- before the head");
    for (int number = 2; !text.empty(); ++number) {
        auto const line = take_line(text);
        if (trimmed(line) == "---") {
            out.body = text;
            out.body_line = number + 1;
            return out;
        }
        if (trimmed(line).empty()) continue;
        auto read = entry(line, number, seen);
        if (!read) return std::unexpected(std::move(read.error()));
        out.entries.push_back(std::move(*read));
    }
    return wrong(1, "a head that never ends", "--- behind it");
}

} // namespace

std::expected<Head, Fault> read_head(std::string_view text, std::string_view file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto out = head(text);
    if (!out) out.error().file = file;
    return out;
}

} // namespace erdem::text
