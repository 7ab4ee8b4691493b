#include "quiz/one_item.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::reason;
using test::when;

Item text(std::string const& pattern, std::string const& more = "") {
    return item({R"("text": {})",
        R"("texts": [{"id": "right", "pattern": ")" + pattern + "\"" + more + "}]"});
}

struct Row {
    std::string_view pattern, typed; // the pattern as JSON has it
    bool fits;
};

TEST(Texts, fit_a_pattern_in_which_a_star_is_any_run) {
    for (auto const& [pattern, typed, fits] :
        {Row{"period", "period", true}, Row{"period", "Period", true},
            Row{"period", "  period  ", true}, Row{"period", "ｐｅｒｉｏｄ", true},
            Row{"period", "periods", false}, Row{"period", "the period", false},
            Row{"*period", "the period", true}, Row{"*period", "period", true},
            Row{"period*", "period of it", true}, Row{"*period*", "a period of it", true},
            Row{"*a*b*", "xaxbx", true}, Row{"*a*b*", "xbxax", false}, Row{"a*a", "a", false},
            Row{"a*a", "aa", true}, Row{"a*ba", "abba", true}, Row{"*", "anything", true},
            Row{"**", "anything", true}, Row{"a**b", "ab", true}, Row{"*周期", "摆的周期", true},
            Row{"*周期", "周期长", false}, Row{"周*期", "周期", true}, Row{"\\\\*", "*", true},
            Row{"\\\\*", "x", false}, Row{"2\\\\*3", "2*3", true}, Row{"2\\\\*3", "2xx3", false},
            Row{"*\\\\*", "many *", true}, Row{"a\\\\b", "a\\b", true},
            Row{"two words", "two   words", true}, Row{"two words", "two\u3000words", true},
            Row{"two words", "twowords", false}, Row{"two *", "two", false},
            Row{"two *", "two of them", true}, Row{"ПЕРИОД", "период", true}, Row{".", ".", true},
            Row{".", "x", false}, Row{"a+", "aa", false}})
        EXPECT_EQ(mark(text(std::string(pattern)), {}, {Typed{std::string(typed)}}).points,
            fits ? 1000 : 0)
            << pattern << " and " << typed;
}

TEST(Texts, look_at_case_where_it_counts) {
    auto const ph = text("pH*", R"(, "case": true)");
    EXPECT_EQ(mark(ph, {}, {Typed{"pH 7"}}).points, 1000);
    EXPECT_EQ(mark(ph, {}, {Typed{"ph 7"}}).points, 0);
    EXPECT_EQ(mark(ph, {}, {Typed{"ｐＨ"}}).points, 1000) << "width is not case";
}

TEST(Texts, of_patterns_the_first_that_fits_counts) {
    auto const several = item({R"("text": {})",
        R"("texts": [{"id": "right", "pattern": "*period*"}, {"id": "near", "pattern": "*time*", "worth": 300},
                     {"id": "all", "pattern": "*", "worth": 0}])",
        when("wrong") + "," + reason("all")});
    struct Typing {
        std::string_view typed;
        Thousandths points;
        Reason first;
    };
    for (auto const& [typed, points, first] :
        {Typing{"time period", 1000, {0, 0, -1, Verdict::correct}},
            Typing{"the time", 300, {0, 1, -1, Verdict::partial}},
            Typing{"mass", 0, {0, 2, 1, Verdict::wrong}}}) {
        auto const marked = mark(several, {}, {Typed{std::string(typed)}});
        EXPECT_EQ(marked.points, points) << typed;
        EXPECT_EQ(marked.reasons.front(), first) << typed;
    }
}

TEST(Texts, left_blank_are_omitted_even_where_a_star_would_fit) {
    EXPECT_EQ(mark(text("*"), {}, {Typed{" \u3000 "}}).verdict, Verdict::omitted);
}

} // namespace
} // namespace erdem::quiz
