// A class on one PC: who sits where, what counts, and that it is all there again the next day.
#include "folder.hpp"

#include "erdem/classroom/synthetic.hpp"
#include "erdem/edge/class.hpp"
#include "erdem/events/assignments.hpp"
#include "erdem/literacy/results.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace erdem::edge {
namespace {

constexpr std::string_view quiz_text =
    R"({"erdem": "quiz/1", "title": {"zh-CN": "题", "en": "Quiz"},
"misconceptions": [{"id": "m", "belief": {"zh-CN": "想", "en": "belief"}}], "items": [)";

std::string item(int n) { // "true" is right
    return R"({"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a0)" + std::to_string(n) +
           R"(", "revision": {"meaning": 1, "wording": 1}, "title": {"zh-CN": "题", "en": "Item"},
"body": [{"slot": "s"}], "slots": [{"id": "s", "points": 1, "true_false": {}}],
"scoring": [{"slot": "s", "truth": true}],
"feedback": [{"slot": "s", "answer": "false", "text": {"zh-CN": "错", "en": "no"}, "misconception": "m"},
{"when": "wrong", "text": {"zh-CN": "再看", "en": "look again"}}],
"attempts": {"most": 2, "penalty": 0}, "meta": {}})";
}

play::Shelf quiz_shelf() {
    play::Shelf out;
    auto read = quiz::read_quiz(
        std::string(quiz_text) + item(1) + "," + item(2) + "," + item(3) + "," + item(4) + "]}",
        "quiz.json");
    for (auto const& fault : read.faults) ADD_FAILURE() << text::words(fault);
    out.units.emplace("test/quiz",
        play::Unit{.id = "test/quiz", .simulation = nullptr, .quiz = std::move(read.quiz)});
    for (auto const* id : {"first", "second"})
        out.packs.emplace(id, play::Pack{.id = id,
                                  .purpose = "assignment",
                                  .units = {"test/quiz"},
                                  .hash = text::hex(text::sha256(id))});
    return out;
}

struct OnOnePc : ::testing::Test {
    Folder folder;
    play::Shelf shelf = quiz_shelf();
    play::Pack const& pack = shelf.packs.at("first");
    play::Pack const& other_pack = shelf.packs.at("second");

    Class open() { return open(folder.db()); }
    Class open(Path const& file) {
        auto out = Class::open(opened(file), shelf);
        if (!out) std::abort();
        return *std::move(out);
    }
    // Answers the first `right` questions rightly and the next `wrong` wrongly.
    static void work(classroom::Desk& desk, int right, int wrong) {
        for (int i = 0; i < right + wrong; ++i) {
            desk.show(i);
            auto const said = static_cast<std::uint8_t>(i < right ? 1 : 0);
            desk.answer(i, {{quiz::Chosen{{said}}}, {}, 100, {}});
        }
    }
    void sits(Class& here, Pupil const& pupil, int right, int wrong) const {
        auto desk = here.sit(pupil, pack, {"en"});
        work(desk, right, wrong);
        desk.stand_up();
    }
    static literacy::Result result(Pupil const& pupil, int right, int answered) {
        return {pupil.person, 1000 * right, 1000 * answered, 4000};
    }
};

TEST_F(OnOnePc, a_new_pupil_has_the_pack_assigned) {
    auto here = open();
    auto const pupil = here.add("娜仁", pack);
    ASSERT_THAT(here.people(false), ::testing::ElementsAre(pupil));
    EXPECT_THAT(here.people(true), ::testing::IsEmpty());
    ASSERT_TRUE(here.store().flush());
    auto const assigned = here.store().folded<events::Assignments>();
    ASSERT_TRUE(assigned);
    auto const theirs = assigned->of(pupil.person, {});
    ASSERT_EQ(theirs.size(), 1U);
    EXPECT_EQ(theirs[0].what.pack, classroom::pin(pack));
    EXPECT_FALSE(here.open_sittings(pack).contains(pupil.person));
}

TEST_F(OnOnePc, two_of_one_name_are_told_apart) {
    auto here = open();
    std::vector<std::string> signs;
    for (int i = 0; i < 3; ++i) signs.push_back(here.add("王静", pack).sign);
    signs.push_back(here.add("王静", pack, true).sign); // of the demo class: another list
    signs.push_back(here.add("李静", pack).sign);
    EXPECT_THAT(signs, ::testing::ElementsAre("", "2", "3", "", ""));
}

