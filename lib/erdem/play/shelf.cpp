#include "erdem/play/shelf.hpp"

#include "erdem/text/json.hpp"
#include "erdem/text/sha256.hpp"

#include <algorithm>

namespace erdem::play {

namespace {
using text::Fault;
using text::Json;

// Reads a pack's fields one by one and remembers which were asked for, so that others are faults.
class PackReader {
public:
    PackReader(Json const& json, std::string_view file, ReadPack& out)
        : json_(json), file_(file), out_(out) {}

    void read() {
        if (json_.as<Json::Object>() == nullptr) return fault(json_, "another type", "an object");
        if (auto const* format = string("erdem"); format != nullptr && *format != "pack/1")
            fault(*json_.find("erdem"), *format, "pack/1");
        if (auto const* id = string("id")) out_.pack.id = *id;
        out_.pack.title = localized(need(json_, "title"));
        out_.pack.summary = localized(need(json_, "summary"));
        read_purpose();
        read_level();
        read_languages();
        read_units();
        only(
            json_, {"erdem", "id", "title", "summary", "purpose", "level", "languages", "modules"});
    }

private:
    void fault(Json const& at, std::string found, std::string expected) {
        out_.faults.push_back(
            {std::string(file_), at.line, at.column, std::move(found), std::move(expected)});
    }
    Json const* need(Json const& in, std::string_view key) {
        auto const* found = in.find(key);
        if (found == nullptr) fault(in, "no \"" + std::string(key) + "\"", "it");
        return found;
    }
    std::string const* string(std::string_view key) { return string(json_, key); }
    std::string const* string(Json const& in, std::string_view key) {
        auto const* found = need(in, key);
        if (found == nullptr) return nullptr;
        auto const* text = found->as<std::string>();
        if (text == nullptr || text->empty())
            fault(*found, "no text", "\"" + std::string(key) + "\" as text");
        return text;
    }
    void only(Json const& object, std::vector<std::string_view> const& known) {
        if (object.as<Json::Object>() == nullptr) return;
        for (auto const& [key, value] : *object.as<Json::Object>())
            if (std::find(known.begin(), known.end(), key) == known.end())
                fault(value, "\"" + key + "\"", "only fields that the format has");
    }
    text::Localized localized(Json const* json) {
        text::Localized out;
        if (json == nullptr) return out;
        auto const* texts = json->as<Json::Object>();
        if (texts == nullptr) {
            fault(*json, "another type", "a text in each language");
            return out;
        }
        for (auto const& [tag, text] : *texts) {
            auto const language = text::read_language(tag);
            auto const* words = text.as<std::string>();
            if (!language || words == nullptr || words->empty())
                fault(text, "\"" + tag + "\"", "a language tag and its text");
            else
                out.texts.emplace_back(*language, *words);
        }
        for (auto const* tag : shipped_languages)
            if (out.exactly({tag}) == nullptr)
                fault(*json, std::string("no ") + tag, "every shipped language");
        return out;
    }
    void read_purpose() {
        auto const* purpose = string("purpose");
        if (purpose == nullptr) return;
        if (*purpose != "practice" && *purpose != "assignment" && *purpose != "survey")
            fault(*json_.find("purpose"), *purpose, "practice, assignment or survey");
        out_.pack.purpose = *purpose;
    }
    void read_level() {
        auto const* level = need(json_, "level");
        if (level == nullptr) return;
        out_.pack.level_name = localized(need(*level, "name"));
        auto const* of = need(*level, "of_100");
        auto const* points = of == nullptr ? nullptr : of->as<std::int64_t>();
        if (points == nullptr || *points < 1 || *points > 100)
            fault(of == nullptr ? *level : *of, "no such number", "\"of_100\" from 1 to 100");
        else
            out_.pack.level_of_100 = static_cast<int>(*points);
        only(*level, {"name", "of_100"});
    }
    void read_languages() {
        for (auto const& each : array("languages")) {
            auto const* tag = each.as<std::string>();
            auto const language = text::read_language(tag == nullptr ? "" : *tag);
            if (language)
                out_.pack.languages.push_back(*language);
            else
                fault(each, "no language", "a language tag");
        }
    }
    void read_units() {
        for (auto const& each : array("modules")) {
            auto const* module =
                each.as<Json::Object>() == nullptr ? nullptr : string(each, "module");
            if (module == nullptr)
                fault(each, "no module", "{\"module\": \"subject/name\"}");
            else
                out_.pack.units.push_back(*module);
            only(each, {"module"});
        }
        if (out_.pack.units.empty()) fault(json_, "no modules", "at least one");
    }
    Json::Array array(std::string_view key) {
        auto const* found = need(json_, key);
        if (found == nullptr) return {};
        if (auto const* each = found->as<Json::Array>()) return *each;
        fault(*found, "another type", "a list");
        return {};
    }

