#include "quiz/one_item.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::reason;

Item evidence(std::string const& rule, std::string const& limits = "") {
    return item({R"("evidence": {"module": "physics/pendulum", "least": 2)" + limits + "}",
        R"("rules": [{"id": "rule", "worth": 1000, )" + rule + "}]", reason("rule")});
}

sim::TrialTable table(std::vector<sim::Trial> rows) {
    return {.knobs = {"length", "mass", "angle"},
        .readings = {"period", "height"},
        .rows = std::move(rows)};
}

sim::Trial row(std::vector<std::int64_t> knobs, double period = 1, bool settled = true) {
    return {.knobs = std::move(knobs), .readings = {period, 0}, .settled = settled};
}

bool holds(
    Item const& item, std::vector<sim::Trial> rows, std::vector<std::uint16_t> cited = {0, 1}) {
    auto const trials = table(std::move(rows));
    return mark(item, {}, {Cited{std::move(cited)}}, {.trials = &trials}).points == 1000;
}

TEST(Evidence, is_a_fair_test_when_two_rows_differ_in_that_knob_alone) {
    auto const fair = evidence(R"("fair_test": "length", "span": 10)");
    EXPECT_TRUE(holds(fair, {row({0, 5, 2}), row({10, 5, 2})}));
    EXPECT_TRUE(holds(fair, {row({10, 5, 2}), row({0, 5, 2})})) << "in either order";
    EXPECT_FALSE(holds(fair, {row({0, 5, 2}), row({9, 5, 2})})) << "too near";
    EXPECT_FALSE(holds(fair, {row({0, 5, 2}), row({10, 6, 2})})) << "the mass differs too";
    EXPECT_FALSE(holds(fair, {row({5, 5, 2}), row({5, 6, 2})})) << "another knob differs";
    EXPECT_FALSE(holds(fair, {row({0, 5, 2}), row({10, 5, 2}, 1, false)}))
        << "a knob was turned on the way";
    EXPECT_TRUE(holds(fair, {row({0, 5, 2}), row({9, 9, 9}), row({10, 5, 2})}, {0, 1, 2}));
    EXPECT_FALSE(holds(fair, {row({0, 5, 2}), row({9, 9, 9}), row({10, 5, 2})}, {0, 1}))
        << "not cited";
    EXPECT_FALSE(holds(evidence(R"("fair_test": "width")"), {row({0, 5, 2}), row({10, 5, 2})}));
    EXPECT_TRUE(holds(fair, {row({INT64_MIN, 5, 2}), row({INT64_MAX, 5, 2})}))
        << "far, not overflowed";
}

TEST(Evidence, covers_a_range_with_enough_values_over_enough_steps) {
    auto const cover = evidence(R"("coverage": "length", "rows": 3, "span": 20)");
    EXPECT_TRUE(holds(cover, {row({0, 5, 2}), row({7, 6, 2}), row({20, 5, 3})}, {0, 1, 2}));
    EXPECT_FALSE(holds(cover, {row({0, 5, 2}), row({7, 6, 2}), row({19, 5, 3})}, {0, 1, 2}));
    EXPECT_FALSE(holds(cover, {row({0, 5, 2}), row({20, 6, 2}), row({20, 5, 3})}, {0, 1, 2}));
    EXPECT_FALSE(
        holds(cover, {row({0, 5, 2}), row({7, 6, 2}, 1, false), row({20, 5, 3})}, {0, 1, 2}));
}

TEST(Evidence, brackets_a_value_from_both_sides) {
    auto const around = evidence(R"("brackets": "period", "value": 2)");
    EXPECT_TRUE(holds(around, {row({0, 0, 0}, 1.9), row({0, 0, 0}, 2.1)}));
    EXPECT_FALSE(holds(around, {row({0, 0, 0}, 1.9), row({0, 0, 0}, 2)})) << "on it is on no side";
    EXPECT_FALSE(holds(around, {row({0, 0, 0}, 1.8), row({0, 0, 0}, 1.9)}));
    EXPECT_FALSE(holds(
        evidence(R"("brackets": "speed", "value": 0)"), {row({0, 0, 0}, -1), row({0, 0, 0}, 1)}));
}

TEST(Evidence, repeats_one_setting_of_every_knob) {
    auto const again = evidence(R"("repeats": 3)", R"(, "most": 6)");
    EXPECT_TRUE(holds(
        again, {row({1, 2, 3}), row({1, 2, 4}), row({1, 2, 3}), row({1, 2, 3})}, {0, 1, 2, 3}));
    EXPECT_FALSE(holds(
        again, {row({1, 2, 3}), row({1, 2, 4}), row({1, 2, 3}), row({1, 2, 4})}, {0, 1, 2, 3}));
}

TEST(Evidence, counts_a_row_once_and_refuses_those_that_are_not_there) {
    auto const again = evidence(R"("repeats": 2)", R"(, "most": 3)");
    std::vector<sim::Trial> const rows{
        row({1, 1, 1}), row({1, 1, 1}), row({2, 2, 2}), row({3, 3, 3})};
    EXPECT_FALSE(holds(again, rows, {0, 0})) << "one row cited twice is one";
    EXPECT_FALSE(holds(again, rows, {0, 9})) << "there is no row 9";
    EXPECT_TRUE(holds(again, rows, {0, 9, 1, 1}));
    EXPECT_TRUE(holds(again, rows, {0, 1, 2}));
    EXPECT_FALSE(holds(again, rows, {0, 1, 2, 3})) << "more than may be cited";
    EXPECT_EQ(mark(again, {}, {Cited{{0, 1}}}).points, 0) << "no table, no evidence";
    EXPECT_EQ(mark(again, {}, {Cited{}}).verdict, Verdict::omitted);
}

TEST(Evidence, is_the_sum_of_the_rules_that_hold_each_with_its_reason) {
    auto const two = item({R"("evidence": {"module": "physics/pendulum"})",
        R"("rules": [{"id": "fair", "fair_test": "length", "worth": 700},
                     {"id": "cover", "coverage": "length", "rows": 3, "worth": 300}])",
        reason("fair") + "," + reason("cover")});
    auto const trials = table({row({0, 0, 0}), row({4, 0, 0})});
    auto const marked = mark(two, {}, {Cited{{0, 1}}}, {.trials = &trials});
    EXPECT_EQ(marked.points, 700);
    EXPECT_EQ(marked.verdict, Verdict::partial);
    EXPECT_EQ(
        marked.reasons, (std::vector<Reason>{{0, 0, -1, Verdict::correct},
                            {0, 1, 1, Verdict::wrong}, {0, whole_answer, -1, Verdict::partial},
                            {whole_item, whole_answer, -1, Verdict::partial}}));
}

} // namespace
} // namespace erdem::quiz
