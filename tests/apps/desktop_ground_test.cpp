// The parts of the window that need none: where lines break, what keys do to a text, charts'
// numbers, names in NFC, and words.
#include "chart.hpp"
#include "letters.hpp"
#include "text_field.hpp"
#include "words.hpp"
#include "wrap.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>
#include <random>
#include <set>

namespace erdem::desktop {
namespace {

using ::testing::IsEmpty;

// ---- lines ------------------------------------------------------------------------------------

std::vector<Measured> measured(std::u32string_view text) { // hanzi as wide as two letters
    std::vector<Measured> out;
    for (char32_t const c : text) out.push_back({c, c == U'\n' ? 0.0F : c < 0x2E80 ? 1.0F : 2.0F});
    return out;
}
std::vector<std::u32string> lines(std::u32string const& text, float width) {
    std::vector<std::u32string> out;
    for (auto const& line : wrapped(measured(text), width))
        out.push_back(text.substr(line.begin, line.end - line.begin));
    return out;
}

TEST(Wrap, breaks_where_each_script_may) {
    using Lines = std::vector<std::u32string>;
    struct Row {
        std::u32string text;
        float width;
        Lines wanted;
    };
    for (auto const& [text, width, wanted] : {
             Row{U"", 10, {U""}},
             {U"a bob on a thread", 8, {U"a bob on", U"a thread"}},
             {U"one\ntwo", 80, {U"one", U"two"}},
             {U"one\n\ntwo", 80, {U"one", U"", U"two"}},
             {U"unbreakable", 4, {U"unbr", U"eaka", U"ble"}},
             {U"摆球来回摆动", 6, {U"摆球来", U"回摆动"}},
             {U"摆球来，回摆动", 6, {U"摆球", U"来，回", U"摆动"}}, // no comma begins a line
             {U"摆球（来回）摆", 6, {U"摆球", U"（来", U"回）摆"}}, // no bracket ends one
             {U"周期period长", 8, {U"周期", U"period长"}},          // between the scripts
             {U"half-time", 6, {U"half-", U"time"}},
             {U"9.8 m/s", 5, {U"9.8", U"m/s"}},
         })
        EXPECT_EQ(lines(text, width), wanted) << "width " << width;
}

TEST(Wrap, loses_no_letter_and_is_never_too_wide) {
    constexpr std::u32string_view letters = U"ab c，。（摆球）“”-9 .\n";
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        std::mt19937_64 random(seed);
        std::u32string text;
        for (auto n = random() % 60; n > 0; --n) text += letters[random() % letters.size()];
        float const width = static_cast<float>(2 + random() % 20);
        std::size_t after = 0;
        for (auto const& line : wrapped(measured(text), width)) {
            EXPECT_LE(line.width, width) << "seed " << seed;
            for (auto i = after; i < line.begin; ++i)
                EXPECT_TRUE(text[i] == U' ' || text[i] == U'\n') << "seed " << seed;
            after = line.end;
        }
        for (auto i = after; i < text.size(); ++i)
            EXPECT_TRUE(text[i] == U' ' || text[i] == U'\n') << "seed " << seed;
    }
}

// ---- charts -----------------------------------------------------------------------------------

TEST(Ticks, stand_at_round_numbers) {
    struct Row {
        double least, most;
        int at_most;
        double first, step;
        int count, decimals;
    };
    for (auto const& r : {Row{0, 10, 6, 0, 2, 6, 0}, {0, 1, 6, 0, 0.2, 6, 1},
             {-1, 1, 5, -1, 0.5, 5, 1}, {3, 97, 5, 20, 20, 4, 0}, {0, 0.03, 4, 0, 0.01, 4, 2}}) {
        auto const t = ticks(r.least, r.most, r.at_most);
        EXPECT_NEAR(t.first, r.first, 1e-9) << r.least << " to " << r.most;
        EXPECT_NEAR(t.step, r.step, 1e-12) << r.least << " to " << r.most;
        EXPECT_EQ(t.count, r.count) << r.least << " to " << r.most;
        EXPECT_EQ(t.decimals, r.decimals) << r.least << " to " << r.most;
    }
}

TEST(Ticks, lie_within_and_are_never_too_many) {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        std::mt19937_64 random(seed);
        std::uniform_real_distribution<double> part(-1, 1);
        double const scale = std::pow(10, 8 * part(random)), least = part(random) * scale,
                     most = least + std::abs(part(random)) * scale;
        int const at_most = 2 + static_cast<int>(random() % 10);
        auto const t = ticks(least, most, at_most);
        EXPECT_LE(t.count, at_most) << "seed " << seed;
        EXPECT_GE(t.count, 1) << "seed " << seed;
        double const slack = (most - least) * 1e-6 + 1e-9 * t.step;
        EXPECT_GE(t.first, least - slack) << "seed " << seed;
        EXPECT_LE(t.first + (t.count - 1) * t.step, most + slack) << "seed " << seed;
    }
}

