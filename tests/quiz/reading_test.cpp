#include "quiz/fixtures.hpp"

#include "erdem/quiz/reading.hpp"
#include "erdem/text/sha256.hpp"

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

Quiz good(std::string const& name) {
    auto read = read_quiz(test::text_of(test::fixture("good/" + name + ".json")), name);
    for (auto const& fault : read.faults) ADD_FAILURE() << words(fault);
    return std::move(read.quiz);
}

// ---- what is read -----------------------------------------------------------------------------

TEST(ReadQuiz, keeps_what_stands_in_the_file) {
    auto const quiz = good("choice");
    ASSERT_EQ(quiz.items.size(), 1U);
    EXPECT_EQ(quiz.sources, (std::vector<Source>{{"book", "A book", "", "1999", true}}));
    EXPECT_EQ(quiz.misconceptions.front().id, "belief");
    auto const& item = quiz.items.front();
    EXPECT_EQ(item.id, "00000000-0000-4000-8000-000000000001");
    EXPECT_EQ(item.meaning, 1);
    EXPECT_EQ(item.wording, 2);
    EXPECT_EQ(item.title.in({"en"}), "An item");
    ASSERT_EQ(item.body.size(), 2U);
    EXPECT_EQ(std::get<SlotBlock>(item.body[1]).slot, 0);
    EXPECT_EQ(item.slots[0].points, 2000);
    EXPECT_EQ(item.slots[0].label.in({"zh-CN"}), "选一个");
    auto const& choice = std::get<Choice>(item.slots[0].interaction);
    EXPECT_EQ(choice.options[2].text.in({"en"}), "Third");
    EXPECT_EQ(std::get<ScoreChoices>(item.scoring[0]).worths,
        (std::vector<ChoiceWorth>{{"a", 1000}, {"b", 300}, {"c", 0}}));
    EXPECT_EQ(item.feedback[0].misconception, "belief");
    EXPECT_EQ(item.meta, (Meta{{"C3"}, {"D"}, {"book"}, "7-9", 2, false}));
}

TEST(ReadQuiz, keeps_the_scoring_of_numbers) {
    auto const scoring = std::get<ScoreNumber>(good("number").items[0].scoring[0]);
    ASSERT_EQ(scoring.answers.size(), 5U);
    using Kind = NumberAnswer::Kind;
    std::vector<Kind> kinds;
    for (auto const& answer : scoring.answers) kinds.push_back(answer.kind);
    EXPECT_EQ(kinds, (std::vector<Kind>{
                         Kind::nominal, Kind::relative, Kind::sigfigs, Kind::range, Kind::exact}));
    EXPECT_FALSE(scoring.answers[3].includes_ends);
    EXPECT_EQ(scoring.units[1].multiplier, 0.01);
    EXPECT_EQ(scoring.unit_rule, ScoreNumber::UnitRule::required);
    EXPECT_EQ(scoring.unit_penalty, 200);
}

TEST(ReadQuiz, keeps_the_rules_of_evidence) {
    auto const rules = std::get<ScoreEvidence>(good("evidence").items[0].scoring[0]).rules;
    using Kind = EvidenceRule::Kind;
    EXPECT_EQ(
        rules, (std::vector<EvidenceRule>{{"fair", Kind::fair_test, "length", "", 0, 2, 10, 400},
                   {"cover", Kind::coverage, "length", "", 0, 3, 20, 300},
                   {"around", Kind::brackets, "", "period", 2, 2, 1, 200},
                   {"again", Kind::repeats, "", "", 0, 2, 1, 100}}));
}

TEST(ReadQuiz, keeps_variables_hints_attempts_and_what_is_foreign) {
    auto const item = good("drawn").items.front();
    ASSERT_EQ(item.variables.variables.size(), 2U);
    EXPECT_EQ(item.variables.variables[0].count, 8);
    EXPECT_TRUE(item.variables.variables[1].computed);
    EXPECT_EQ(item.variables.constraints.size(), 1U);
    EXPECT_EQ(item.hints.front().penalty, 100);
    EXPECT_EQ(item.attempts, (Attempts{2, 333}));
    EXPECT_EQ(item.ext.front().second, R"({"anything":[1,2.5,null]})");
    EXPECT_EQ(std::get<Figure>(item.body[1]).file, "bob.png");
}

TEST(ReadQuiz, hashes_the_item_however_it_is_laid_out) {
    auto const text = test::text_of(test::fixture("good/choice.json"));
    auto squeezed = text;
    std::erase(squeezed, '\n');
    auto const hash = read_quiz(text, "").quiz.items.front().content_hash;
    EXPECT_EQ(read_quiz(squeezed, "").quiz.items.front().content_hash, hash);
    auto const json = text::read_json(text);
    EXPECT_EQ(hash,
        text::hex(text::sha256(write_json((*json->find("items")->as<text::Json::Array>())[0]))));
    auto changed = text;
    changed.replace(changed.find("Third"), 5, "Fifth");
    EXPECT_NE(read_quiz(changed, "").quiz.items.front().content_hash, hash);
}

// ---- translations that went stale ---------------------------------------------------------------

TEST(ReadQuiz, names_a_translation_that_is_older_than_its_source) {
    auto text = test::text_of(test::fixture("good/stamped.json"));
    EXPECT_TRUE(read_quiz(text, "q.json").stale.empty());
    text.replace(text.find("\"问题\""), std::string_view("\"问题\"").size(), "\"新问题\"");
    auto const read = read_quiz(text, "q.json");
    EXPECT_TRUE(read.faults.empty()) << "stale is no fault";
    ASSERT_EQ(read.stale.size(), 1U);
    EXPECT_EQ(read.stale[0].line, 25);
    EXPECT_EQ(read.stale[0].expected, text::in_quotes(text::stamp("一题\n新问题\n因为……")));
}

TEST(ReadQuiz, takes_a_translation_for_fresh_however_it_is_worded) {
    auto text = test::text_of(test::fixture("good/stamped.json"));
    text.replace(text.find("A question"), 10, "One question");
    EXPECT_TRUE(read_quiz(text, "q.json").stale.empty());
}

} // namespace
} // namespace erdem::quiz
