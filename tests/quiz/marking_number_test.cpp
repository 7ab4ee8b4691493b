#include "quiz/one_item.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::reason;
using test::when;

Item number(std::string const& answer, std::string const& more = "") {
    return item({R"("number": {})", R"("numbers": [{"id": "right", )" + answer + "}]" + more});
}

struct Row {
    std::string_view typed;
    Thousandths points;
};

void expect(Item const& item, std::initializer_list<Row> rows) {
    for (auto const& [typed, points] : rows)
        EXPECT_EQ(mark(item, {}, {Typed{std::string(typed)}}).points, points) << typed;
}

TEST(Numbers, exact_are_the_same_number_however_it_is_typed) {
    expect(number(R"("exact": "9.8")"),
        {{"9.8", 1000}, {"9,8", 1000}, {"９．８", 1000}, {" 9.80 ", 1000}, {"98e-1", 1000},
            {"0.98×10^1", 1000}, {"49/5", 1000}, {"98", 0}, {"9.81", 0}, {"-9.8", 0}, {"g", 0}});
    expect(number(R"("exact": "0.1+0.2")"), {{"0.3", 1000}, {"0.30000001", 0}});
}

TEST(Numbers, nominal_hold_their_ends_whatever_the_rounding_of_sums) {
    expect(number(R"("nominal": "9.8", "tolerance": "0.1")"),
        {{"9.7", 1000}, {"9.9", 1000}, {"9.8", 1000}, {"9.69999", 0}, {"9.90001", 0}});
    expect(number(R"("nominal": "0", "tolerance": "0.001")"),
        {{"0", 1000}, {"-0.001", 1000}, {"0.0011", 0}});
    expect(number(R"("nominal": "-5", "tolerance": "1")"), {{"-4", 1000}, {"-6", 1000}, {"5", 0}});
}

TEST(Numbers, relative_are_a_ratio_and_to_nothing_only_nothing_fits) {
    expect(number(R"("relative": "200", "tolerance": "0.01")"),
        {{"198", 1000}, {"202", 1000}, {"197.9", 0}, {"202.1", 0}});
    expect(number(R"("relative": "-200", "tolerance": "0.01")"),
        {{"-198", 1000}, {"-202", 1000}, {"200", 0}});
    expect(number(R"("relative": "0", "tolerance": "0.5")"),
        {{"0", 1000}, {"0.0000000001", 0}, {"-1e-20", 0}});
}

TEST(Numbers, ranges_hold_their_ends_unless_told_otherwise) {
    expect(
        number(R"("range": ["1", "2"])"), {{"1", 1000}, {"2", 1000}, {"1.5", 1000}, {"0.999", 0}});
    expect(number(R"("range": ["1", "2"], "ends": false)"),
        {{"1", 0}, {"2", 0}, {"1.5", 1000}, {"1.0001", 1000}});
    expect(number(R"("range": ["2", "-1"])"), {{"0", 1000}, {"-1", 1000}, {"3", 0}});
}

TEST(Numbers, significant_figures_round_as_people_do) {
    expect(number(R"("sigfigs": "9.80665", "digits": 3)"),
        {{"9.81", 1000}, {"9.8066", 1000}, {"9.806", 1000}, {"9.8", 0}, {"9.814", 1000},
            {"9.815", 0}, {"98.1", 0}, {"-9.81", 0}});
    expect(number(R"("sigfigs": "2.345", "digits": 3)"), {{"2.35", 1000}, {"2.34", 0}});
    expect(number(R"("sigfigs": "0.0099996", "digits": 4)"), {{"0.01", 1000}, {"0.009999", 0}});
    expect(
        number(R"("sigfigs": "999.6", "digits": 3)"), {{"1000", 1000}, {"1e3", 1000}, {"999", 0}});
    expect(number(R"("sigfigs": "6.02214e23", "digits": 3)"), {{"6.02e22", 0}, {"6.02×10^22", 0}});
    expect(number(R"("sigfigs": "0", "digits": 3)"), {{"0", 1000}, {"0.0001", 0}});
}

TEST(Numbers, of_answers_the_first_that_fits_counts) {
    auto const several = item({R"("number": {})",
        R"("numbers": [{"id": "half", "exact": "5", "worth": 500},
                       {"id": "right", "range": ["4", "6"]}, {"id": "late", "exact": "6", "worth": 0}])",
        reason("late") + "," + when("wrong")});
    expect(several, {{"5", 500}, {"4", 1000}, {"6", 1000}, {"7", 0}});
}