TEST_F(OnOnePc, a_sign_is_not_given_twice_when_a_namesake_has_left) {
    auto here = open();
    auto const first = here.add("王静", pack);
    auto const second = here.add("王静", pack);
    ASSERT_TRUE(here.store().forget(first.person));
    EXPECT_NE(here.add("王静", pack).sign, second.sign);
}

TEST_F(OnOnePc, whoever_left_sits_down_where_they_were) {
    auto here = open();
    auto const pupil = here.add("娜仁", pack);
    auto desk = here.sit(pupil, pack, {"en"});
    work(desk, 1, 1);
    EXPECT_TRUE(here.open_sittings(pack).contains(pupil.person));
    EXPECT_FALSE(here.open_sittings(other_pack).contains(pupil.person));
    auto const again = here.sit(pupil, pack, {"zh-CN"});
    EXPECT_EQ(again.sitting(), desk.sitting());
    EXPECT_EQ(again.id(), desk.id());
}

TEST_F(OnOnePc, whoever_left_sits_down_where_they_were_on_another_day) {
    std::optional<Pupil> pupil;
    std::optional<play::Sitting> left;
    {
        auto here = open();
        pupil = here.add("娜仁", pack);
        auto desk = here.sit(*pupil, pack, {"en"});
        work(desk, 2, 1);
        left = desk.sitting();
    }
    auto here = open();
    auto desk = here.sit(*pupil, pack, {"en"});
    EXPECT_EQ(desk.sitting(), *left);
    desk.show(3);
    desk.answer(3, {{quiz::Chosen{{1}}}, {}, 100, {}});
    EXPECT_THAT(here.results(pack, false), ::testing::ElementsAre(result(*pupil, 3, 4)));
}

TEST_F(OnOnePc, after_standing_up_the_next_sitting_is_practice_and_does_not_count) {
    auto here = open();
    auto const pupil = here.add("娜仁", pack);
    sits(here, pupil, 1, 3);
    auto const counted = here.results(pack, false);
    EXPECT_THAT(counted, ::testing::ElementsAre(result(pupil, 1, 4)));
    EXPECT_FALSE(here.open_sittings(pack).contains(pupil.person));
    for (int i = 0; i < 2; ++i) {
        sits(here, pupil, 4, 0);
        EXPECT_EQ(here.results(pack, false), counted);
    }
}

TEST_F(OnOnePc, a_sitting_that_only_began_is_of_somebody_who_answered_nothing) {
    auto here = open();
    auto const pupil = here.add("娜仁", pack);
    EXPECT_THAT(here.results(pack, false), ::testing::IsEmpty());
    (void)here.sit(pupil, pack, {"en"});
    EXPECT_THAT(here.results(pack, false), ::testing::ElementsAre(result(pupil, 0, 0)));
    EXPECT_THAT(here.results(other_pack, false), ::testing::IsEmpty());
}

TEST_F(OnOnePc, a_second_attempt_changes_no_result) {
    auto here = open();
    auto const pupil = here.add("娜仁", pack);
    auto desk = here.sit(pupil, pack, {"en"});
    work(desk, 0, 1);
    desk.try_again(0);
    desk.answer(0, {{quiz::Chosen{{1}}}, {}, 100, {}});
    EXPECT_THAT(here.results(pack, false), ::testing::ElementsAre(result(pupil, 0, 1)));
}

// Both classes in one file, and each in a file of its own.
TEST_F(OnOnePc, real_and_synthetic_pupils_never_share_a_figure) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Folder both, real, demo;
        auto in_both = open(both.db()), of_real = open(real.db()), of_demo = open(demo.db());
        std::mt19937_64 random(seed);
        auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
        auto const points = [&](Class const& here, bool synthetic) {
            auto results = here.results(pack, synthetic);
            for (auto& each : results) each.person = {}; // ids differ from file to file
            std::sort(results.begin(), results.end(), [](auto const& a, auto const& b) {
                return std::tie(a.points, a.answered) < std::tie(b.points, b.answered);
            });
            return results;
        };
        for (int i = 0; i < 12; ++i) {
            bool const synthetic = below(2) == 0;
            int const right = below(3), wrong = below(3);
            for (auto* here : {&in_both, synthetic ? &of_demo : &of_real})
                sits(*here, here->add("静", pack, synthetic), right, wrong);
        }
        EXPECT_EQ(points(in_both, false), points(of_real, false));
        EXPECT_EQ(points(in_both, true), points(of_demo, true));
        EXPECT_THAT(points(of_real, true), ::testing::IsEmpty());
        EXPECT_THAT(points(of_demo, false), ::testing::IsEmpty());
        literacy::Target const target{.level_of_100 = 50, .share = 0.5};
        EXPECT_EQ(literacy::progress(target, in_both.results(pack, false)),
            literacy::progress(target, of_real.results(pack, false)));
        EXPECT_EQ(literacy::progress(target, in_both.results(pack, true)),
            literacy::progress(target, of_demo.results(pack, true)));
        EXPECT_EQ(in_both.people(false).size(), of_real.people(false).size());
        EXPECT_EQ(in_both.people(true).size(), of_demo.people(true).size());
    }
}

