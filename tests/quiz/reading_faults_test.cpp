// Every fault of a quiz file is found, at its place, and said in words that help.
#include "quiz/fixtures.hpp"
#include "quiz/generated.hpp"
#include "quiz/one_item.hpp"

#include <gmock/gmock.h>

namespace erdem::quiz {
namespace {

using text::Fault;

// One change to a good file; where ¦ stands in it, the fault is expected.
struct Change {
    std::string_view file, from, to, found, expected;
};

struct Changed {
    std::string text;
    int line = 1, column = 1;
};

Changed changed(Change const& change) {
    constexpr std::string_view mark = "¦";
    auto text = test::text_of(test::fixture("good/" + std::string(change.file) + ".json"));
    auto const at = text.find(change.from);
    EXPECT_NE(at, text.npos) << change.from;
    text.replace(at, change.from.size(), change.to);
    auto const marked = text.find(mark);
    EXPECT_NE(marked, text.npos) << change.to;
    text.erase(marked, mark.size());
    Changed changed{std::move(text)};
    for (char const byte : std::string_view(changed.text).substr(0, marked)) {
        if (byte == '\n') ++changed.line, changed.column = 0;
        if ((byte & 0xC0) != 0x80) ++changed.column;
    }
    return changed;
}

std::vector<std::string> in_words(std::vector<Fault> const& faults) {
    std::vector<std::string> lines;
    for (auto const& fault : faults) lines.push_back(words(fault));
    return lines;
}

TEST(ReadQuiz, finds_each_fault_at_its_place) {
    constexpr auto because = "the reason why it is wrong, and what whoever answers so believes";
    for (auto const& change : {
             Change{"choice", R"("quiz/1")", R"(¦"quiz/2")", R"("quiz/2")", R"("quiz/1")"},
             Change{"choice", R"("difficulty": 2)", R"("colour": ¦2)", R"("colour")",
                 "one of: concepts, competencies, sources, grade, difficulty, experiment"},
             Change{"choice", R"({"zh-CN": "问题", "en": "A question"})", R"(¦{"zh-CN": "问题"})",
                 R"(no "en")", "the text in zh-CN and en"},
             Change{"choice", R"("A question")", R"(¦"")", R"("")",
                 "a text in quotation marks that is not empty"},
             Change{"choice", R"("A question"})", R"("A question", "english": ¦"x"})",
                 R"("english")", "a language tag such as zh-CN or en"},
             Change{"choice", "{\n      \"id\": \"00000000-0000-4000-8000-000000000001\",", "¦{",
                 R"(no "id")", R"("id")"},
             Change{"choice", R"("00000000-0000-4000-8000-000000000001")", R"(¦"one")", R"("one")",
                 "a uuid in lower case, for instance \"6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a01\""},
             Change{"choice", R"("meaning": 1)", R"("meaning": ¦true)", "true",
                 "a whole number from 1 to 1000000"},
             Change{"choice", R"("points": 2)", R"("points": ¦1.5)", "1.5",
                 "a whole number from 1 to 100"},
             Change{"choice", R"("most": 1)", R"("most": ¦4)", "4", "a whole number from 1 to 3"},
             Change{"choice", R"({"id": "b", "text")", R"(¦{"id": "a", "text")", "\"a\" again",
                 "each id once"},
             Change{"choice", R"([
        {"text": {"zh-CN": "问题", "en": "A question"}},
        {"slot": "s"})",
                 R"(¦[
        {"text": {"zh-CN": "问题", "en": "A question"}})",
                 "no place for the slot \"s\"", "each slot once in the body"},
             Change{"choice", R"({"slot": "s", "choices")", R"({"slot": ¦"z", "choices")", "\"z\"",
                 "the id of a slot of this item"},
             Change{"choice", R"({"a": 1000, "b": 300,)", R"(¦{"a": 1000,)", "no \"b\"",
                 "a worth for each option"},
             Change{"choice", R"({"a": 1000,)", R"(¦{"a": 999,)", "no option worth 1000",
                 "one that earns the whole"},
             Change{"choice", R"("b": 300)", R"("b": ¦-1)", "-1", "a whole number from 0 to 1000"},
             Change{"choice", R"("b": 300)", R"("b": ¦0)",
                 "no feedback with a misconception for \"b\"", because},
             Change{"choice", R"("sources": ["book"])", R"("sources": [¦"paper"])", "\"paper\"",
                 "the id of a source of this quiz"},
             Change{"several", R"({"a": 400,)", R"(¦{"a": 401,)",
                 "worths above 0 that add up to 1001", "1000 together"},
             Change{"several", R"({"a": 400, "b": 600, "c": -500})",
                 R"(¦{"a": 400, "b": 600, "c": 0})", "full points for choosing everything",
                 "a worth below 0 for what is wrong, or a smaller \"most\""},
             Change{"true_false", R"("true_false": {})", R"("true_false": {"shuffle": ¦true})",
                 "\"shuffle\"", "an empty object"},
             Change{"true_false", R"("true_false": {})", R"("true_false": {}, "number": ¦{})",
                 "\"number\"", "one kind of answer; \"true_false\" stands there already"},
             Change{
                 "true_false", R"("truth": false)", R"("truth": ¦"no")", "\"no\"", "true or false"},
             Change{"true_false", R"("truth": false)", R"("truth": ¦true)",
                 "no feedback with a misconception for \"false\"", because},
             Change{"number", R"("exact": "10")", R"("exact": ¦"10 +")",
                 "the end at character 5 of the formula", "a number, a name, \"-\" or \"(\""},
             Change{"number", R"("tolerance": "0.1")", R"("tolerance": ¦"-0.1")", "\"-0.1\"",
                 "a tolerance that is not below 0"},
             Change{"number", R"({"id": "ratio")", R"(¦{"id": "right")", "\"right\" again",
                 "each id once"},
             Change{"number", R"("id": "ratio")", R"("id": ¦"unit")", "\"unit\"",
                 "another id: feedback on the unit has that name"},
             Change{"number", R"(["cm/s²"])", R"(["cm/s²", ¦"m/s²"])", "\"m/s²\" again",
                 "each id once"},
             Change{"number", R"("multiplier": 0.01)", R"("multiplier": ¦-1)", "-1",
                 "a number above 0"},
             Change{"text", R"("*周期")", R"(¦" 周期")", "\" 周期\"",
                 "a pattern without white space at its ends"},
             Change{"text", R"("case": true)", R"("case": ¦1)", "1", "true or false"},
             Change{"order", R"(["b", "a", "c"])", R"(["b", "a", ¦"d"])", "\"d\"",
                 "the id of an option of this slot"},
             Change{"order", R"("longest_run")", R"(¦"longest")", "\"longest\"",
                 "one of: all_or_nothing, absolute, adjacent, longest_run"},
             Change{"order", R"([
        {"when": "wrong")",
                 R"(¦[
        {"when": "partial")",
                 "no feedback for other wrong answers", "one with \"when\": \"wrong\""},
             Change{"match", R"(["a", "x"])", R"([¦"x", "x"])", "\"x\"",
                 "the id of an option on the left"},
             Change{"match", R"(["b", "y"])", R"(¦["a", "y"])", "\"a\" again", "each id once"},
             Change{"match", R"("a>y")", R"(¦"a>z")", "\"a>z\"", "an answer of the slot \"s\""},
             Change{"evidence", R"("physics/pendulum")", R"(¦"pendulum")", "\"pendulum\"",
                 "a module, for instance \"physics/pendulum\""},
             Change{
                 "evidence", R"("most": 4)", R"("most": ¦1)", "1", "a whole number from 2 to 100"},
             Change{"evidence", R"("span": 10)", R"("rows": ¦10)", "\"rows\"",
                 "one of: id, worth, fair_test, span"},
             Change{
                 "evidence", R"("rows": 3)", R"("rows": ¦1)", "1", "a whole number from 2 to 100"},
             Change{"task", R"("task": true)", R"("task": ¦false)", "false", "true"},
             Change{"cloze", "\"The [[u]] is", "¦\"The u is", "other slots than in zh-CN",
                 "the same slots in every language"},
             Change{"drawn", R"("step": 0.2)", R"("step": ¦0)", "0", "a step above 0"},
             Change{"drawn", R"("most": 1.6)", R"("most": ¦0)", "0",
                 "at least \"least\", and less than a million steps from it"},
             Change{"drawn", R"("most": 1.6)", R"("most": ¦1.5)", "1.5",
                 "a whole number of steps from \"least\""},
             Change{"drawn", R"("period < 3")", R"(¦"period < x")",
                 "\"x\" at character 10 of the formula", "one of: length, period, pi, e"},
             Change{"drawn", R"("{{length}} m")", R"(¦"{{mass}} m")", "\"{{mass}}\"",
                 "a variable of the item"},
             Change{"drawn", R"("{{length}} m")", R"(¦"{{length m")", "\"{{\" without an end",
                 "\"}}\""},
             Change{"drawn", R"("An item")", R"(¦"{{length}}")", "\"{{\"",
                 "no drawn value in this text"},
             Change{"drawn", R"("First find {{period}}")", R"(¦"See [[s]]")", "\"[[\"",
                 "a slot in the line of a body's text only"},
             Change{"drawn", R"("bob.png")", R"(¦"/bob.png")", "\"/bob.png\"",
                 "a picture beside this file, .png or .jpg"},
             Change{"drawn", R"("penalty": 333)", R"("penalty": ¦-1)", "-1",
                 "a whole number from 0 to 1000"},
             Change{"stamped", R"("translated": {"en")",
                 R"("translated": {"mn": ¦"0123456789ab", "en")", "\"mn\"",
                 "a language the title was translated to"},
         }) {
        auto const [text, line, column] = changed(change);
        auto const faults = read_quiz(text, "quiz.json").faults;
        Fault const expected{
            "quiz.json", line, column, std::string(change.found), std::string(change.expected)};
        EXPECT_THAT(in_words(faults), testing::Contains(words(expected))) << change.to;
        EXPECT_LE(faults.size(), 2U) << "one change is no more than two faults: " << change.to;
    }
}

TEST(ReadQuiz, places_faults_by_line_and_by_character) {
    auto const read = read_quiz("{\n  \"erdem\": \"quiz/1\",\n  \"title\": {\"zh-CN\": \"摆\", "
                                "\"en\": 5},\n  \"items\": []}",
        "q.json");
    EXPECT_EQ(read.faults,
        (std::vector<Fault>{{"q.json", 3, 33, "5", "a text in quotation marks that is not empty"},
            {"q.json", 4, 12, "a list of 0", "a list of at least 1"}}));
}

TEST(ReadQuiz, passes_on_what_is_wrong_with_the_json) {
    for (auto const* text : {"", "{", "{\"a\": 1, \"a\": 2}", "\xff", "[[[[[["})
        EXPECT_EQ(read_quiz(text, "q.json").faults.size(), 1U) << text;
    auto const fault = read_quiz("{\"erdem\": \"quiz/1\",\n \"erdem\": 1}", "q.json").faults.at(0);
    EXPECT_EQ(words(fault),
        "q.json:2:2: found the key \"erdem\" again, expected it once; it stands at 1:2 already");
}

TEST(ReadQuiz, names_the_first_hundred_faults_in_the_order_of_the_file) {
    auto text = test::generated_quiz(300, 1);
    for (auto at = text.find("\"en\""); at != text.npos; at = text.find("\"en\"", at))
        text.replace(at, 4, "\"xx\"");
    auto const faults = read_quiz(text, "").faults;
    ASSERT_EQ(faults.size(), 100U);
    EXPECT_EQ(faults.front().line, 1);
    for (std::size_t i = 1; i < faults.size(); ++i)
        EXPECT_LE(std::pair(faults[i - 1].line, faults[i - 1].column),
            std::pair(faults[i].line, faults[i].column));
    EXPECT_LT(faults.back().line, 100) << "there are thousands further down";
}

TEST(ReadQuiz, refuses_worlds_that_one_response_cannot_bring) {
    auto const two = [](std::string const& first, std::string const& second) {
        test::Parts parts{.slot = "", .scoring = ""};
        parts.slots = R"({"id": "a", )" + first + R"(}, {"id": "b", )" + second + "}";
        parts.scorings = R"({"slot": "a", "task": true}, {"slot": "b", "task": true})";
        parts.body = R"([{"slot": "a"}, {"slot": "b"}])";
        return read_quiz(test::quiz_text(parts), "").faults;
    };
    auto const task = R"("task": {"module": "physics/pendulum", "task": "t"})";
    auto const faults = two(task, task);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].found, "a second task");
}

} // namespace
} // namespace erdem::quiz
