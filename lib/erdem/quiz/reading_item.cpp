// One item, put together from its parts.
#include "erdem/quiz/reading_parts.hpp"
#include "erdem/text/sha256.hpp"

#include <algorithm>

namespace erdem::quiz::reading {
namespace {

bool is_uuid(std::string_view id) {
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (id.size() != shape.size()) return false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        bool const digit = (id[i] >= '0' && id[i] <= '9') || (id[i] >= 'a' && id[i] <= 'f');
        if (shape[i] == '-' ? id[i] != '-' : !digit) return false;
    }
    return true;
}

std::string read_uuid(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* id = at->as<std::string>();
    if (id && is_uuid(*id)) return *id;
    reading.faults.expected(*at, "a uuid in lower case, for instance "
                                 "\"6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a01\"");
    return {};
}

bool is_grade(std::string_view grade) { // "7" or "7-9"
    auto const number = [](std::string_view digits) {
        return (digits.size() == 1 || digits.size() == 2) && digits[0] >= '1' && digits[0] <= '9' &&
               digits.find_first_not_of("0123456789") == digits.npos;
    };
    auto const dash = grade.find('-');
    if (dash == grade.npos) return number(grade);
    return number(grade.substr(0, dash)) && number(grade.substr(dash + 1));
}

std::string read_grade(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* grade = at->as<std::string>();
    if (grade && is_grade(*grade)) return *grade;
    reading.faults.expected(*at, "a grade or two, for instance \"7-9\"");
    return {};
}

std::vector<std::string> read_known_list(Reading& reading, Json const* at,
    std::vector<std::string> const& known, std::string_view kind) {
    std::vector<std::string> list, seen;
    for (auto const& element : elements(reading, at, {0, 50})) {
        list.push_back(read_known(reading, &element, known, kind));
        check_once(reading, element, list.back(), seen);
    }
    return list;
}

Meta read_meta(Reading& reading, Json const* at) {
    static std::vector<std::string> const concepts{
        "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13"};
    static std::vector<std::string> const competencies{"E", "D", "R"};
    if (!at) return {};
    Fields fields(
        reading, *at, {"concepts", "competencies", "sources", "grade", "difficulty", "experiment"});
    Meta meta;
    meta.concepts =
        read_known_list(reading, fields.maybe("concepts"), concepts, "a concept, C1 to C13");
    meta.competencies = read_known_list(
        reading, fields.maybe("competencies"), competencies, "a competency: E, D or R");
    meta.sources = read_known_list(
        reading, fields.maybe("sources"), reading.sources, "the id of a source of this quiz");
    meta.grade = read_grade(reading, fields.maybe("grade"));
    meta.difficulty =
        static_cast<int>(read_integer(reading, fields.maybe("difficulty"), {1, 3}, 2));
    meta.experiment = read_bool(reading, fields.maybe("experiment"), false);
    return meta;
}

std::vector<Hint> read_hints(Reading& reading, Json const* at) {
    std::vector<Hint> hints;
    for (auto const& element : elements(reading, at, {0, 10})) {
        Fields fields(reading, element, {"text", "penalty"});
        auto text = read_text(reading, fields.needed("text"), Marks::values);
        auto const penalty = read_integer(reading, fields.maybe("penalty"), {0, 1000}, 0);
        hints.push_back({std::move(text), static_cast<Thousandths>(penalty)});
    }
    return hints;
}

Attempts read_attempts(Reading& reading, Json const* at) {
    if (!at) return {};
    Fields fields(reading, *at, {"most", "penalty"});
    auto const most = read_integer(reading, fields.needed("most"), {1, 10}, 1);
    auto const penalty = read_integer(reading, fields.maybe("penalty"), {0, 1000}, 0);
    return {static_cast<int>(most), static_cast<Thousandths>(penalty)};
}

void read_revision(Reading& reading, Json const* at, Item& item) {
    if (!at) return;
    Fields fields(reading, *at, {"meaning", "wording"});
    reading::Range const revisions{1, 1'000'000};
    item.meaning = static_cast<int>(read_integer(reading, fields.needed("meaning"), revisions, 1));
    item.wording = static_cast<int>(read_integer(reading, fields.needed("wording"), revisions, 1));
}

// The first language of the title is the one that the others were translated from.
void begin_item(Reading& reading, Fields const& fields) {
    auto const* title = fields.maybe("title");
    auto const* languages = title ? title->as<Json::Object>() : nullptr;
    reading.language.tag = languages && !languages->empty() ? languages->front().first : "";
    reading.stamped = fields.maybe("translated") != nullptr;
    reading.names.clear();
    reading.texts.clear();
}

std::string stamp_of(std::vector<reading::Source> texts) {
    std::stable_sort(texts.begin(), texts.end(), [](auto const& a, auto const& b) {
        return a.at->line != b.at->line ? a.at->line < b.at->line : a.at->column < b.at->column;
    });
    std::string lines;
    for (auto const& source : texts) lines.append(lines.empty() ? "" : "\n").append(source.text);
    return text::stamp(lines);
}

bool is_stamp(std::string_view stamp) {
    return stamp.size() == 12 && stamp.find_first_not_of("0123456789abcdef") == stamp.npos;
}

// Every language of the title but the source must say what it was made from.
void read_stamps(Reading& reading, Json const& at, Localized const& title) {
    auto const now = stamp_of(reading.texts);
    auto const& given = members(reading, &at);
    for (auto const& [tag, value] : given) {
        auto const* stamp = value.as<std::string>();
        if (tag == reading.language.tag || !title.exactly({tag}))
            reading.faults.add(
                value, text::in_quotes(tag), "a language the title was translated to");
        else if (!stamp || !is_stamp(*stamp))
            reading.faults.expected(value, "12 hexadecimal digits");
        else if (*stamp != now)
            reading.stale.add(value, text::in_quotes(*stamp), text::in_quotes(now));
    }
    for (auto const& [language, text] : title.texts)
        if (language != reading.language && at.as<Json::Object>() && !at.find(language.tag))
            reading.faults.add(at, "no " + text::in_quotes(language.tag), "a stamp for it");
}

Json const& or_else(Json const* at, Json const& otherwise) { return at ? *at : otherwise; }

} // namespace

