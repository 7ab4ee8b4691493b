// Texts in several languages, and the marks in them: {{value}} and [[slot]].
#include "erdem/quiz/fields.hpp"

#include <algorithm>
#include <array>

namespace erdem::quiz::reading {
namespace {

constexpr std::array<std::string_view, 2> shipped{"zh-CN", "en"};

// The language of a text, when its tag is written in the one form that we keep.
bool is_canonical(std::string_view tag) {
    if (std::find(shipped.begin(), shipped.end(), tag) != shipped.end()) return true;
    auto const language = text::read_language(tag);
    return language && language->tag == tag;
}

// Calls `on` with what stands between each `open` and the `close` behind it; false if one of them
// is not closed.
template<class On>
bool each_mark(std::string_view text, std::string_view open, std::string_view close, On on) {
    for (auto at = text.find(open); at != text.npos; at = text.find(open, at)) {
        auto const end = text.find(close, at + open.size());
        if (end == text.npos) return false;
        on(text.substr(at + open.size(), end - at - open.size()));
        at = end + close.size();
    }
    return true;
}

void check_values(Reading& reading, Json const& at, std::string_view text) {
    auto const& names = reading.names;
    auto const closed = each_mark(text, "{{", "}}", [&](std::string_view name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            reading.faults.add(
                at, text::in_quotes("{{" + std::string(name) + "}}"), "a variable of the item");
    });
    if (!closed) reading.faults.add(at, "\"{{\" without an end", "\"}}\"");
}

void check_marks(Reading& reading, Json const& at, std::string_view text, Marks marks) {
    if (marks != Marks::none)
        check_values(reading, at, text);
    else if (text.find("{{") != text.npos)
        reading.faults.add(at, "\"{{\"", "no drawn value in this text");
    if (marks != Marks::values_and_slots && text.find("[[") != text.npos)
        reading.faults.add(at, "\"[[\"", "a slot in the line of a body's text only");
}

void check_shipped(Reading& reading, Json const& at) {
    for (auto const tag : shipped)
        if (!at.find(tag))
            reading.faults.add(at, "no " + text::in_quotes(tag), "the text in zh-CN and en");
}

} // namespace

Localized read_text(Reading& reading, Json const* at, Marks marks) {
    Localized localized;
    if (!at) return localized;
    auto const* texts = at->as<Json::Object>();
    if (!texts) {
        reading.faults.expected(*at, "an object with a text for each language");
        return localized;
    }
    check_shipped(reading, *at);
    localized.texts.reserve(texts->size());
    for (auto const& [tag, value] : *texts) {
        if (!is_canonical(tag)) {
            reading.faults.add(value, text::in_quotes(tag), "a language tag such as zh-CN or en");
            continue;
        }
        auto text = read_string(reading, &value);
        check_marks(reading, value, text, marks);
        localized.texts.emplace_back(text::Language{tag}, std::move(text));
        if (reading.stamped && tag == reading.language.tag)
            if (auto const* source = value.as<std::string>())
                reading.texts.push_back({&value, *source});
    }
    return localized;
}

std::vector<std::string_view> slots_in(std::string_view text) {
    std::vector<std::string_view> slots;
    each_mark(text, "[[", "]]", [&](std::string_view slot) { slots.push_back(slot); });
    return slots;
}

} // namespace erdem::quiz::reading
