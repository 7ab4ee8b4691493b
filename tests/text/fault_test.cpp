#include "erdem/text/fault.hpp"

#include <gtest/gtest.h>

using namespace erdem::text;

TEST(Faults, are_said_in_one_line_with_the_place) {
    struct Row {
        Fault fault;
        std::string said;
    };
    for (auto const& [fault, said] : {
             Row{{"quiz.json", 3, 14, "\"colour\"", "one of: id, title, body"},
                 "quiz.json:3:14: found \"colour\", expected one of: id, title, body"},
             Row{{"", 3, 14, "2", "a comma"}, "3:14: found 2, expected a comma"},
             Row{{"quiz.json", 0, 0, "2 bytes", "at most 1"},
                 "quiz.json: found 2 bytes, expected at most 1"},
             Row{{"", 0, 0, "2", ""}, "found 2"},
             Row{{"", 0, 0, "", "a title"}, "expected a title"},
             Row{{"a", 1, 2, "", ""}, "a:1:2"},
             Row{{}, ""},
         })
        EXPECT_EQ(words(fault), said);
}

TEST(Faults, quote_at_most_forty_characters_and_no_line_break) {
    struct Row {
        std::string text, quoted;
    };
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += "草";
    auto const forty = ten + ten + ten + ten;
    for (auto const& [text, quoted] : {
             Row{"colour", "\"colour\""},
             Row{"", "\"\""},
             Row{"a\nb\tc\x7F", "\"a b c \""},
             Row{forty, '"' + forty + '"'},
             Row{forty + "原", '"' + forty + "…\""},
         })
        EXPECT_EQ(in_quotes(text), quoted);
}
