// A lesson: the words of a module in one language, and what it teaches; docs/lesson-format.md.
#pragma once

#include "erdem/play/module.hpp"
#include "erdem/text/language.hpp"
#include "erdem/text/markdown.hpp"

#include <map>

namespace erdem::play {

struct Lesson {
    text::Language language;
    std::map<std::string, std::string, std::less<>> words; // the head
    struct Section {
        std::string heading;
        std::vector<text::Block> blocks;
        bool operator==(Section const&) const = default;
    };
    std::vector<Section> sections;
    std::string source; // the whole text, which a translation's stamp is taken of
    bool operator==(Lesson const&) const = default;

    // "" where the head has no such key.
    [[nodiscard]] std::string_view word(std::string_view key) const;
};

struct ReadLesson {
    Lesson lesson;
    std::vector<text::Fault> faults;
};
// `simulation` is null for a quiz; otherwise every knob, reading, happening and task needs its
// words.
ReadLesson read_lesson(
    std::string_view text, std::string_view file, text::Language const&, Module const* simulation);

} // namespace erdem::play
