// Language tags (BCP 47) and texts that exist in several languages.
#pragma once

#include "erdem/text/fault.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace erdem::text {

// A canonical tag: case as BCP 47 writes it, likely subtags removed where they only repeat what
// the rest already says (zh-Hans-CN is zh-CN; mn-Mong-CN keeps its script, which is not the
// likely one for mn alone).
struct Language {
    std::string tag;
    auto operator<=>(Language const&) const = default;
};

std::expected<Language, Fault> read_language(std::string_view tag);

// The language, then what is nearest to it, then the shipped ones: mn-Mong-CN, mn, zh-CN, en.
std::vector<Language> fallback(Language const&);

// One text in several languages, in the order they were written; the first is the source.
struct Localized {
    std::vector<std::pair<Language, std::string>> texts;

    [[nodiscard]] bool empty() const { return texts.empty(); }
    [[nodiscard]] std::string const* exactly(Language const&) const;
    // The best there is along the fallback chain; empty only if there is no text at all.
    [[nodiscard]] std::string_view in(Language const&) const;

    bool operator==(Localized const&) const = default;
};

// What a translation says it was made from: the first 12 hexadecimal digits of the SHA-256 of the
// source text. A translation whose stamp differs is stale.
std::string stamp(std::string_view source_text);

} // namespace erdem::text
