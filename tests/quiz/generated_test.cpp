#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"
#include "quiz/generated.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

TEST(GeneratedQuiz, is_read_without_a_fault) {
    auto const read = read_quiz(test::generated_quiz(90, 1), "generated.json");
    for (auto const& fault : read.faults) ADD_FAILURE() << words(fault);
    EXPECT_EQ(read.quiz.items.size(), 90U);
}

TEST(GeneratedQuiz, is_the_same_for_the_same_seed) {
    EXPECT_EQ(test::generated_quiz(20, 7), test::generated_quiz(20, 7));
    EXPECT_NE(test::generated_quiz(20, 7), test::generated_quiz(20, 8));
}

} // namespace
} // namespace erdem::quiz
