#include "erdem/quiz/reading.hpp"

#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>

namespace erdem::quiz {
namespace {

using reading::Fields;
using reading::Marks;
using reading::Reading;
using text::Json;

std::string read_string_or_empty(Reading& reading, Json const* at) {
    if (!at) return {};
    if (auto const* text = at->as<std::string>()) return *text;
    reading.faults.expected(*at, "a text in quotation marks");
    return {};
}

Source read_source(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"id", "title", "address", "date", "verified"});
    return {.id = read_id(reading, fields.needed("id")),
        .title = read_string(reading, fields.needed("title")),
        .address = read_string_or_empty(reading, fields.maybe("address")),
        .date = read_string_or_empty(reading, fields.maybe("date")),
        .verified = read_bool(reading, fields.maybe("verified"), false)};
}

Misconception read_misconception(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"id", "belief"});
    return {.id = read_id(reading, fields.needed("id")),
        .belief = read_text(reading, fields.needed("belief"), Marks::none)};
}

template<class Part>
std::vector<Part> read_list(Reading& reading, Json const* at, Part read(Reading&, Json const&),
    std::vector<std::string>& ids) {
    std::vector<Part> parts;
    for (auto const& element : elements(reading, at, {0, 1000})) {
        parts.push_back(read(reading, element));
        check_once(reading, element, parts.back().id, ids);
    }
    return parts;
}

Json const& or_else(Json const* at, Json const& otherwise) { return at ? *at : otherwise; }

// Sorting finds equal ids in n log n, however many items there are.
void check_items_once(Reading& reading, Json::Array const& places, std::vector<Item> const& items) {
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return items[a].id < items[b].id; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        auto const& id = items[order[i]].id;
        if (id.empty() || id != items[order[i - 1]].id) continue;
        auto const& item = places[order[i]];
        auto const* at = item.find("id");
        reading.faults.add(or_else(at, item), text::in_quotes(id) + " again", "each id once");
    }
}

Quiz read_tree(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"erdem", "title", "sources", "misconceptions", "items"});
    Quiz quiz;
    auto const* format = fields.needed("erdem");
    auto const* name = format ? format->as<std::string>() : nullptr;
    if (format && (!name || *name != "quiz/1")) reading.faults.expected(*format, "\"quiz/1\"");
    quiz.title = read_text(reading, fields.needed("title"), Marks::none);
    quiz.sources = read_list(reading, fields.maybe("sources"), read_source, reading.sources);
    quiz.misconceptions = read_list(
        reading, fields.maybe("misconceptions"), read_misconception, reading.misconceptions);
    auto const& places = elements(reading, fields.needed("items"), {1});
    quiz.items.reserve(places.size());
    for (auto const& place : places) quiz.items.push_back(read_item(reading, place));
    check_items_once(reading, places, quiz.items);
    return quiz;
}

} // namespace

ReadQuiz read_quiz(std::string_view text, std::string_view file) {
    auto const tree = text::read_json(text, file);
    if (!tree) return {{}, {tree.error()}, {}};
    Reading reading;
    auto quiz = read_tree(reading, *tree);
    return {std::move(quiz), reading.faults.in_order(file), reading.stale.in_order(file)};
}

} // namespace erdem::quiz
