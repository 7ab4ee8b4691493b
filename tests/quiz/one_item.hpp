// A quiz of one item, written around the parts that a test is about.
#pragma once

#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace erdem::quiz::test {

inline std::string words(std::string_view text) {
    return R"({"zh-CN": ")" + std::string(text) + R"(", "en": ")" + std::string(text) + "\"}";
}
inline std::string option(std::string_view id) {
    return R"({"id": ")" + std::string(id) + R"(", "text": )" + words("an option") + "}";
}
inline std::string options(std::string_view letters) { // "abc": three options
    std::string list;
    for (auto const& letter : letters)
        list += (list.empty() ? "" : ", ") + option(std::string_view(&letter, 1));
    return "[" + list + "]";
}
inline std::string reason(std::string_view answer, std::string_view slot = "s") {
    return R"({"slot": ")" + std::string(slot) + R"(", "answer": ")" + std::string(answer) +
           R"(", "text": )" + words("because") + R"(, "misconception": "m"})";
}
inline std::string when(std::string_view verdict) {
    return R"({"when": ")" + std::string(verdict) + R"(", "text": )" + words("look again") + "}";
}

struct Parts {
    std::string slot;    // the kind of the one slot "s"
    std::string scoring; // beside its name
    std::string feedback = when("wrong");
    std::string more = ""; // fields of the item, each with a comma before it
    std::string slots = "", scorings = "", body = R"([{"slot": "s"}])"; // instead, of several slots
};

inline std::string quiz_text(Parts const& parts) {
    auto const slots = parts.slots.empty() ? R"({"id": "s", )" + parts.slot + "}" : parts.slots;
    auto const scoring =
        parts.scorings.empty() ? R"({"slot": "s", )" + parts.scoring + "}" : parts.scorings;
    return R"({"erdem": "quiz/1", "title": )" + words("quiz") + R"(,
"misconceptions": [{"id": "m", "belief": )" +
           words("belief") + R"(}],
"items": [{"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a01", "revision": {"meaning": 1, "wording": 1},
"title": )" +
           words("item") + R"(, "body": )" + parts.body + R"(,
"slots": [)" +
           slots + R"(],
"scoring": [)" +
           scoring + R"(],
"feedback": [)" +
           parts.feedback + R"(],
"meta": {})" +
           parts.more + "}]}\n";
}

inline Item item(Parts const& parts) {
    auto const text = quiz_text(parts);
    auto read = read_quiz(text, "one.json");
    for (auto const& fault : read.faults) ADD_FAILURE() << words(fault) << "\nin\n" << text;
    return read.quiz.items.empty() ? Item{} : std::move(read.quiz.items.front());
}

} // namespace erdem::quiz::test
