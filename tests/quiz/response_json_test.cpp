#include "quiz/generated.hpp"
#include "quiz/one_item.hpp"
#include "quiz/responses.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using test::item;
using test::options;

text::Json json(std::string_view text) {
    auto read = text::read_json(text);
    EXPECT_TRUE(read) << text;
    return read ? *read : text::Json{};
}

std::vector<Item> every_kind() {
    return read_quiz(test::generated_quiz(test::GeneratedQuiz::kinds, 1), "").quiz.items;
}

TEST(ResponseJson, names_options_and_never_their_places) {
    auto const items = every_kind();
    struct Row {
        std::size_t kind;
        SlotResponse response;
        std::string_view json;
    };
    for (auto const& [kind, response, text] : {Row{0, Chosen{{2}}, R"({"a":["r"]})"},
             Row{1, Chosen{{0, 3}}, R"({"a":["p","s"]})"}, Row{2, Chosen{{0}}, R"({"a":false})"},
             Row{3, Typed{"9.8 s"}, R"({"a":"9.8 s"})"}, Row{4, Typed{"周期"}, R"({"a":"周期"})"},
             Row{5, Ordered{{1, 0, 3, 2}}, R"({"a":["q","p","s","r"]})"},
             Row{6, Paired{{1, -1, 0}}, R"({"a":{"p":"y","r":"x"}})"},
             Row{7, Cited{{0, 3}}, R"({"a":[0,3]})"},
             Row{8, Performed{std::string(64, 'e')},
                 R"({"a":")"
                 "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                 R"("})"},
             Row{0, Omitted{}, "{}"}, Row{0, Chosen{}, "{}"}, Row{3, Typed{" "}, "{}"},
             Row{6, Paired{{-1, -1, -1}}, "{}"}})
        EXPECT_EQ(write_json(to_json(items[kind], {response})), text);
}

TEST(ResponseJson, comes_back_as_it_went) {
    auto const items = every_kind();
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Dice dice(seed);
        auto const& asked =
            items[static_cast<std::size_t>(dice.up_to(test::GeneratedQuiz::kinds - 1))];
        auto given = test::any_slot_response(dice);
        if (is_omitted(given) || !can_hold(asked.slots[0], given)) given = Omitted{};
        if (auto* chosen = std::get_if<Chosen>(&given)) std::ranges::sort(chosen->options);
        auto const text = write_json(to_json(asked, {given}));
        auto const read = read_response(asked, json(text));
        ASSERT_TRUE(read) << "seed " << seed << ": " << text;
        EXPECT_EQ(*read, Response{given}) << "seed " << seed << ": " << text;
        EXPECT_EQ(write_json(to_json(asked, *read)), text) << "seed " << seed;
    }
}

TEST(ResponseJson, of_another_shape_is_a_fault_with_its_place) {
    auto const items = every_kind();
    struct Row {
        std::size_t kind;
        std::string_view text;
        int column;
        std::string_view found, expected;
    };
    for (auto const& [kind, text, column, found, expected] :
        {Row{0, "[]", 1, "another value", "an object with a value for each answered slot"},
            Row{0, R"({"b": ["p"]})", 7, "\"b\"", "the id of a slot of this item"},
            Row{0, R"({"a": "p"})", 7, "\"p\"", "a list of options"},
            Row{0, R"({"a": ["t"]})", 8, "\"t\"", "the id of an option"},
            Row{0, R"({"a": [0]})", 8, "another value", "the id of an option"},
            Row{0, R"({"a": ["p", "q"]})", 7, "another value", "at most 1 options"},
            Row{1, R"({"a": ["p", "p"]})", 13, "\"p\"", "each option once"},
            Row{2, R"({"a": 1})", 7, "another value", "true or false"},
            Row{3, R"({"a": 9.8})", 7, "another value", "a text"},
            Row{5, R"({"a": ["p", "p"]})", 13, "\"p\"", "each option once"},
            Row{6, R"({"a": [["p", "x"]]})", 7, "another value", "an object of pairs"},
            Row{6, R"({"a": {"x": "x"}})", 13, "\"x\"", "an option on the left"},
            Row{6, R"({"a": {"p": "p"}})", 13, "\"p\"", "an option on the right"},
            Row{7, R"({"a": [-1]})", 8, "another value", "a row, from 0"},
            Row{7, R"({"a": [1.0]})", 8, "another value", "a row, from 0"},
            Row{7, R"({"a": [65536]})", 8, "another value", "a row, from 0"},
            Row{8, R"({"a": "EE"})", 7, "\"EE\"", "a SHA-256 in hexadecimal digits"}}) {
        auto const read = read_response(items[kind], json(text));
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(
            read.error(), (text::Fault{{}, 1, column, std::string(found), std::string(expected)}))
            << text;
    }
}

TEST(ResponseJson, of_a_cloze_has_a_value_for_each_slot_that_was_answered) {
    auto const cloze = item({.slot = "",
        .scoring = "",
        .slots = R"({"id": "a", "number": {}}, {"id": "b", "choice": {"options": )" +
                 options("xy") + "}}",
        .scorings = R"({"slot": "a", "numbers": [{"id": "right", "exact": "2"}]},
                       {"slot": "b", "choices": {"x": 1000, "y": 1}})",
        .body = R"([{"text": {"zh-CN": "[[a]] [[b]]", "en": "[[b]] [[a]]"}}])"});
    Response const response{Omitted{}, Chosen{{1}}};
    EXPECT_EQ(write_json(to_json(cloze, response)), R"({"b":["y"]})");
    EXPECT_EQ(read_response(cloze, json(R"({"b":["y"]})")), response);
}

} // namespace
} // namespace erdem::quiz
