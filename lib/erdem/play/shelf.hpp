// The shelf: all content there is, read and checked. A unit is one module's folder, a pack puts
// units in order for a class.
#pragma once

#include "erdem/play/lesson.hpp"
#include "erdem/quiz/reading.hpp"

#include <optional>

namespace erdem::play {

struct Unit {
    std::string id;                     // "physics/pendulum"
    Module const* simulation = nullptr; // null: a quiz
    std::vector<Lesson> lessons;
    quiz::Quiz quiz;
    std::string golden; // the recording that earns full marks; empty for a quiz

    [[nodiscard]] Lesson const& lesson(
        text::Language const&) const; // the best along the fallback chain
};

struct Pack {
    std::string id;
    text::Localized title, summary;
    std::string purpose = "practice"; // practice, assignment, survey
    text::Localized level_name;
    int level_of_100 = 65;
    std::vector<text::Language> languages;
    std::vector<std::string> units;
    std::string hash; // SHA-256 of its canonical JSON, hexadecimal
    bool operator==(Pack const&) const = default;
};

struct ReadPack {
    Pack pack;
    std::vector<text::Fault> faults;
};
// Format "pack/1"; unknown fields are faults.
ReadPack read_pack(std::string_view text, std::string_view file);

struct Shelf {
    Modules modules;
    std::map<std::string, Unit, std::less<>> units;
    std::map<std::string, Pack, std::less<>> packs;

    Shelf() = default;
    Shelf(Shelf&&) = default; // units point into modules: the nodes of a map stay where they are
    Shelf& operator=(Shelf&&) = default;
    Shelf(Shelf const&) = delete;
    Shelf& operator=(Shelf const&) = delete;
};

struct FileText {                 // one file of a unit's folder
    std::string name, text, path; // "quiz.json", its bytes, and how faults should call it
};
struct ReadUnit {
    Unit unit;
    std::vector<text::Fault> faults, stale;
};
ReadUnit read_unit(std::string_view id, std::vector<FileText> const&, Module const* simulation);

// What only shows when all is read: a pack's units, an item's module and task, uuids used twice.
std::vector<text::Fault> loose_ends(Shelf const&);

inline char const* const shipped_languages[] = {"zh-CN", "en"};

} // namespace erdem::play
