#include "quiz/one_item.hpp"

#include "erdem/text/number.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace erdem::quiz {
namespace {

using test::item;
using test::options;

Item with_variables(std::string const& variables, std::string const& constraints = "[]") {
    return item(
        {R"("number": {})", R"("numbers": [{"id": "right", "exact": "1"}])", test::when("wrong"),
            R"(, "variables": )" + variables + R"(, "constraints": )" + constraints});
}

constexpr auto pendulum =
    R"x([{"name": "length", "least": 0.2, "most": 1.6, "step": 0.2, "digits": 1},
    {"name": "period", "formula": "2*pi*sqrt(length/9.8)", "digits": 2}])x";

TEST(Draw, gives_the_same_values_for_the_same_seed_everywhere) {
    auto const swinging = with_variables(pendulum);
    std::string shown;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        auto const drawn = draw(swinging, seed);
        ASSERT_TRUE(drawn);
        shown += drawn->at(0).shown + "|" + drawn->at(1).shown + " ";
    }
    EXPECT_EQ(shown, "0.2|0.90 0.2|0.90 0.4|1.27 0.4|1.27 1.4|2.37 1.6|2.54 1.4|2.37 0.6|1.55 ");
}

TEST(Draw, of_nothing_is_nothing_drawn) { EXPECT_EQ(draw(with_variables("[]"), 1), Drawn{}); }

TEST(Draw, shows_the_very_number_that_is_reckoned_with) {
    auto const tenths =
        with_variables(R"([{"name": "x", "least": -1, "most": 1, "step": 0.1, "digits": 1}])");
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        auto const drawn = draw(tenths, seed).value();
        auto const typed = text::read_number(drawn[0].shown);
        ASSERT_TRUE(typed) << drawn[0].shown;
        EXPECT_EQ(typed->value, drawn[0].value) << drawn[0].shown;
        ++seen[drawn[0].shown];
    }
    EXPECT_EQ(seen.size(), 21U);
    EXPECT_TRUE(seen.contains("0.0") && seen.contains("-0.1") && seen.contains("1.0"));
    for (auto const& [shown, times] : seen) EXPECT_GT(times, 50) << shown; // 95 on average
}

TEST(Draw, meets_every_constraint) {
    auto const apart = with_variables(R"([{"name": "a", "least": 1, "most": 9, "step": 1},
        {"name": "b", "least": 1, "most": 9, "step": 1}])",
        R"(["a < b", "a + b >= 10"])");
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto const drawn = draw(apart, seed).value();
        EXPECT_LT(drawn[0].value, drawn[1].value) << "seed " << seed;
        EXPECT_GE(drawn[0].value + drawn[1].value, 10) << "seed " << seed;
    }
}

TEST(Draw, gives_up_when_no_draw_meets_them_or_a_formula_has_no_value) {
    constexpr auto one = R"([{"name": "a", "least": 0, "most": 9, "step": 1}])";
    EXPECT_FALSE(draw(with_variables(one, R"(["a > 9"])"), 1));
    EXPECT_FALSE(draw(with_variables(one, R"(["1/(a-a)*1"])"), 1));
    EXPECT_FALSE(draw(
        with_variables(
            R"([{"name": "a", "least": 0, "most": 0, "step": 1}, {"name": "b", "formula": "1/a"}])"),
        1));
}

TEST(Draw, shows_computed_values_with_their_decimals) {
    struct Row {
        std::string_view formula, digits, shown;
    };
    for (auto const& [formula, digits, shown] :
        {Row{"1/3", "2", "0.33"}, Row{"2/3", "0", "1"}, Row{"-2/3", "2", "-0.67"},
            Row{"-0.001", "2", "0.00"}, Row{"0.05", "1", "0.1"}, Row{"1234.5", "3", "1234.500"},
            Row{"0.005", "9", "0.005000000"}, Row{"6e23", "2", "6e23"}}) {
        auto const computed =
            with_variables(R"([{"name": "x", "formula": ")" + std::string(formula) +
                           R"(", "digits": )" + std::string(digits) + "}]");
        EXPECT_EQ(draw(computed, 1).value().front().shown, shown) << formula;
    }
}

TEST(Draw, is_another_for_another_item) {
    auto first = with_variables(pendulum), second = first;
    second.id.back() = '2';
    int same = 0;
    for (std::uint64_t seed = 0; seed < 64; ++seed) same += draw(first, seed) == draw(second, seed);
    EXPECT_LT(same, 20); // 8 on average
}

// ---- the order on the screen -------------------------------------------------------------------

Item choice(std::string_view letters, bool shuffle) {
    std::string worths;
    for (char const letter : letters.substr(1))
        worths += std::string(R"(, ")") + letter + R"(": 1)";
    return item({R"("choice": {"options": )" + options(letters) + R"(, "shuffle": )" +
                     (shuffle ? "true" : "false") + "}",
        R"("choices": {"a": 1000)" + worths + "}"});
}

std::string letters(std::vector<int> const& order) {
    std::string text;
    for (int const index : order) text += static_cast<char>('a' + index);
    return text;
}

TEST(ShownOrder, is_the_same_for_the_same_seed_everywhere) {
    std::string orders;
    for (std::uint64_t seed = 0; seed < 6; ++seed)
        orders += letters(shown_order(choice("abcde", true), 0, seed)) + " ";
    EXPECT_EQ(orders, "bceda cabed dbace caebd ceadb dcbea ");
}

TEST(ShownOrder, has_every_order_about_as_often) {
    std::map<std::string, int> seen;
    auto const four = choice("abcd", true);
    for (std::uint64_t seed = 0; seed < 24'000; ++seed) ++seen[letters(shown_order(four, 0, seed))];
    EXPECT_EQ(seen.size(), 24U);
    for (auto const& [order, times] : seen) {
        EXPECT_GT(times, 840) << order; // five standard deviations from 1000
        EXPECT_LT(times, 1160) << order;
    }
}

TEST(ShownOrder, is_the_authors_where_nothing_is_mixed) {
    EXPECT_EQ(letters(shown_order(choice("abcd", false), 0, 7)), "abcd");
    auto const claim = item({R"("true_false": {})", R"("truth": true)", test::reason("false")});
    EXPECT_EQ(shown_order(claim, 0, 7), (std::vector<int>{1, 0})) << "true, then false";
    EXPECT_TRUE(shown_order(with_variables("[]"), 0, 7).empty());
}

TEST(ShownOrder, never_stands_in_order_already) {
    for (auto const* key : {R"(["a", "b"])", R"(["b", "a"])"}) {
        auto const two = item(
            {R"("order": {"options": )" + options("ab") + "}", R"("order": )" + std::string(key)});
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            auto const order = shown_order(two, 0, seed);
            EXPECT_NE(two.slots[0].id + letters(order), std::string("s") + key[2] + key[7])
                << "seed " << seed;
        }
    }
}

} // namespace
} // namespace erdem::quiz