TEST(Numbers, a_wrong_one_that_was_foreseen_has_its_reason) {
    auto const foreseen = item({R"("number": {})",
        R"("numbers": [{"id": "right", "exact": "2"}, {"id": "double", "exact": "4", "worth": 0}])",
        when("wrong") + "," + reason("double")});
    auto const reasons = mark(foreseen, {}, {Typed{"4"}}).reasons;
    ASSERT_FALSE(reasons.empty());
    EXPECT_EQ(reasons.front(), (Reason{0, 1, 1, Verdict::wrong}));
}

TEST(Numbers, that_may_be_two_are_asked_back_and_nothing_is_marked) {
    auto const marked = mark(number(R"("exact": "1234")"), {}, {Typed{"1,234"}});
    EXPECT_EQ(marked.points, 0);
    EXPECT_EQ(marked.possible, 1000);
    EXPECT_EQ(marked.verdict, Verdict::ask_back);
    EXPECT_EQ(marked.reasons, (std::vector<Reason>{{0, whole_answer, -1, Verdict::ask_back}}));
}

TEST(Numbers, left_blank_are_omitted) {
    for (auto const* blank : {"", "   ", "\u3000", "\t\n"})
        EXPECT_EQ(mark(number(R"("exact": "0")"), {}, {Typed{blank}}).verdict, Verdict::omitted);
}

constexpr auto units =
    R"x(, "units": [{"names": ["m", "米"]}, {"names": ["cm", "厘米"], "multiplier": 0.01},
    {"names": ["M"], "multiplier": 1000000}])x";

TEST(Units, multiply_and_are_told_apart_by_case) {
    auto const length = number(R"("exact": "9.8")", units + std::string(R"(, "unit": "required")"));
    expect(length, {{"9.8 m", 1000}, {"9.8m", 1000}, {"9.8 米", 1000}, {"980 cm", 1000},
                       {"９８０厘米", 1000}, {"0.0000098 M", 1000}, {"9.8 cm", 0}, {"9.8 M", 0}});
}

TEST(Units, missing_or_unknown_cost_their_penalty_where_the_number_is_right) {
    auto const required = number(
        R"("exact": "5")", units + std::string(R"(, "unit": "required", "unit_penalty": 250)"));
    expect(required, {{"5 m", 1000}, {"5", 750}, {"5 kg", 750}, {"6", 0}, {"6 m", 0}});
    auto const optional = number(R"("exact": "5")", units + std::string(R"(, "unit": "optional")"));
    expect(optional, {{"5 m", 1000}, {"5", 1000}, {"5 kg", 900}, {"500 cm", 1000}});
    expect(number(R"("exact": "5")"), {{"5", 1000}, {"5 m", 900}});
    expect(number(R"("exact": "5")", R"(, "unit_penalty": 1000)"), {{"5 m", 0}});
}

TEST(Units, have_a_reason_of_their_own) {
    auto const length = item({R"("number": {})",
        R"("numbers": [{"id": "right", "exact": "5"}])" + std::string(units) +
            R"(, "unit": "required")",
        when("wrong") + "," + reason("unit")});
    EXPECT_EQ(mark(length, {}, {Typed{"5"}}).reasons,
        (std::vector<Reason>{{0, 0, -1, Verdict::correct}, {0, unit_answer, 1, Verdict::wrong},
            {0, whole_answer, -1, Verdict::partial},
            {whole_item, whole_answer, -1, Verdict::partial}}));
}

TEST(Numbers, may_be_computed_from_what_was_drawn_and_unrounded) {
    auto const drawn_item = item({R"("number": {})",
        R"x("numbers": [{"id": "right", "nominal": "third", "tolerance": "0.0001"}])x",
        when("wrong"),
        R"(, "variables": [{"name": "n", "least": 1, "most": 1, "step": 1},
            {"name": "third", "formula": "n/3", "digits": 1}])"});
    auto const drawn = draw(drawn_item, 1);
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->back().shown, "0.3");
    EXPECT_EQ(mark(drawn_item, *drawn, {Typed{"0.3333"}}).points, 1000);
    EXPECT_EQ(mark(drawn_item, *drawn, {Typed{"0.3"}}).points, 0);
    EXPECT_EQ(mark(drawn_item, {}, {Typed{"0.3333"}}).points, 0) << "nothing was drawn";
}

} // namespace
} // namespace erdem::quiz
