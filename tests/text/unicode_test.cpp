#include "erdem/text/unicode.hpp"

#include <gtest/gtest.h>

using namespace erdem::text;

TEST(Utf8, the_first_ill_formed_byte_is_found) {
    struct Row {
        std::string bytes;
        std::optional<std::size_t> at;
    };
    for (auto const& [bytes, at] : {
             Row{"", {}}, Row{"plain", {}}, Row{"草原 цэцэг ᠮᠣᠩᠭᠣᠯ 🐎", {}},
             Row{"\x80", 0},                   // nothing to continue
             Row{"ab\xBF", 2},                 //
             Row{"\xC0\xAF", 0},               // overlong
             Row{"\xC1\xBF", 0},               //
             Row{"\xC2\x80", {}},              // the first of two bytes
             Row{"\xDF\xBF", {}},              //
             Row{"a\xC3", 1},                  // cut short
             Row{"a\xC3z", 1},                 //
             Row{"\xE0\x9F\xBF", 0},           // overlong
             Row{"\xE0\xA0\x80", {}},          //
             Row{"\xED\x9F\xBF", {}},          //
             Row{"\xED\xA0\x80", 0},           // a surrogate
             Row{"\xEF\xBF\xBF", {}},          //
             Row{"\xE8\x8D", 0},               //
             Row{"\xF0\x8F\xBF\xBF", 0},       // overlong
             Row{"\xF0\x90\x80\x80", {}},      //
             Row{"\xF4\x8F\xBF\xBF", {}},      // U+10FFFF
             Row{"\xF4\x90\x80\x80", 0},       // beyond it
             Row{"\xF5\x80\x80\x80", 0},       //
             Row{"\xFF", 0},                   //
             Row{"12345678901234567\xFF", 17}, // behind whole words
             Row{"1234567\xE8\x8D\x89"
                 "12345\xFE",
                 15}, //
         })
        EXPECT_EQ(ill_formed(bytes), at) << bytes;
}

TEST(Utf8, every_character_goes_there_and_back) {
    for (char32_t point = 0; point < 0x110000; ++point) {
        if (point >= 0xD800 && point < 0xE000) continue;
        auto const bytes = utf8(std::u32string(1, point));
        ASSERT_EQ(ill_formed(bytes), std::nullopt) << std::hex << static_cast<unsigned>(point);
        ASSERT_EQ(code_points(bytes), std::u32string(1, point));
        ASSERT_EQ(count_code_points(bytes), 1U);
    }
}

TEST(Utf8, a_byte_that_should_have_been_refused_is_not_run_past) {
    EXPECT_EQ(code_points("a\xE8\x8D"), U"a\uFFFD\uFFFD");
    EXPECT_EQ(code_points("\xFF"), U"\uFFFD");
}

TEST(HalfWidth, full_width_ascii_and_the_ideographic_space_become_ordinary) {
    EXPECT_EQ(half_width(U'Ａ'), U'A');
    EXPECT_EQ(half_width(U'９'), U'9');
    EXPECT_EQ(half_width(U'！'), U'!');
    EXPECT_EQ(half_width(U'～'), U'~');
    EXPECT_EQ(half_width(U'\u3000'), U' ');
    EXPECT_EQ(half_width(U'，'), U',');
    for (char32_t const same : {U'a', U'草', U'。', U'\uFF00', U'\uFF5F'})
        EXPECT_EQ(half_width(same), same);
}

TEST(Comparing, what_was_typed_forgives_width_case_and_space) {
    struct Row {
        std::string typed, compared, compared_with_case;
    };
    for (auto const& [typed, compared, compared_with_case] : {
             Row{"", "", ""},
             Row{"  \t\n ", "", ""},
             Row{"  The  Moon ", "the moon", "The Moon"},
             Row{"ＡＢＣ　１２３", "abc 123", "ABC 123"},
             Row{"\u00A0达里湖\u2003", "达里湖", "达里湖"},
             Row{"ЁЖ", "ёж", "ЁЖ"},
             Row{"Straße ΣΑΣ", "straße σασ", "Straße ΣΑΣ"},
             Row{"ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ"},
         }) {
        EXPECT_EQ(comparable(typed), compared);
        EXPECT_EQ(comparable(typed, true), compared_with_case);
    }
}
