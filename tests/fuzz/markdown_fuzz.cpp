// Nothing is lost in a way that grows: a tree never holds more text than was given.
#include "erdem/text/markdown.hpp"
#include "erdem/text/unicode.hpp"

#include <cstdint>
#include <cstdlib>

using namespace erdem::text;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

std::size_t length(Line const& line) {
    std::size_t out = 0;
    for (auto const& run : line) {
        must(!ill_formed(run.text));
        must(run.style == Run::Style::link || run.address.empty());
        must(!run.address.starts_with("javascript:"));
        out += run.text.size() + run.address.size();
    }
    return out;
}

std::size_t length(Block const& block) {
    auto out = length(block.line) + block.source.size();
    for (auto const& row : block.rows) {
        must(row.size() <= block.rows.front().size());
        for (auto const& cell : row) out += length(cell);
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const head = read_head(text, "fuzz.md");
    if (!head) must(head.error().line > 0 && !words(head.error()).empty());
    if (ill_formed(text)) return 0;
    std::size_t total = 0;
    for (auto const& block : read_markdown(head ? head->body : text)) total += length(block);
    must(total <= 2 * text.size()); // a space may join two lines
    must(length(read_line(text)) <= text.size());
    return 0;
}
