#include "quiz/one_item.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::options;
using test::reason;
using test::when;

Item order(std::string const& rule) { // the key is abcd, of which the options stand as dcba
    return item({R"("order": {"options": )" + options("dcba") + "}",
        R"("order": ["a", "b", "c", "d"], "rule": ")" + rule + "\""});
}

Ordered ordered(std::string_view letters) {
    Ordered ordered;
    for (char const letter : letters)
        ordered.options.push_back(static_cast<std::uint8_t>('d' - letter));
    return ordered;
}

TEST(Orders, are_worth_what_their_rule_says_in_whole_thousandths) {
    struct Row {
        std::string_view order;
        Thousandths all_or_nothing, absolute, adjacent, longest_run;
    };
    auto const all_or_nothing = order("all_or_nothing"), absolute = order("absolute"),
               adjacent = order("adjacent"), longest_run = order("longest_run");
    for (auto const& row : {Row{"abcd", 1000, 1000, 1000, 1000}, Row{"abdc", 0, 500, 333, 500},
             Row{"dabc", 0, 0, 666, 750}, Row{"bcda", 0, 0, 666, 750}, Row{"dcba", 0, 0, 0, 0},
             Row{"badc", 0, 0, 0, 0}, Row{"acbd", 0, 500, 0, 0}, Row{"cdab", 0, 0, 666, 500},
             Row{"abc", 0, 750, 666, 750}, Row{"a", 0, 250, 0, 0}, Row{"d", 0, 0, 0, 0}}) {
        auto const given = ordered(row.order);
        EXPECT_EQ(mark(all_or_nothing, {}, {given}).points, row.all_or_nothing) << row.order;
        EXPECT_EQ(mark(absolute, {}, {given}).points, row.absolute) << row.order;
        EXPECT_EQ(mark(adjacent, {}, {given}).points, row.adjacent) << row.order;
        EXPECT_EQ(mark(longest_run, {}, {given}).points, row.longest_run) << row.order;
    }
}

TEST(Orders, that_name_an_option_twice_or_none_are_wrong) {
    auto const absolute = order("absolute");
    EXPECT_EQ(mark(absolute, {}, {Ordered{{3, 3, 1, 0}}}).verdict, Verdict::wrong);
    EXPECT_EQ(mark(absolute, {}, {Ordered{{3, 2, 1, 200}}}).verdict, Verdict::wrong);
    EXPECT_EQ(mark(absolute, {}, {Ordered{}}).verdict, Verdict::omitted);
}

Item match(std::string const& penalty) { // d is a distractor on the left, z serves nobody
    return item(
        {R"("match": {"left": )" + options("abcd") + R"(, "right": )" + options("xyz") + "}",
            R"("pairs": [["a", "x"], ["b", "y"], ["c", "x"]], "extra_penalty": )" + penalty,
            when("wrong") + "," + reason("a>y")});
}

TEST(Pairs, are_worth_the_right_ones_less_a_part_of_each_wrong_one) {
    struct Row {
        std::vector<std::int8_t> right;
        Thousandths free, half, full;
    };
    auto const free = match("0"), half = match("500"), full = match("1000");
    for (auto const& row :
        {Row{{0, 1, 0, -1}, 1000, 1000, 1000}, Row{{0, 1, -1, -1}, 666, 666, 666},
            Row{{0, 1, 1, -1}, 666, 500, 333}, Row{{0, 1, 0, 2}, 1000, 833, 666},
            Row{{0, 2, 2, 2}, 333, 0, 0}, Row{{1, 0, 2, 2}, 0, 0, 0}}) {
        EXPECT_EQ(mark(free, {}, {Paired{row.right}}).points, row.free);
        EXPECT_EQ(mark(half, {}, {Paired{row.right}}).points, row.half);
        EXPECT_EQ(mark(full, {}, {Paired{row.right}}).points, row.full);
    }
}

TEST(Pairs, have_a_reason_for_each_that_was_made) {
    EXPECT_EQ(mark(match("0"), {}, {Paired{{1, 1, -1, -1}}}).reasons,
        (std::vector<Reason>{{0, 0, 1, Verdict::wrong}, {0, 1, -1, Verdict::correct},
            {0, whole_answer, -1, Verdict::partial},
            {whole_item, whole_answer, -1, Verdict::partial}}));
}

TEST(Pairs, of_another_shape_are_wrong_and_none_at_all_are_omitted) {
    EXPECT_EQ(mark(match("0"), {}, {Paired{{0, 1}}}).verdict, Verdict::wrong);
    EXPECT_EQ(mark(match("0"), {}, {Paired{{0, 1, 0, 3}}}).verdict, Verdict::wrong);
    EXPECT_EQ(mark(match("0"), {}, {Paired{{-1, -1, -1, -1}}}).verdict, Verdict::omitted);
}

} // namespace
} // namespace erdem::quiz