Item read_item(Reading& reading, Json const& at) {
    Fields fields(reading, at,
        {"id", "revision", "title", "body", "slots", "scoring", "feedback", "meta", "hints",
            "variables", "constraints", "attempts", "translated", "ext"});
    Item item;
    if (!fields.is_object()) return item;
    begin_item(reading, fields);
    item.id = read_uuid(reading, fields.needed("id"));
    read_revision(reading, fields.needed("revision"), item);
    item.title = read_text(reading, fields.needed("title"), Marks::none);
    item.variables = read_template(reading, fields.maybe("variables"), fields.maybe("constraints"));
    item.slots = read_slots(reading, fields.needed("slots"));
    item.body = read_body(reading, fields.needed("body"), item.slots);
    item.scoring =
        read_scoring(reading, fields.needed("scoring"), fields.maybe("slots"), item.slots);
    item.feedback = read_feedback(reading, fields.needed("feedback"), item);
    item.hints = read_hints(reading, fields.maybe("hints"));
    item.attempts = read_attempts(reading, fields.maybe("attempts"));
    item.meta = read_meta(reading, fields.needed("meta"));
    if (auto const* feedback = fields.maybe("feedback"))
        check_reasons(reading, *feedback, or_else(fields.maybe("scoring"), at), item);
    if (auto const* stamps = fields.maybe("translated")) read_stamps(reading, *stamps, item.title);
    for (auto const& [space, value] : members(reading, fields.maybe("ext")))
        item.ext.emplace_back(space, write_json(value));
    item.content_hash = text::hex(text::sha256(write_json(at)));
    return item;
}

} // namespace erdem::quiz::reading
