#include "quiz/one_item.hpp"
#include "quiz/responses.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::options;
using test::reason;
using test::when;

struct Row {
    std::vector<std::uint8_t> chosen;
    Thousandths points;
    Verdict verdict;
};

void expect(Item const& item, std::initializer_list<Row> rows) {
    for (auto const& [chosen, points, verdict] : rows) {
        auto const marked = mark(item, {}, {Chosen{chosen}});
        std::string picked;
        for (auto const index : chosen) picked += std::to_string(index) + ' ';
        EXPECT_EQ(marked.points, points) << "chosen: " << picked;
        EXPECT_EQ(marked.verdict, verdict) << "chosen: " << picked;
        EXPECT_EQ(marked.possible, 1000);
    }
}

TEST(Choice, one_of_several_is_worth_what_its_option_is) {
    auto const one = item({R"("choice": {"options": )" + options("abc") + "}",
        R"("choices": {"a": 1000, "b": 300, "c": 0})", reason("c")});
    expect(one, {{{0}, 1000, Verdict::correct}, {{1}, 300, Verdict::partial},
                    {{2}, 0, Verdict::wrong}, {{}, 0, Verdict::omitted}});
}

TEST(Choice, of_several_is_their_sum_kept_between_nothing_and_all) {
    auto const several = item({R"("choice": {"options": )" + options("abcd") + R"(, "most": 4})",
        R"("choices": {"a": 600, "b": 400, "c": -700, "d": -700})",
        reason("c") + "," + reason("d")});
    expect(several, {{{0, 1}, 1000, Verdict::correct}, {{0}, 600, Verdict::partial},
                        {{1}, 400, Verdict::partial}, {{0, 1, 2}, 300, Verdict::partial},
                        {{0, 2}, 0, Verdict::wrong}, {{2, 3}, 0, Verdict::wrong},
                        {{0, 1, 2, 3}, 0, Verdict::wrong}});
}

TEST(Choice, that_the_slot_cannot_hold_is_wrong_and_never_worth_more) {
    auto const two = item({R"("choice": {"options": )" + options("abc") + R"(, "most": 2})",
        R"("choices": {"a": 500, "b": 500, "c": 0})", reason("c")});
    expect(two, {{{0, 1}, 1000, Verdict::correct}, {{0, 1, 2}, 0, Verdict::wrong},
                    {{0, 0}, 0, Verdict::wrong}, {{7}, 0, Verdict::wrong}});
    EXPECT_EQ(mark(two, {}, {Typed{"a"}}).verdict, Verdict::wrong);
}

TEST(Choice, gives_the_reason_of_each_option_and_of_the_whole) {
    auto const one = item({R"("choice": {"options": )" + options("ab") + "}",
        R"("choices": {"a": 1000, "b": 0})", when("correct") + "," + reason("b")});
    EXPECT_EQ(mark(one, {}, {Chosen{{1}}}).reasons,
        (std::vector<Reason>{{0, 1, 1, Verdict::wrong}, {0, whole_answer, -1, Verdict::wrong},
            {whole_item, whole_answer, -1, Verdict::wrong}}));
    EXPECT_EQ(mark(one, {}, {Chosen{{0}}}).reasons,
        (std::vector<Reason>{{0, 0, -1, Verdict::correct}, {0, whole_answer, -1, Verdict::correct},
            {whole_item, whole_answer, 0, Verdict::correct}}));
}

TEST(TrueFalse, is_right_or_wrong) {
    for (bool const truth : {true, false}) {
        auto const wrong = truth ? "false" : "true", right = truth ? "true" : "false";
        auto const claim =
            item({R"("true_false": {})", R"("truth": )" + std::string(right), reason(wrong)});
        expect(claim,
            {{{truth}, 1000, Verdict::correct}, {{!truth}, 0, Verdict::wrong},
                {{}, 0, Verdict::omitted}, {{2}, 0, Verdict::wrong}, {{0, 1}, 0, Verdict::wrong}});
        auto const reasons = mark(claim, {}, {Chosen{{!truth}}}).reasons;
        EXPECT_EQ(
            reasons.front(), (Reason{0, static_cast<std::int16_t>(!truth), 0, Verdict::wrong}));
    }
}

TEST(Task, is_worth_its_part_of_what_the_replay_could_give) {
    auto const task = item(
        {R"("task": {"module": "physics/pendulum", "task": "two-seconds"})", R"("task": true)"});
    struct Replay {
        std::int32_t points, possible;
        Thousandths worth;
    };
    for (auto const& [points, possible, worth] : {Replay{10, 10, 1000}, Replay{2, 3, 666},
             Replay{0, 10, 0}, Replay{0, 0, 0}, Replay{5, 0, 0}, Replay{-5, 10, 0},
             Replay{12, 10, 1000}, Replay{2'000'000'000, 2'100'000'000, 952}})
        EXPECT_EQ(mark(task, {}, {Performed{"x"}}, {nullptr, points, possible}).points, worth)
            << points << " of " << possible;
    EXPECT_EQ(mark(task, {}, {Performed{}}, {nullptr, 10, 10}).verdict, Verdict::omitted);
}

} // namespace
} // namespace erdem::quiz
