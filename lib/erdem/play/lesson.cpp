#include "erdem/play/lesson.hpp"

#include <algorithm>
#include <set>

namespace erdem::play {

namespace {
std::vector<std::string> asked_of_all() {
    return {"title", "summary", "target", "grade", "minutes", "concepts"};
}

void add_task(std::vector<std::string>& keys, Task const& task) {
    auto const stem = "task." + std::string(task.id);
    keys.push_back(stem);
    keys.push_back(stem + ".goal");
    if (task.prediction) {
        keys.push_back(stem + ".predict");
        for (int n = 0; n < task.prediction->choices; ++n)
            keys.push_back(stem + ".predict." + std::to_string(n));
    }
    if (task.claims > 0) keys.push_back(stem + ".claim");
    for (int n = 0; n < task.claims; ++n) keys.push_back(stem + ".claim." + std::to_string(n));
}

std::vector<std::string> wanted(Module const* simulation) {
    auto keys = asked_of_all();
    if (simulation == nullptr) return keys;
    auto const& facts = simulation->facts;
    for (auto const& knob : facts.knobs) keys.push_back("knob." + std::string(knob.id));
    for (auto const& reading : facts.readings) keys.push_back("reading." + std::string(reading.id));
    for (auto const& happening : facts.happenings)
        keys.push_back("happening." + std::string(happening.id));
    for (auto const& task : facts.tasks) add_task(keys, task);
    return keys;
}

std::vector<Lesson::Section> sections(std::string_view body) {
    std::vector<Lesson::Section> out;
    for (auto& block : text::read_markdown(body)) {
        bool const opens = block.kind == text::Block::Kind::heading && block.level <= 2;
        if (opens)
            out.push_back({text::plain(block.line), {}});
        else if (!out.empty())
            out.back().blocks.push_back(std::move(block));
    }
    return out;
}
} // namespace

std::string_view Lesson::word(std::string_view key) const {
    auto const found = words.find(key);
    return found == words.end() ? std::string_view{} : std::string_view(found->second);
}

ReadLesson read_lesson(std::string_view text, std::string_view file, text::Language const& language,
    Module const* simulation) {
    ReadLesson out{{language, {}, {}, std::string(text)}, {}};
    auto const fault = [&](int line, std::string found, std::string expected) {
        out.faults.push_back({std::string(file), line, 1, std::move(found), std::move(expected)});
    };
    auto const head = text::read_head(text, file);
    if (!head) {
        out.faults.push_back(head.error());
        return out;
    }
    auto const keys = wanted(simulation);
    std::set<std::string, std::less<>> const known(keys.begin(), keys.end());
    for (auto const& entry : head->entries) {
        out.lesson.words[entry.key] = entry.value;
        bool const free = entry.key == "of" || entry.key.starts_with("word.");
        if (!free && !known.contains(entry.key))
            fault(entry.line, "\"" + entry.key + "\"",
                "a key of a lesson's head that this module declares");
        if (entry.value.empty())
            fault(entry.line, "\"" + entry.key + "\" without a text", "its text");
    }
    for (auto const& key : keys)
        if (!out.lesson.words.contains(key)) fault(1, "no \"" + key + "\"", "it in the head");

    out.lesson.sections = sections(head->body);
    std::size_t const needed = simulation == nullptr ? 2 : 5;
    if (out.lesson.sections.size() < needed)
        fault(head->body_line, std::to_string(out.lesson.sections.size()) + " sections",
            "at least " + std::to_string(needed) + ", each under a heading of two #");
    for (auto const& section : out.lesson.sections)
        if (section.blocks.empty())
            fault(head->body_line, "\"" + section.heading + "\" without a text", "its text");
    return out;
}

} // namespace erdem::play