    Json const& json_;
    std::string_view file_;
    ReadPack& out_;
};

void stamp_lessons(ReadUnit& out) {
    Lesson const* source = nullptr;
    for (auto const& lesson : out.unit.lessons)
        if (lesson.language.tag == shipped_languages[0]) source = &lesson;
    if (source == nullptr) return;
    auto const now = text::stamp(source->source);
    for (auto const& lesson : out.unit.lessons)
        if (&lesson != source && lesson.word("of") != now)
            out.stale.push_back({out.unit.id + "/lesson." + lesson.language.tag + ".md", 1, 1,
                "of: " + std::string(lesson.word("of")),
                "of: " + now + " once it has been read again"});
}
} // namespace

Lesson const& Unit::lesson(text::Language const& wanted) const {
    static Lesson const none;
    for (auto const& language : text::fallback(wanted))
        for (auto const& each : lessons)
            if (each.language == language) return each;
    return lessons.empty() ? none : lessons.front();
}

ReadPack read_pack(std::string_view text, std::string_view file) {
    ReadPack out;
    auto const json = text::read_json(text, file);
    if (!json) {
        out.faults.push_back(json.error());
        return out;
    }
    out.pack.hash = text::hex(text::sha256(text::write_json(*json)));
    PackReader(*json, file, out).read();
    return out;
}

ReadUnit read_unit(
    std::string_view id, std::vector<FileText> const& files, Module const* simulation) {
    ReadUnit out;
    out.unit.id = id;
    out.unit.simulation = simulation;
    auto const add = [](auto& to, auto&& from) { to.insert(to.end(), from.begin(), from.end()); };
    bool quiz = false;
    for (auto const& file : files) {
        if (file.name == "quiz.json") {
            auto read = quiz::read_quiz(file.text, file.path);
            out.unit.quiz = std::move(read.quiz);
            add(out.faults, read.faults);
            add(out.stale, read.stale);
            quiz = true;
        } else if (file.name.starts_with("lesson.") && file.name.ends_with(".md")) {
            auto const language = text::read_language(file.name.substr(7, file.name.size() - 10));
            if (!language) {
                out.faults.push_back({file.path, 0, 0, file.name, "lesson.<language>.md"});
                continue;
            }
            auto read = read_lesson(file.text, file.path, *language, simulation);
            out.unit.lessons.push_back(std::move(read.lesson));
            add(out.faults, read.faults);
        } else if (file.name.ends_with(".replay"))
            out.unit.golden = file.text;
    }
    auto const missing = [&](std::string name) {
        out.faults.push_back({out.unit.id, 0, 0, "no " + name, "it in the folder"});
    };
    if (!quiz) missing("quiz.json");
    for (auto const* tag : shipped_languages) {
        auto const has = [&](Lesson const& lesson) { return lesson.language.tag == tag; };
        if (std::none_of(out.unit.lessons.begin(), out.unit.lessons.end(), has))
            missing(std::string("lesson.") + tag + ".md");
    }
    if (simulation != nullptr && out.unit.golden.empty())
        missing("recording that earns full marks (.replay)");
    stamp_lessons(out);
    return out;
}

namespace {
void check_slot(
    Shelf const& shelf, std::string const& where, quiz::Slot const& slot, std::vector<Fault>& out) {
    auto const module = [&](std::string const& id) {
        auto const found = shelf.modules.find(id);
        if (found == shelf.modules.end())
            out.push_back({where, 0, 0, "module \"" + id + "\"", "a simulation there is"});
        return found == shelf.modules.end() ? nullptr : &found->second;
    };
    if (auto const* rows = std::get_if<quiz::EvidenceRows>(&slot.interaction)) module(rows->module);
    if (auto const* asked = std::get_if<quiz::SimulationTask>(&slot.interaction)) {
        auto const* of = module(asked->module);
        if (of == nullptr) return;
        auto const has = [&](Task const& task) { return task.id == asked->task; };
        if (std::none_of(of->facts.tasks.begin(), of->facts.tasks.end(), has))
            out.push_back(
                {where, 0, 0, "task \"" + asked->task + "\"", "a task of " + asked->module});
    }
}

void check_evidence(
    Shelf const& shelf, std::string const& where, quiz::Item const& item, std::vector<Fault>& out) {
    for (std::size_t i = 0; i < item.slots.size(); ++i) {
        auto const* rows = std::get_if<quiz::EvidenceRows>(&item.slots[i].interaction);
        auto const* scored =
            i < item.scoring.size() ? std::get_if<quiz::ScoreEvidence>(&item.scoring[i]) : nullptr;
        auto const module =
            rows == nullptr ? shelf.modules.end() : shelf.modules.find(rows->module);
        if (scored == nullptr || module == shelf.modules.end()) continue;
        auto const declared = [](auto const& all, std::string const& id) {
            return std::any_of(
                all.begin(), all.end(), [&](auto const& each) { return each.id == id; });
        };
        for (auto const& rule : scored->rules) {
            if (!rule.knob.empty() && !declared(module->second.facts.knobs, rule.knob))
                out.push_back(
                    {where, 0, 0, "knob \"" + rule.knob + "\"", "a knob of " + rows->module});
            if (!rule.reading.empty() && !declared(module->second.facts.readings, rule.reading))
                out.push_back({where, 0, 0, "reading \"" + rule.reading + "\"",
                    "a reading of " + rows->module});
        }
    }
}
} // namespace

std::vector<Fault> loose_ends(Shelf const& shelf) {
    std::vector<Fault> out;
    std::map<std::string, std::string, std::less<>> seen; // uuid to where
    for (auto const& [id, unit] : shelf.units)
        for (auto const& item : unit.quiz.items) {
            auto const where = id + "/quiz.json, item " + item.id;
            if (auto const [first, fresh] = seen.emplace(item.id, where); !fresh)
                out.push_back(
                    {where, 0, 0, "a uuid used before, in " + first->second, "one of its own"});
            for (auto const& slot : item.slots) check_slot(shelf, where, slot, out);
            check_evidence(shelf, where, item, out);
        }
    for (auto const& [id, pack] : shelf.packs)
        for (auto const& unit : pack.units)
            if (!shelf.units.contains(unit))
                out.push_back({"packs/" + id, 0, 0, "module \"" + unit + "\"", "one on the shelf"});
    return out;
}

} // namespace erdem::play
