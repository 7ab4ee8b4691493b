#include "source.hpp"

#include <gmock/gmock.h>

namespace erdem::house {
namespace {

using testing::ElementsAre;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (auto const& token : read_source(text).tokens) words.push_back(token.text);
    return words;
}

TEST(Source, comments_and_strings_are_not_code) {
    EXPECT_THAT(words_of("a // std::sin\nb /* throw\n rand() */ c"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(words_of(R"x(f("throw \" try", 'c', '\'', u8"rand"))x"),
        ElementsAre("f", "(", "\"\"", ",", "\"\"", ",", "\"\"", ",", "\"\"", ")"));
    EXPECT_THAT(words_of("R\"(throw \" )\" x"), ElementsAre("\"\"", "x"));
    EXPECT_THAT(words_of("u8R\"end(throw )\" )end\" x"), ElementsAre("\"\"", "x"));
}

TEST(Source, a_grouped_number_opens_no_character) {
    EXPECT_THAT(words_of("1'000'000 + 2.5e3"), ElementsAre("1'000'000", "+", "2.5e3"));
}

TEST(Source, lines_are_counted_through_everything_that_spans_them) {
    auto const source = read_source("/* a\n b */\nR\"(x\ny)\"\n\"c\\\nd\"\nlast");
    EXPECT_EQ(source.tokens.back(), (Token{"last", 7}));
}

TEST(Source, an_include_is_read_with_its_kind_and_line) {
    auto const source = read_source(
        "#pragma once\n#include <cmath>\n  #  include \"a/b.hpp\" // c\n#include MACRO\n");
    EXPECT_THAT(source.includes, ElementsAre(Include{"cmath", false, 2},
                                     Include{"a/b.hpp", true, 3}, Include{"", false, 4}));
}

TEST(Source, an_include_in_a_comment_is_none) {
    EXPECT_TRUE(read_source("// #include <cmath>\n/*\n#include <random>\n*/").includes.empty());
}

TEST(Source, a_text_cut_short_ends_quietly) {
    for (auto const* const text :
        {"\"abc", "R\"x(", "R\"", "/* a", "#include", "#include <a", "'", "1'", "#", "\\"})
        EXPECT_NO_FATAL_FAILURE(read_source(text)) << text;
}

} // namespace
} // namespace erdem::house