TEST_F(OnOnePc, a_demo_pupil_works_through_the_pack_and_is_marked_so) {
    auto here = open();
    for (auto const& each : classroom::synthetic_class(3, 5)) here.play_demo(each, pack);
    EXPECT_EQ(here.people(true).size(), 3U);
    EXPECT_THAT(here.people(false), ::testing::IsEmpty());
    for (auto const& each : here.results(pack, true)) EXPECT_EQ(each.answered, each.assigned);
    ASSERT_TRUE(here.store().flush());
    ASSERT_TRUE(here.store().each([](events::Event&& event) { EXPECT_TRUE(event.synthetic); }));
}

TEST_F(OnOnePc, a_demo_class_of_one_seed_comes_to_the_same_results) {
    auto const played = [&] {
        Folder own;
        auto here = open(own.db());
        for (auto const& each : classroom::synthetic_class(8, 5)) here.play_demo(each, pack, 2);
        std::multiset<std::pair<std::int64_t, std::int64_t>> out;
        for (auto const& each : here.results(pack, true)) out.emplace(each.points, each.answered);
        std::vector<std::uint64_t> seeds;
        EXPECT_TRUE(here.store().flush());
        EXPECT_TRUE(here.store().each([&](events::Event&& event) {
            if (auto const began = events::as<events::SittingBegan>(event))
                seeds.push_back(began->seed);
        }));
        EXPECT_EQ(seeds.size(), 16U);
        return std::pair(out, seeds);
    };
    EXPECT_EQ(played(), played());
}

TEST_F(OnOnePc, the_board_is_shown_until_a_teacher_hides_it_and_again_after) {
    {
        auto here = open();
        (void)here.add("娜仁", pack);
        EXPECT_TRUE(here.board_shown(pack));
        here.show_board(pack, false);
        EXPECT_FALSE(here.board_shown(pack));
        EXPECT_TRUE(here.board_shown(other_pack));
        (void)here.add("其木格", pack); // whoever comes later does not bring it back
        EXPECT_FALSE(here.board_shown(pack));
    }
    auto here = open();
    EXPECT_FALSE(here.board_shown(pack));
    here.show_board(pack, true);
    EXPECT_TRUE(here.board_shown(pack));
}

TEST_F(OnOnePc, the_same_class_comes_back_from_the_disk) {
    std::vector<literacy::Result> before;
    std::vector<Pupil> people;
    {
        auto here = open();
        for (int i = 0; i < 5; ++i) sits(here, here.add("静", pack), i % 4, 1);
        before = here.results(pack, false);
        people = here.people(false);
        ASSERT_TRUE(here.store().flush());
    }
    auto here = open();
    EXPECT_EQ(here.results(pack, false), before);
    EXPECT_EQ(here.people(false), people);
}

TEST_F(OnOnePc, a_forgotten_pupil_is_in_no_result) {
    auto here = open();
    auto const stays = here.add("其木格", pack), goes = here.add("娜仁", pack);
    sits(here, stays, 2, 2);
    sits(here, goes, 4, 0);
    ASSERT_EQ(here.results(pack, false).size(), 2U);
    ASSERT_TRUE(here.forget(goes));
    EXPECT_THAT(here.people(false), ::testing::ElementsAre(stays));
    EXPECT_THAT(here.results(pack, false), ::testing::ElementsAre(result(stays, 2, 4)));
}

TEST_F(OnOnePc, a_forgotten_pupil_stays_forgotten_on_another_day) {
    std::optional<Pupil> stays;
    {
        auto here = open();
        stays = here.add("其木格", pack);
        auto const goes = here.add("娜仁", pack);
        sits(here, *stays, 2, 2);
        sits(here, goes, 4, 0);
        ASSERT_TRUE(here.store().forget(goes.person));
    }
    auto here = open();
    EXPECT_THAT(here.people(false), ::testing::ElementsAre(*stays));
    EXPECT_THAT(here.results(pack, false), ::testing::ElementsAre(result(*stays, 2, 4)));
}

} // namespace
} // namespace erdem::edge
