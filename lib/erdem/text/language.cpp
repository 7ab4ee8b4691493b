#include "erdem/text/language.hpp"

#include "erdem/text/likely_script.hpp"
#include "erdem/text/sha256.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace erdem::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// A tag in parts: language, Script, REGION and what follows, as RFC 5646 orders them.
struct Parts {
    std::string language = {}, script = {}, region = {};
    std::vector<std::string> rest = {}; // variants, extensions, private use
};

std::vector<std::string> subtags(std::string_view tag) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= tag.size();) {
        auto const to = std::min(tag.find('-', from), tag.size());
        out.push_back(lower(tag.substr(from, to - from)));
        from = to + 1;
    }
    return out;
}

using Subtag = std::vector<std::string>::const_iterator;

bool letters(std::string const& subtag, std::size_t least, std::size_t most) {
    return subtag.size() >= least && subtag.size() <= most &&
           std::ranges::all_of(subtag, is_letter);
}

bool is_region(std::string const& subtag) {
    return letters(subtag, 2, 2) || (subtag.size() == 3 && std::ranges::all_of(subtag, is_digit));
}

bool is_variant(std::string const& subtag) {
    return subtag.size() >= 5 || (subtag.size() == 4 && is_digit(subtag.front()));
}

// Behind a single letter stands at least one subtag of two or more; behind x, of any length.
bool is_extension(Subtag& at, Subtag end) {
    bool const is_private = *at == "x";
    auto const first = std::next(at);
    auto const follows = [&](std::string const& s) { return is_private || s.size() >= 2; };
    at = std::find_if_not(first, end, follows);
    return at != first;
}

// Variants, then extensions; none of either twice.
bool is_well_formed(std::vector<std::string> const& rest) {
    std::vector<std::string> seen;
    auto at = rest.begin();
    auto const is_new = [&] {
        if (std::ranges::find(seen, *at) != seen.end()) return false;
        seen.push_back(*at);
        return true;
    };
    for (; at != rest.end() && is_variant(*at); ++at)
        if (!is_new()) return false;
    while (at != rest.end())
        if (at->size() != 1 || !is_new() || !is_extension(at, rest.end())) return false;
    return true;
}

std::optional<Parts> parts(std::string_view tag) {
    auto const all = subtags(tag);
    auto const fits = [](std::string const& subtag) {
        return !subtag.empty() && subtag.size() <= 8 &&
               std::ranges::all_of(subtag, [](char c) { return is_letter(c) || is_digit(c); });
    };
    if (!std::ranges::all_of(all, fits) || !letters(all.front(), 2, 3)) return std::nullopt;
    Parts out{.language = all.front()};
    auto at = std::next(all.begin());
    if (at != all.end() && letters(*at, 4, 4)) out.script = *at++;
    if (at != all.end() && is_region(*at)) out.region = *at++;
    out.rest.assign(at, all.end());
    if (!is_well_formed(out.rest)) return std::nullopt;
    auto const raise = [](char& c) { c = is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c; };
    if (!out.script.empty()) raise(out.script.front());
    std::ranges::for_each(out.region, raise);
    return out;
}

LikelyScript const* likely(std::string_view language, std::string_view region) {
    auto const* const row = std::ranges::find_if(likely_scripts, [&](LikelyScript const& each) {
        return each.language == language && (each.region == region || each.region == "*");
    });
    return row == std::end(likely_scripts) ? nullptr : row;
}

std::string_view likely_region(Parts const& of) {
    auto const* const row = std::ranges::find_if(likely_scripts, [&](LikelyScript const& each) {
        return each.language == of.language && each.script == of.script && each.region.size() == 2;
    });
    return row == std::end(likely_scripts) ? std::string_view() : row->region;
}

// CLDR's aliases for the two languages that a system may name by their narrower code.
void modernise(Parts& tag) {
    if (tag.language == "cmn") tag.language = "zh";
    if (tag.language == "khk") tag.language = "mn";
}

Parts canonical(Parts tag) {
    modernise(tag);
    if (auto const* const alone = likely(tag.language, ""); tag.region.empty() && alone)
        if (!tag.script.empty() && tag.script != alone->script) tag.region = likely_region(tag);
    auto const* const row = likely(tag.language, tag.region);
    if (!row) return tag;
    if (row->spelled && tag.script.empty()) tag.script = row->script;
    if (!row->spelled && tag.script == row->script) tag.script.clear();
    return tag;
}

std::string joined(Parts const& parts) {
    auto tag = parts.language;
    if (!parts.script.empty()) tag += '-' + parts.script;
    if (!parts.region.empty()) tag += '-' + parts.region;
    for (auto const& subtag : parts.rest) tag += '-' + subtag;
    return tag;
}

void append_once(std::vector<Language>& chain, Parts const& parts) {
    Language language{joined(canonical(parts))};
    if (std::ranges::find(chain, language) == chain.end()) chain.push_back(std::move(language));
}

} // namespace

std::expected<Language, Fault> read_language(std::string_view tag) {
    if (auto const read = parts(tag)) return Language{joined(canonical(*read))};
    return std::unexpected(Fault{
        .found = in_quotes(tag), .expected = "a language tag such as zh-CN, en or mn-Mong-CN"});
}

std::vector<Language> fallback(Language const& language) {
    std::vector<Language> chain;
    if (auto tag = parts(language.tag)) {
        append_once(chain, *tag);
        tag->rest.clear();
        append_once(chain, *tag);
        // What is written alike is nearer than what is spoken alike: zh-HK, zh-TW, zh.
        auto const* const row = likely(tag->language, tag->region);
        if (tag->script.empty() && row) tag->script = row->script;
        tag->region.clear();
        append_once(chain, *tag);
        tag->script.clear();
        append_once(chain, *tag);
    }
    append_once(chain, {.language = "zh", .region = "CN"});
    append_once(chain, {.language = "en"});
    return chain;
}

std::string const* Localized::exactly(Language const& language) const {
    for (auto const& [of, text] : texts)
        if (of == language) return &text;
    return nullptr;
}

std::string_view Localized::in(Language const& language) const {
    if (auto const* const text = exactly(language)) return *text; // and no chain is built
    for (auto const& nearest : fallback(language))
        if (auto const* const text = exactly(nearest)) return *text;
    return texts.empty() ? std::string_view() : texts.front().second;
}

std::string stamp(std::string_view source_text) { return hex(sha256(source_text)).substr(0, 12); }

} // namespace erdem::text
