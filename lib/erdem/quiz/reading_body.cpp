// The body of an item: texts, figures, and each slot in its one place.
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>

namespace erdem::quiz::reading {
namespace {

constexpr std::size_t most_blocks = 100;

// Where a slot has been seen so far.
struct Placed {
    Reading& reading;
    std::vector<Slot> const& slots;
    std::vector<int> times = std::vector<int>(slots.size(), 0);

    int seen(Json const& at, std::string_view id, std::string const& found) {
        auto const slot = slot_index(slots, id);
        if (slot < 0)
            reading.faults.add(at, found, "the id of a slot of this item");
        else if (++times[slot] == 2)
            reading.faults.add(at, found + " again", "each slot once");
        return slot;
    }
};

std::string mark_of(std::string_view slot) {
    return text::in_quotes("[[" + std::string(slot) + "]]");
}

bool fits_a_line(Interaction const& interaction) {
    if (auto const* choice = std::get_if<Choice>(&interaction)) return choice->most == 1;
    return std::holds_alternative<NumberEntry>(interaction) ||
           std::holds_alternative<TextEntry>(interaction);
}

// The slots of the first language count; every other must have the same.
void place_inline(Placed& placed, Json const& at, Localized const& text) {
    if (text.empty()) return;
    auto const& first = text.texts.front();
    auto slots = slots_in(first.second);
    auto const& place = *at.find(first.first.tag);
    for (auto const slot : slots) {
        auto const index = placed.seen(place, slot, mark_of(slot));
        if (index >= 0 && !fits_a_line(placed.slots[index].interaction))
            placed.reading.faults.add(
                place, mark_of(slot), "a number, a text or a choice of one within a line");
    }
    std::sort(slots.begin(), slots.end());
    for (auto const& [language, words] : text.texts) {
        auto others = slots_in(words);
        std::sort(others.begin(), others.end());
        if (others != slots)
            placed.reading.faults.add(*at.find(language.tag),
                "other slots than in " + first.first.tag, "the same slots in every language");
    }
}

void check_ends(Reading& reading, Json const& at, Localized const& text) {
    for (auto const& [language, words] : text.texts) {
        auto const opened = words.rfind("[[");
        if (opened != words.npos && words.find("]]", opened) == words.npos)
            reading.faults.add(*at.find(language.tag), "\"[[\" without an end", "\"]]\"");
    }
}

Block read_paragraph(Placed& placed, Json const& at) {
    Fields fields(placed.reading, at, {"text"});
    auto const* place = fields.needed("text");
    auto text = read_text(placed.reading, place, Marks::values_and_slots);
    if (place) check_ends(placed.reading, *place, text);
    if (place) place_inline(placed, *place, text);
    return Paragraph{std::move(text)};
}

bool is_picture(std::string_view file) {
    return is_id(file) && (file.ends_with(".png") || file.ends_with(".jpg"));
}

Block read_figure(Placed& placed, Json const& at) {
    Fields fields(placed.reading, at, {"figure", "description"});
    Figure figure;
    auto const* place = fields.needed("figure");
    auto const* file = place ? place->as<std::string>() : nullptr;
    if (file && is_picture(*file))
        figure.file = *file;
    else if (place)
        placed.reading.faults.expected(*place, "a picture beside this file, .png or .jpg");
    figure.description = read_text(placed.reading, fields.needed("description"), Marks::values);
    return figure;
}

Block read_slot_block(Placed& placed, Json const& at) {
    Fields fields(placed.reading, at, {"slot"});
    auto const* place = fields.needed("slot");
    auto const* id = place ? place->as<std::string>() : nullptr;
    if (!place) return SlotBlock{};
    return SlotBlock{std::max(0, placed.seen(*place, id ? *id : "", shown(*place)))};
}

void read_block(Placed& placed, Json const& at, std::vector<Block>& body) {
    if (at.find("text"))
        body.push_back(read_paragraph(placed, at));
    else if (at.find("figure"))
        body.push_back(read_figure(placed, at));
    else if (at.find("slot"))
        body.push_back(read_slot_block(placed, at));
    else
        placed.reading.faults.add(at, at.as<Json::Object>() ? "no kind of block" : shown(at),
            "an object with one of: text, figure, slot");
}

} // namespace

std::vector<Block> read_body(Reading& reading, Json const* at, std::vector<Slot> const& slots) {
    std::vector<Block> body;
    Placed placed{reading, slots};
    for (auto const& element : elements(reading, at, {1, most_blocks}))
        read_block(placed, element, body);
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (at && at->as<Json::Array>() && placed.times[i] == 0 && !slots[i].id.empty())
            reading.faults.add(*at, "no place for the slot " + text::in_quotes(slots[i].id),
                "each slot once in the body");
    return body;
}

} // namespace erdem::quiz::reading
