// UTF-8, and the little Unicode that marking needs on every machine alike.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace erdem::text {

// Byte offset of the first ill-formed sequence (overlong, surrogate, beyond U+10FFFF, cut short).
std::optional<std::size_t> ill_formed(std::string_view utf8);

// An ill-formed byte, which the caller should have refused, becomes U+FFFD.
std::u32string code_points(std::string_view well_formed_utf8);
std::string utf8(std::u32string_view);
void append_utf8(std::string& to, char32_t);
std::size_t count_code_points(std::string_view well_formed_utf8);

// Unicode's simple case folding (CaseFolding.txt, statuses C and S), from a generated table.
char32_t folded(char32_t);
// Full-width ASCII (U+FF01..U+FF5E) and the ideographic space to their ordinary forms.
char32_t half_width(char32_t);
bool is_space(char32_t); // White_Space

// For comparing what was typed: half width, folded unless case counts, runs of white space one
// space, none at the ends. Expects NFC: text is normalised where it enters.
std::string comparable(std::string_view well_formed_utf8, bool case_counts = false);

} // namespace erdem::text
