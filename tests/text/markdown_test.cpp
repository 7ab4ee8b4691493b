#include "erdem/text/markdown.hpp"
#include "text/slowness.hpp"

#include <gtest/gtest.h>

#include <chrono>

using namespace erdem::text;

namespace {

// A tree in a notation that a table can hold: *strong* /emphasis/ `code` <text|address>.
std::string shown(Line const& line) {
    std::string out;
    for (auto const& run : line) {
        switch (run.style) {
        case Run::Style::plain: out += run.text; break;
        case Run::Style::strong: out += "<b " + run.text + ">"; break;
        case Run::Style::emphasis: out += "<i " + run.text + ">"; break;
        case Run::Style::code: out += "<c " + run.text + ">"; break;
        case Run::Style::link: out += "<a " + run.text + "|" + run.address + ">"; break;
        }
    }
    return out;
}

std::string shown(Block const& block) {
    switch (block.kind) {
    case Block::Kind::heading: return 'h' + std::to_string(block.level) + ' ' + shown(block.line);
    case Block::Kind::paragraph: return "p " + shown(block.line);
    case Block::Kind::bullet: return 'b' + std::to_string(block.level) + ' ' + shown(block.line);
    case Block::Kind::number: return 'n' + std::to_string(block.level) + ' ' + shown(block.line);
    case Block::Kind::quote: return "q " + shown(block.line);
    case Block::Kind::picture: return "i " + shown(block.line) + '|' + block.source;
    case Block::Kind::table: break;
    }
    std::string out = "t";
    for (auto const& row : block.rows) {
        out += ' ';
        for (auto const& cell : row) out += '[' + shown(cell) + ']';
    }
    return out;
}

std::string shown(std::string_view text) {
    std::string out;
    for (auto const& block : read_markdown(text)) out += (out.empty() ? "" : "; ") + shown(block);
    return out;
}

std::string repeated(std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

} // namespace

TEST(Markdown, a_line_has_styles) {
    struct Row {
        std::string text, tree;
    };
    for (auto const& [text, tree] : {
             Row{"", ""},
             Row{"plain", "plain"},
             Row{"a **b** c", "a <b b> c"},
             Row{"**b**", "<b b>"},
             Row{"*i* and **b**", "<i i> and <b b>"},
             Row{"单摆的**周期**与*质量*无关", "单摆的<b 周期>与<i 质量>无关"},
             Row{"2 * 3 * 4", "2 * 3 * 4"},
             Row{"a * b*", "a * b*"},
             Row{"**open", "**open"},
             Row{"*open", "*open"},
             Row{"** b **", "** b **"},
             Row{"****", "****"},
             Row{"**a*", "*<i a>"},
             Row{"**a * b**", "<b a * b>"},
             Row{"snake_case_name", "snake_case_name"},
             Row{"`x * y`", "<c x * y>"},
             Row{"`\\`", "<c \\>"},
             Row{"`open", "`open"},
             Row{"``", "``"},
             Row{"[NASA](https://nasa.gov)", "<a NASA|https://nasa.gov>"},
             Row{"see [a](b.md), [c](#d)", "see <a a|b.md>, <a c|#d>"},
             Row{"[a [b](c)", "[a <a b|c>"},
             Row{"[a]", "[a]"},
             Row{"[a] (b)", "[a] (b)"},
             Row{"[a](b", "[a](b"},
             Row{"[a](b c)", "[a](b c)"},
             Row{"[a]()", "[a]()"},
             Row{"[](b)", "[](b)"},
             Row{"[a](javascript:alert)", "[a](javascript:alert)"},
             Row{"[a](data:text/html,x)", "[a](data:text/html,x)"},
             Row{"[a\\]b](c\\)d)", "<a a]b|c)d>"},
             Row{"\\*a\\* \\\\ \\[b\\](c) \\n", "*a* \\ [b](c) \\n"},
             Row{"**a\\*\\*b**", "<b a**b>"},
             Row{"ends in \\", "ends in \\"},
             Row{"<b>html</b> & such", "<b>html</b> & such"},
         })
        EXPECT_EQ(shown(read_line(text)), tree) << text;
}

TEST(Markdown, a_text_has_blocks) {
    struct Row {
        std::string text, tree;
    };
    for (auto const& [text, tree] : {
             Row{"", ""},
             Row{"\n \n\t\n", ""},
             Row{"# One\n## Two\n### Three", "h1 One; h2 Two; h3 Three"},
             Row{"#### Four", "p #### Four"},
             Row{"#None", "p #None"},
             Row{"# **B**\ntext", "h1 <b B>; p text"},
             Row{"one\ntwo\n\nthree", "p one two; p three"},
             Row{"一行\n两行", "p 一行两行"},
             Row{"结束。\n“开始”", "p 结束。“开始”"},
             Row{"用 SI\n单位", "p 用 SI 单位"},
             Row{"“quoted”\n“too”", "p “quoted” “too”"},
             Row{"한국어\n글", "p 한국어 글"},
             Row{"a **b\nc** d", "p a <b b c> d"},
             Row{"one\r\ntwo\r\n\r\nthree\r\n", "p one two; p three"},
             Row{"- a\n- b", "b0 a; b0 b"},
             Row{"* a\n  - b\n    - c\n- d", "b0 a; b1 b; b2 c; b0 d"},
             Row{"                - deep", "b3 deep"},
             Row{"- a\n  goes on\nnew", "b0 a goes on; p new"},
             Row{"1. a\n2. b\n10. c\n  1. d", "n0 a; n0 b; n0 c; n1 d"},
             Row{"1.5 m\n2024. year", "p 1.5 m 2024. year"},
             Row{"text\n- a", "p text; b0 a"},
             Row{"-5 degrees", "p -5 degrees"},
             Row{"> a\n> b\n\n> c", "q a b; q c"},
             Row{"> a\nb", "q a; p b"},
             Row{"![the set-up](swing.png)", "i the set-up|swing.png"},
             Row{"a\n![b](c.png)\nd", "p a; i b|c.png; p d"},
             Row{"![](c.png)", "i |c.png"},
             Row{"![b](../c.png)", "p !<a b|../c.png>"},
             Row{"![b](/etc/c.png)", "p !<a b|/etc/c.png>"},
             Row{"![b](http://c.png)", "p !<a b|http://c.png>"},
             Row{"![b](c.png) d", "p !<a b|c.png> d"},
             Row{"| a | b |\n| --- | :-: |\n| 1 | **2** |\nafter", "t [a][b] [1][<b 2>]; p after"},
             Row{"|a|b|\n|-|-|\n|1|\n|1|2|3|", "t [a][b] [1] [1][2]"},
             Row{"|a\\|b|\n|-|\n|c", "t [a|b] [c]"},
             Row{"| a |\nno rule", "p | a | no rule"},
             Row{"| a |\n| - |", "t [a]"},
             Row{"text\n| a |\n| - |", "p text; t [a]"},
             Row{"---", "p ---"},
         })
        EXPECT_EQ(shown(text), tree) << text;
}

TEST(Markdown, the_text_alone_can_be_had) {
    EXPECT_EQ(plain(read_line("a **b** `c` [d](e) \\*")), "a b c d *");
}

TEST(Markdown, whatever_is_repeated_is_read_in_linear_time) {
    auto const began = std::chrono::steady_clock::now();
    for (std::string const piece :
        {"*", "**", "* ", "*a", "**a ", "*a **b ", "[", "]", "[a](", "[a](b", "![", "`", "`a", "|",
            "|\n", "|-|\n", "| a |\n|-|\n", "\\", "- ", "- a\n", "> ", ">\n", "#", "# a\n", "1. ",
            "![a](b)\n", "草\n", "\n", " ", "  - a\n", "\\*", "a *b", "(", "](", "**a*"}) {
        auto const text = repeated(piece, static_cast<int>(1'000'000 / piece.size()) / slowness);
        for (auto const& block : read_markdown(text))
            EXPECT_LE(plain(block.line).size(), text.size()) << piece;
        EXPECT_LE(plain(read_line(text)).size(), text.size()) << piece;
    }
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
    EXPECT_LT(took.count(), 60); // about two seconds; one quadratic piece would be many minutes
}

TEST(Head, is_a_list_of_keys_before_the_body) {
    std::string const text = "---\ntitle: 摆: 一\ngrade:7\n\n  note : \n---\n# Body\n---\n";
    auto const head = read_head(text);
    ASSERT_TRUE(head) << words(head.error());
    EXPECT_EQ(head->entries,
        (std::vector<Head::Entry>{{"title", "摆: 一", 2}, {"grade", "7", 3}, {"note", "", 5}}));
    EXPECT_EQ(head->body, "# Body\n---\n");
    EXPECT_EQ(head->body_line, 7);
    EXPECT_EQ(head->body.data() + head->body.size(), text.data() + text.size()); // a view, no copy

    auto const windows = read_head("\xEF\xBB\xBF---\r\na: b\r\n---\r\nbody");
    ASSERT_TRUE(windows);
    EXPECT_EQ(windows->entries, (std::vector<Head::Entry>{{"a", "b", 2}}));
    EXPECT_EQ(windows->body, "body");
    EXPECT_TRUE(read_head("---\n---").has_value());
}

TEST(Head, says_where_it_is_wrong) {
    struct Row {
        std::string text, fault;
    };
    for (auto const& [text, fault] :
        {
            Row{"", "a.md:1:1: found \"\", expected --- before the head"},
            Row{"# Title\n", "a.md:1:1: found \"# Title\", expected --- before the head"},
            Row{"---\na: b\n", "a.md:1:1: found a head that never ends, expected --- behind it"},
            Row{"---\nno colon\n---\n", "a.md:2:1: found \"no colon\", expected key: value"},
            Row{"---\n: value\n---\n", "a.md:2:1: found \": value\", expected key: value"},
            Row{"---\na: 1\nb: 2\na : 3\n---\n", "a.md:4:1: found the key \"a\" again, expected it "
                                                 "once; it stands in line 2 already"},
            Row{"---\na: \xFF\n---\n", "a.md:2:4: found a byte that is not UTF-8, expected UTF-8"},
            Row{"---\na: b\n---\n草\xC0",
                "a.md:4:2: found a byte that is not UTF-8, expected UTF-8"},
        }) {
        auto const head = read_head(text, "a.md");
        ASSERT_FALSE(head) << text;
        EXPECT_EQ(words(head.error()), fault);
    }
}