TEST(Ticks, have_an_answer_for_no_span_at_all) {
    EXPECT_GE(ticks(5, 5, 6).count, 1);
    EXPECT_GE(ticks(0, 0, 0).count, 1);
}

TEST(Thinned, keeps_every_peak_and_both_ends) {
    std::mt19937_64 random(3);
    std::vector<ImVec2> points;
    for (int i = 0; i < 100'000; ++i)
        points.push_back({static_cast<float>(i) / 200, static_cast<float>(random() % 1000)});
    auto const few = thinned(points);
    EXPECT_LE(few.size(), 4 * 501U);
    EXPECT_EQ(few.front().x, points.front().x);
    EXPECT_EQ(few.back().x, points.back().x);
    for (std::size_t from = 0; from < points.size(); from += 200) { // a column of pixels
        auto const column = std::floor(points[from].x);
        auto const highest = [&](auto const& in) {
            float out = -1;
            for (auto const& p : in)
                if (std::floor(p.x) == column) out = std::max(out, p.y);
            return out;
        };
        if (from % 10'000 == 0) {
            EXPECT_EQ(highest(few), highest(points)) << column;
        }
    }
}

TEST(Thinned, leaves_few_points_and_loops_alone) {
    std::vector<ImVec2> const few(100, ImVec2(1, 1));
    EXPECT_EQ(thinned(few).size(), 100U);
    std::vector<ImVec2> loop;
    for (int i = 0; i < 2000; ++i)
        loop.push_back({std::sin(static_cast<float>(i)), std::cos(static_cast<float>(i))});
    EXPECT_EQ(thinned(loop).size(), 2000U);
    EXPECT_THAT(thinned({}), IsEmpty());
}

// ---- names ------------------------------------------------------------------------------------

TEST(Nfc, one_name_has_one_spelling) {
    struct Row {
        std::string_view from, to;
    };
    for (auto const& [from, to] : {Row{"", ""}, {"Naren", "Naren"}, {"娜仁", "娜仁"},
             {"e\u0301", "\u00e9"}, {"A\u030a", "\u00c5"}, {"\u212b", "\u00c5"},
             {"\uf900", "\u8c48"}, // a compatibility hanzi is the same character
             {"𬱖", "𬱖"}, {"ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ"}, {"a\xff z", "a\ufffd z"},
             {"\xed\xa0\x80", "\ufffd\ufffd\ufffd"}})
        EXPECT_EQ(nfc(from), to);
    std::string many; // the longest growth there is
    for (int i = 0; i < 1000; ++i) many += "\U0001D160";
    EXPECT_EQ(nfc(nfc(many)), nfc(many));
    EXPECT_GT(nfc(many).size(), many.size());
}

TEST(Letters, read_what_is_well_formed_and_mark_what_is_not) {
    auto const read = [](std::string_view text) {
        std::u32string out;
        Letters letters(text);
        for (Letter letter; letters.next(letter);) out += letter.c;
        return out;
    };
    EXPECT_EQ(read("aé摆𬱖"), U"aé摆𬱖");
    EXPECT_EQ(read("a\xff"), U"a\xFFFD");
    EXPECT_EQ(read("\xe6\x91"), U"\xFFFD");
    EXPECT_EQ(read("\x80 z"), U"\xFFFD z");
}

// ---- words ------------------------------------------------------------------------------------

std::vector<Word> every_word() {
    std::vector<Word> out;
    for (int i = 0; i < static_cast<int>(Word::count); ++i) out.push_back(static_cast<Word>(i));
    return out;
}
int blanks(std::string_view text) {
    int out = 0;
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) ++out;
    return out;
}

TEST(Words, there_is_one_for_everything_in_both_languages) {
    for (auto const w : every_word())
        for (auto const tongue : {Tongue::chinese, Tongue::english})
            EXPECT_FALSE(word(w, tongue).empty()) << static_cast<int>(w);
}

TEST(Words, english_is_not_chinese) {
    for (auto const w : every_word()) {
        Letters letters(word(w, Tongue::english));
        for (Letter letter; letters.next(letter);)
            EXPECT_FALSE(letter.c >= 0x4E00 && letter.c <= 0x9FFF) << word(w, Tongue::english);
    }
}

TEST(Words, have_as_many_blanks_in_one_language_as_in_the_other) {
    for (auto const w : every_word()) {
        auto const chinese = word(w, Tongue::chinese), english = word(w, Tongue::english);
        EXPECT_EQ(blanks(chinese), blanks(english)) << english;
        for (auto const text : {chinese, english}) { // and can be filled in
            fmt::dynamic_format_arg_store<fmt::format_context> filling;
            for (int i = blanks(text); i > 0; --i) filling.push_back("x");
            EXPECT_NO_THROW((void)fmt::vformat(text, filling)) << text;
        }
    }
}

TEST(Words, tongues_have_tags) {
    for (auto const each : {Tongue::chinese, Tongue::english}) EXPECT_EQ(tongue(tag(each)), each);
    EXPECT_EQ(tongue("tlh"), std::nullopt);
}

} // namespace
} // namespace erdem::desktop
