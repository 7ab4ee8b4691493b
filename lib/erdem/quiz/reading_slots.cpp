// The slots of an item: how each may be answered.
#include "erdem/quiz/reading_parts.hpp"

#include <algorithm>
#include <array>

namespace erdem::quiz::reading {
namespace {

constexpr std::size_t most_slots = 32, most_options = 32;

Option read_option(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"id", "text"});
    auto id = read_id(reading, fields.needed("id"));
    return {std::move(id), read_text(reading, fields.needed("text"), Marks::values)};
}

std::vector<Option> read_options(Reading& reading, Json const* at, std::size_t least) {
    std::vector<Option> options;
    std::vector<std::string> ids;
    for (auto const& element : elements(reading, at, {least, most_options})) {
        options.push_back(read_option(reading, element));
        check_once(reading, element, options.back().id, ids);
    }
    return options;
}

Interaction read_choice(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"options", "most", "shuffle"});
    Choice choice;
    choice.options = read_options(reading, fields.needed("options"), 2);
    auto const options =
        std::max<std::int64_t>(2, static_cast<std::int64_t>(choice.options.size()));
    choice.most = static_cast<int>(read_integer(reading, fields.maybe("most"), {1, options}, 1));
    choice.shuffle = read_bool(reading, fields.maybe("shuffle"), true);
    return choice;
}

Interaction read_true_false(Reading& reading, Json const& at) {
    Fields const nothing(reading, at, {});
    return TrueFalse{};
}

Interaction read_number(Reading& reading, Json const& at) {
    Fields const nothing(reading, at, {});
    return NumberEntry{};
}

Interaction read_text_entry(Reading& reading, Json const& at) {
    Fields const fields(reading, at, {"expected_length"});
    auto const length = read_integer(reading, fields.maybe("expected_length"), {1, 1000}, 20);
    return TextEntry{static_cast<int>(length)};
}

Interaction read_order(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"options"});
    return Ordering{read_options(reading, fields.needed("options"), 2)};
}

Interaction read_match(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"left", "right", "shuffle"});
    Matching match;
    match.left = read_options(reading, fields.needed("left"), 1);
    match.right = read_options(reading, fields.needed("right"), 2);
    match.shuffle = read_bool(reading, fields.maybe("shuffle"), true);
    return match;
}

Interaction read_evidence(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"module", "least", "most"});
    EvidenceRows rows;
    rows.module = read_module(reading, fields.needed("module"));
    rows.least = static_cast<int>(read_integer(reading, fields.maybe("least"), {1, 100}, 2));
    reading::Range const most{rows.least, 100};
    rows.most = static_cast<int>(
        read_integer(reading, fields.maybe("most"), most, std::max(6, rows.least)));
    return rows;
}

Interaction read_task(Reading& reading, Json const& at) {
    Fields fields(reading, at, {"module", "task"});
    auto module = read_module(reading, fields.needed("module"));
    return SimulationTask{std::move(module), read_id(reading, fields.needed("task"))};
}

struct Kind {
    std::string_view name;
    Interaction (*read)(Reading&, Json const&);
};
constexpr std::array<Kind, 8> kinds{{{"choice", read_choice}, {"true_false", read_true_false},
    {"number", read_number}, {"text", read_text_entry}, {"order", read_order},
    {"match", read_match}, {"evidence", read_evidence}, {"task", read_task}}};
constexpr char const* kind_names =
    "one of: choice, true_false, number, text, order, match, evidence, task";

Interaction read_interaction(Reading& reading, Fields const& fields) {
    Kind const* kind = nullptr;
    Json const* at = nullptr;
    for (auto const& candidate : kinds)
        if (auto const* value = fields.maybe(candidate.name)) {
            if (kind)
                reading.faults.add(*value, text::in_quotes(candidate.name),
                    "one kind of answer; " + text::in_quotes(kind->name) + " stands there already");
            else
                kind = &candidate, at = value;
        }
    if (kind) return kind->read(reading, *at);
    if (fields.is_object()) reading.faults.add(fields.at(), "no kind of answer", kind_names);
    return TrueFalse{};
}

Slot read_slot(Reading& reading, Json const& at) {
    Fields fields(reading, at,
        {"id", "points", "label", "choice", "true_false", "number", "text", "order", "match",
            "evidence", "task"});
    Slot slot;
    slot.id = read_id(reading, fields.needed("id"));
    slot.points =
        static_cast<Thousandths>(1000 * read_integer(reading, fields.maybe("points"), {1, 100}, 1));
    slot.label = read_text(reading, fields.maybe("label"), Marks::values);
    slot.interaction = read_interaction(reading, fields);
    return slot;
}

// One recording and one trial table come with a response.
void check_worlds(Reading& reading, Json::Array const& places, std::vector<Slot> const& slots) {
    SimulationTask const* task = nullptr;
    EvidenceRows const* rows = nullptr;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        auto const* another = std::get_if<SimulationTask>(&slots[i].interaction);
        if (another && task) reading.faults.add(places[i], "a second task", "one task an item");
        if (another) task = another;
        auto const* cited = std::get_if<EvidenceRows>(&slots[i].interaction);
        if (cited && rows && cited->module != rows->module)
            reading.faults.add(places[i], text::in_quotes(cited->module),
                "rows of " + text::in_quotes(rows->module) + ", as before");
        if (cited && !rows) rows = cited;
    }
}

} // namespace

int slot_index(std::vector<Slot> const& slots, std::string_view id) {
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i].id == id && !id.empty()) return static_cast<int>(i);
    return -1;
}

int option_index(std::vector<Option> const& options, std::string_view id) {
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == id && !id.empty()) return static_cast<int>(i);
    return -1;
}

std::vector<Slot> read_slots(Reading& reading, Json const* at) {
    std::vector<Slot> slots;
    std::vector<std::string> ids;
    auto const& places = elements(reading, at, {1, most_slots});
    for (auto const& place : places) {
        slots.push_back(read_slot(reading, place));
        check_once(reading, place, slots.back().id, ids);
    }
    check_worlds(reading, places, slots);
    return slots;
}

} // namespace erdem::quiz::reading
