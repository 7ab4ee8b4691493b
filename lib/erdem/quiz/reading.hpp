// The strict reader of quiz files. docs/schema/quiz.schema.json serves editors; this is the rule.
#pragma once

#include "erdem/quiz/item.hpp"
#include "erdem/text/json.hpp"

#include <vector>

namespace erdem::quiz {

struct ReadQuiz {
    Quiz quiz;                       // what could be read; only to be used when there is no fault
    std::vector<text::Fault> faults; // every fault, in the order of the file, at most a hundred
    std::vector<text::Fault> stale;  // translations older than their source: shown, not refused
};

// Reads format "quiz/1", docs/quiz-format.md. Every unknown field, missing field, wrong type,
// dangling id, distractor without a reason or missing shipped language is a fault with its place.
ReadQuiz read_quiz(std::string_view text, std::string_view file);

} // namespace erdem::quiz
