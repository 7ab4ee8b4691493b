// What is true of an item as a whole, and of whatever response it gets.
#include "quiz/generated.hpp"
#include "quiz/one_item.hpp"
#include "quiz/responses.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::options;
using test::reason;
using test::when;

// A cloze of a number and a text, worth 1 and 3 points.
Item cloze() {
    return item({.slot = "",
        .scoring = "",
        .feedback = when("wrong") + "," + when("partial") +
                    R"(, {"when": "wrong", "slot": "b", "text": )" + test::words("of b alone") +
                    "}",
        .more = R"(, "hints": [{"text": )" + test::words("a hint") +
                R"(, "penalty": 100}, {"text": )" + test::words("another") +
                R"(, "penalty": 250}], "attempts": {"most": 3, "penalty": 333})",
        .slots = R"({"id": "a", "number": {}}, {"id": "b", "points": 3, "text": {}})",
        .scorings = R"({"slot": "b", "texts": [{"id": "right", "pattern": "s"}]},
                       {"slot": "a", "numbers": [{"id": "right", "exact": "2"}]})",
        .body = R"([{"text": {"zh-CN": "[[b]] 后 [[a]]。", "en": "It is [[a]] [[b]]."}}])"});
}

TEST(Item, has_one_scoring_a_slot_in_the_order_of_the_slots) {
    auto const two = cloze();
    ASSERT_EQ(two.scoring.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<ScoreNumber>(two.scoring[0]));
    EXPECT_TRUE(std::holds_alternative<ScoreText>(two.scoring[1]));
    EXPECT_EQ(possible(two), 4000);
}

TEST(Mark, adds_up_the_slots_and_takes_off_hints_and_attempts) {
    struct Row {
        std::string_view a, b;
        Circumstances circumstances;
        Thousandths points;
        Verdict verdict;
    };
    for (auto const& [a, b, circumstances, points, verdict] :
        {Row{"2", "s", {1, 0}, 4000, Verdict::correct},
            Row{"2", "x", {1, 0}, 1000, Verdict::partial},
            Row{"3", "s", {1, 0}, 3000, Verdict::partial}, Row{"3", "x", {1, 0}, 0, Verdict::wrong},
            Row{"2", "", {1, 0}, 1000, Verdict::partial}, Row{"", "", {1, 0}, 0, Verdict::omitted},
            Row{"", "x", {1, 0}, 0, Verdict::wrong}, Row{"2", "s", {1, 1}, 3600, Verdict::correct},
            Row{"2", "s", {1, 2}, 2600, Verdict::correct},
            Row{"2", "s", {1, 9}, 2600, Verdict::correct},
            Row{"2", "s", {2, 0}, 2668, Verdict::correct},
            Row{"2", "s", {3, 2}, 0, Verdict::correct}, Row{"2", "x", {2, 0}, 0, Verdict::partial},
            Row{"2", "s", {0, -3}, 4000, Verdict::correct},
            Row{"2", "s", {2'000'000'000, 2}, 0, Verdict::correct}}) {
        auto const marked =
            mark(cloze(), {}, {Typed{std::string(a)}, Typed{std::string(b)}}, {}, circumstances);
        EXPECT_EQ(marked.points, points)
            << a << " | " << b << ", attempt " << circumstances.attempt;
        EXPECT_EQ(marked.verdict, verdict) << a << " | " << b;
    }
}

TEST(Mark, gives_away_nothing_of_other_slots_while_one_is_asked_back) {
    auto const marked = mark(cloze(), {}, {Typed{"1,234"}, Typed{"s"}});
    EXPECT_EQ(marked.points, 0);
    EXPECT_EQ(marked.verdict, Verdict::ask_back);
    EXPECT_EQ(marked.reasons, (std::vector<Reason>{{0, whole_answer, -1, Verdict::ask_back}}));
}

TEST(Mark, finds_the_feedback_of_a_slot_and_of_the_item) {
    EXPECT_EQ(mark(cloze(), {}, {Typed{"2"}, Typed{"x"}}).reasons,
        (std::vector<Reason>{{0, 0, -1, Verdict::correct}, {0, whole_answer, -1, Verdict::correct},
            {1, whole_answer, 2, Verdict::wrong},
            {whole_item, whole_answer, 1, Verdict::partial}}));
}

TEST(Mark, takes_slots_that_are_not_answered_for_omitted) {
    EXPECT_EQ(mark(cloze(), {}, {}).verdict, Verdict::omitted);
    EXPECT_EQ(mark(cloze(), {}, {Typed{"2"}}).points, 1000);
    EXPECT_EQ(mark(cloze(), {}, {Typed{"2"}, Typed{"s"}, Typed{"more"}}).points, 4000);
}

TEST(Mark, is_full_for_a_right_response_of_every_kind) {
    auto const read = read_quiz(test::generated_quiz(5 * test::GeneratedQuiz::kinds, 3), "");
    auto const trials = test::trials();
    for (auto const& asked : read.quiz.items) {
        auto const drawn = draw(asked, 11);
        ASSERT_TRUE(drawn);
        auto const marked =
            mark(asked, *drawn, test::right_response(asked, *drawn), {&trials, 3, 3});
        EXPECT_EQ(marked.points, 1000) << asked.title.texts.back().second;
        EXPECT_EQ(marked.verdict, Verdict::correct);
    }
}

void holds_what_every_mark_holds(Item const& asked, Mark const& marked) {
    EXPECT_GE(marked.points, 0);
    EXPECT_LE(marked.points, marked.possible);
    EXPECT_EQ(marked.possible, possible(asked));
    bool const earned = marked.verdict == Verdict::correct || marked.verdict == Verdict::partial;
    EXPECT_TRUE(earned || marked.points == 0);
    for (auto const& reason : marked.reasons) {
        EXPECT_GE(reason.slot, whole_item);
        EXPECT_LT(reason.slot, static_cast<int>(asked.slots.size()));
        EXPECT_LT(reason.feedback, static_cast<int>(asked.feedback.size()));
    }
}

TEST(Mark, is_total_for_whatever_is_sent) {
    auto read = read_quiz(test::generated_quiz(test::GeneratedQuiz::kinds, 5), "");
    read.quiz.items.push_back(cloze());
    auto const trials = test::trials();
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Dice dice(seed);
        for (auto const& asked : read.quiz.items) {
            Response response;
            for (int slots = dice.up_to(3); slots > 0; --slots)
                response.push_back(test::any_slot_response(dice));
            Evidence const evidence{
                dice.up_to(1) == 1 ? &trials : nullptr, dice.up_to(9) - 3, dice.up_to(9) - 3};
            Circumstances const circumstances{dice.up_to(3), dice.up_to(3)};
            auto const marked = mark(asked, {}, response, evidence, circumstances);
            holds_what_every_mark_holds(asked, marked);
            EXPECT_EQ(marked, mark(asked, {}, response, evidence, circumstances));
        }
    }
}

} // namespace
} // namespace erdem::quiz
