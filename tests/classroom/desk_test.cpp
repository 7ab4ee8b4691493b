// One person at a desk: what they do goes in, what is to be remembered comes out.
#include "at_a_desk.hpp"

namespace erdem::classroom {
namespace {

using namespace test;
using quiz::Verdict;

TEST_F(AtADesk, sitting_down_writes_who_and_under_what_terms) {
    auto const assignment = events::EventId{{9, 9}, 5};
    auto const desk =
        sit({.purpose = events::Purpose::survey, .synthetic = true, .assignment = assignment});
    ASSERT_EQ(paper.events.size(), 1U);
    auto const& event = paper.events.front();
    EXPECT_EQ(event.person, (events::Person{3, 4}));
    EXPECT_EQ(event.purpose, events::Purpose::survey);
    EXPECT_TRUE(event.synthetic);
    EXPECT_EQ(event.sitting, std::nullopt);
    EXPECT_EQ(desk.id(), event.id);
    EXPECT_EQ(paper.all<events::SittingBegan>().front(),
        (events::SittingBegan{assignment, pin(pack), "en", 11}));
}

TEST_F(AtADesk, everything_after_that_bears_the_sitting_and_its_terms) {
    auto desk = sit({.purpose = events::Purpose::survey});
    desk.show(choice);
    answer(desk, choice, chosen(0));
    desk.stand_up();
    ASSERT_EQ(paper.events.size(), 5U);
    for (std::size_t i = 1; i < paper.events.size(); ++i) {
        EXPECT_EQ(paper.events[i].sitting, desk.id());
        EXPECT_EQ(paper.events[i].purpose, events::Purpose::survey);
        EXPECT_EQ(paper.events[i].person, (events::Person{3, 4}));
    }
}

TEST_F(AtADesk, what_was_shown_is_written_once_with_its_order_and_numbers) {
    auto desk = sit();
    for (int i = 0; i < 3; ++i) desk.show(choice), desk.show(number);
    auto const shown = paper.all<events::Shown>();
    ASSERT_EQ(shown.size(), 2U);
    auto const order = desk.order(choice, 0);
    ASSERT_EQ(shown[0].orders.size(), 1U);
    EXPECT_EQ(shown[0].orders[0].slot, "s");
    EXPECT_THAT(shown[0].orders[0].order, ::testing::ElementsAreArray(order));
    EXPECT_THAT(order, ::testing::UnorderedElementsAre(0, 1, 2));
    EXPECT_EQ(shown[0].language, "en");
    ASSERT_EQ(shown[1].drawn.size(), 1U);
    EXPECT_EQ(shown[1].drawn[0].value, desk.drawn(number)[0].shown);
    EXPECT_FALSE(shown[1].feedback_seen);
}

TEST_F(AtADesk, the_language_spoken_now_is_the_one_written_down) {
    auto desk = sit();
    desk.speak({"zh-CN"});
    desk.show(choice);
    EXPECT_EQ(paper.all<events::Shown>().front().language, "zh-CN");
}

TEST_F(AtADesk, an_answer_is_marked_right_partly_or_wrong) {
    for (auto const& [option, points, verdict] : {std::tuple{0, 2000, Verdict::correct},
             {1, 0, Verdict::wrong}, {2, 1000, Verdict::partial}}) {
        auto desk = sit();
        desk.show(choice);
        auto const mark = answer(desk, choice, chosen(static_cast<std::uint8_t>(option)));
        EXPECT_EQ(mark.points, points);
        EXPECT_EQ(mark.possible, 2000);
        EXPECT_EQ(mark.verdict, verdict) << option;
        auto const written = paper.all<events::Marked>().back();
        EXPECT_EQ(written.points, points);
        EXPECT_EQ(written.possible, 2000);
        EXPECT_EQ(written.authority, (events::Authority{events::Rank::this_pc, "pc"}));
    }
}

TEST_F(AtADesk, the_mark_names_the_answer_it_is_of) {
    auto desk = sit();
    desk.show(choice);
    answer(desk, choice, chosen(1));
    auto const& answered = paper.events[paper.events.size() - 2];
    EXPECT_EQ(paper.all<events::Marked>().front().of, events::ref(answered));
    auto const read = events::as<events::Answered>(answered);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->on_screen_ms, 1500);
    EXPECT_EQ(read->item, pin(desk.item(choice)));
    EXPECT_EQ(text::write_json(*read->response.find("slots")), R"({"s":["b"]})");
}

TEST_F(AtADesk, a_number_that_could_be_two_is_asked_back_and_nothing_is_written) {
    auto desk = sit();
    desk.show(number);
    auto const before = paper.events;
    auto const sitting = desk.sitting();
    EXPECT_EQ(answer(desk, number, {quiz::Typed{"1,234 m"}}).verdict, Verdict::ask_back);
    EXPECT_EQ(paper.events, before);
    EXPECT_EQ(desk.sitting(), sitting);
    EXPECT_EQ(answer(desk, number, typed(desk, 2)).verdict, Verdict::correct);
    EXPECT_EQ(paper.all<events::Answered>().front().attempt, 1); // it did not count as an attempt
}

TEST_F(AtADesk, what_cannot_be_done_now_is_not_written) {
    auto desk = sit();
    auto const nothing_new = [&](auto&& what) {
        auto const before = paper.events.size();
        what();
        EXPECT_EQ(paper.events.size(), before);
    };
    nothing_new([&] { answer(desk, choice, chosen(0)); }); // not shown yet
    nothing_new([&] { desk.see_hint(choice); });
    nothing_new([&] { desk.try_again(choice); });
    desk.show(choice);
    desk.see_hint(choice);
    desk.see_hint(choice);
    nothing_new([&] { desk.see_hint(choice); }); // there are two
    answer(desk, choice, chosen(0));
    nothing_new([&] { answer(desk, choice, chosen(0)); });
    desk.stand_up();
    nothing_new([&] { desk.stand_up(); });
    nothing_new([&] { desk.show(number); });
}

TEST_F(AtADesk, hints_and_attempts_take_off_what_they_say) {
    struct Row {
        int hints, tries, points;
    };
    for (auto const& [hints, tries, points] : {Row{0, 1, 2000}, {1, 1, 1800}, {2, 1, 1500},
             {0, 2, 1500}, {0, 3, 1000}, {1, 2, 1300}, {2, 3, 500}}) {
        auto desk = sit();
        desk.show(choice);
        for (int i = 0; i < hints; ++i) desk.see_hint(choice);
        for (int i = 1; i < tries; ++i) {
            answer(desk, choice, chosen(1));
            desk.try_again(choice);
        }
        auto const mark = answer(desk, choice, chosen(0));
        EXPECT_EQ(mark.points, points) << hints << " hints, try " << tries;
        EXPECT_EQ(mark.verdict, Verdict::correct);
        auto const answered = paper.all<events::Answered>().back();
        EXPECT_EQ(answered.hints_seen, hints);
        EXPECT_EQ(answered.attempt, tries);
        EXPECT_EQ(paper.all<events::Shown>().back().hints_seen, hints);
    }
}

TEST_F(AtADesk, the_first_attempt_is_the_one_that_counts) {
    auto desk = sit();
    desk.show(choice);
    answer(desk, choice, chosen(2));
    desk.try_again(choice);
    EXPECT_TRUE(paper.all<events::Shown>().back().feedback_seen);
    EXPECT_EQ(play::tally(desk.sitting(), shelf).points, 1000); // while the second is under way too
    answer(desk, choice, chosen(0));
    auto const tally = play::tally(desk.sitting(), shelf);
    EXPECT_EQ(tally.points, 1000);
    EXPECT_EQ(tally.answered, 1);
    EXPECT_THAT(play::to_look_at_again(desk.sitting()), ::testing::ElementsAre(choice));
}

TEST_F(AtADesk, there_is_no_try_beyond_the_last_nor_after_a_right_answer) {
    auto desk = sit();
    desk.show(number);
    answer(desk, number, typed(desk, 1));
    desk.try_again(number);
    answer(desk, number, typed(desk, 1));
    desk.try_again(number);
    EXPECT_TRUE(std::holds_alternative<play::Marked>(desk.sitting().progress[number]));
    desk.show(choice);
    answer(desk, choice, chosen(0));
    desk.try_again(choice);
    EXPECT_TRUE(std::holds_alternative<play::Marked>(desk.sitting().progress[choice]));
}

} // namespace
} // namespace erdem::classroom
