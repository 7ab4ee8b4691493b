// One person at a desk: what they do goes in, what is to be remembered comes out.
#include "small_shelf.hpp"

#include "erdem/text/number.hpp"

#include <gmock/gmock.h>

namespace erdem::classroom {
namespace {

using namespace test;
using quiz::Verdict;

struct AtADesk : ::testing::Test {
    play::Shelf shelf = small_shelf();
    play::Pack const& pack = shelf.packs.at("water");
    Paper paper;

    Desk sit(Seat seat = {}) {
        seat.person = {3, 4};
        seat.language = {"en"};
        if (seat.seed == 0) seat.seed = 11;
        seat.authority = {events::Rank::this_pc, "pc"};
        return Desk::sit_down(shelf, pack, seat, paper.ledger());
    }
    quiz::Mark answer(Desk& desk, int question, quiz::Response response,
        std::vector<play::Recording> recordings = {}) {
        return desk.answer(question, {std::move(response), std::move(recordings), 1500, {}});
    }
    static quiz::Response chosen(std::uint8_t option) { return {quiz::Chosen{{option}}}; }
    // What is asked for, times this, in metres.
    static quiz::Response typed(Desk const& desk, double times) {
        auto const n = desk.drawn(number).front().value;
        return {quiz::Typed{text::write_number(times * n) + " m"}};
    }
    [[nodiscard]] play::Run experiment(int seed = 1) const {
        play::Run run(shelf.modules.at("test/cistern"), static_cast<std::uint64_t>(seed));
        for (std::int64_t const n : {1, 5}) {
            run.reset();
            run.turn(0, n);
            run.advance(100 / n);
            run.keep();
        }
        return run;
    }
    // Everything the task asks for: predicted, ten metres kept twice, a fair pair, the right claim.
    [[nodiscard]] play::Recording full_marks() const {
        play::Run run(shelf.modules.at("test/cistern"), 1);
        run.act(sim::Act::predict, {0, 10});
        for (std::int64_t const n : {1, 1, 5}) {
            run.reset();
            run.turn(0, n);
            run.advance(100 / n);
            run.keep();
        }
        run.act(sim::Act::claim, {0, 1});
        return play::record(run, 0);
    }
};

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

TEST_F(AtADesk, rows_are_evidence_only_through_a_recording_that_replays) {
    auto const run = experiment();
    auto forged = play::record(run, -1);
    ASSERT_FALSE(forged.acts.empty());
    auto const cited = quiz::Response{quiz::Cited{{0, 1}}, quiz::Chosen{{1}}};
    auto lengthened = forged;
    lengthened.ticks += 1; // what is claimed of it no longer follows
    auto of_another_version = forged;
    of_another_version.version = "999";
    for (auto const& [recordings, points] :
        {std::pair{std::vector{forged}, 3000}, {std::vector{lengthened}, 1000},
            {std::vector{of_another_version}, 1000}, {std::vector<play::Recording>{}, 1000}}) {
        auto desk = sit();
        desk.show(rows);
        EXPECT_EQ(answer(desk, rows, cited, recordings).points, points);
    }
}

TEST_F(AtADesk, a_task_is_worth_what_its_replay_is_worth) {
    auto const honest = full_marks();
    ASSERT_EQ(honest.claimed.score, 100);
    auto boasting = honest; // the same score, for a run that did less
    boasting.acts.pop_back();
    auto of_no_task = honest;
    of_no_task.task = -1;
    auto of_an_unknown_task = honest;
    of_an_unknown_task.task = 7;
    for (auto const& [recording, points] :
        {std::pair{honest, 3000}, {boasting, 0}, {of_no_task, 0}, {of_an_unknown_task, 0}}) {
        auto desk = sit();
        desk.show(task);
        auto const hash = text::hex(digest(recording));
        auto const mark = answer(desk, task, {quiz::Performed{hash}}, {recording});
        EXPECT_EQ(mark.points, points);
        EXPECT_TRUE(paper.files.contains(hash)); // kept all the same: it is what was handed in
    }
}

TEST_F(AtADesk, a_recording_is_filed_before_any_event_names_it) {
    auto const recording = full_marks();
    auto const hash = text::hex(digest(recording));
    bool filed = false;
    Ledger const ledger{[&](events::Draft const& draft) {
                            if (draft.kind == events::Recorded::kind) {
                                EXPECT_TRUE(filed);
                            }
                            return paper.write(draft);
                        },
        [&](std::string_view text) {
            filed = true;
            EXPECT_EQ(text::hex(text::sha256(text)), hash);
        }};
    auto desk = Desk::sit_down(
        shelf, pack, {.person = {3, 4}, .language = {"en"}, .seed = 1, .authority = {}}, ledger);
    desk.show(task);
    answer(desk, task, {quiz::Performed{hash}}, {recording});
    auto const recorded = paper.all<events::Recorded>();
    ASSERT_EQ(recorded.size(), 1U);
    EXPECT_EQ(text::hex(recorded[0].sha256), hash);
    EXPECT_EQ(recorded[0].task, "ten");
    auto const marked = paper.all<events::Marked>();
    ASSERT_EQ(marked.size(), 1U);
    EXPECT_EQ(marked[0].module_version, "1");
    EXPECT_FALSE(marked[0].fingerprint.empty());
    EXPECT_EQ(marked[0].marker_version, std::to_string(quiz::marker_version));
}

TEST_F(AtADesk, predictions_and_rows_are_written_for_display) {
    auto desk = sit();
    desk.predicted("test/cistern", "ten", "10");
    play::Run const empty(shelf.modules.at("test/cistern"), 1);
    desk.row_kept("test/cistern", empty); // nothing to tell
    desk.row_kept("test/cistern", experiment());
    EXPECT_EQ(paper.all<events::Predicted>(),
        (std::vector{events::Predicted{"test/cistern", "ten", "10"}}));
    auto const kept = paper.all<events::TrialKept>();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(text::write_json(kept[0].row),
        R"({"knobs":[5],"readings":["10"],"settled":true,"tick":20})");
}

} // namespace
} // namespace erdem::classroom
