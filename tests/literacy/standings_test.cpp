#include "erdem/literacy/standings.hpp"

#include <gmock/gmock.h>

namespace {
using namespace erdem;
using literacy::Result;

events::Person person(std::uint64_t n) { return {0, n}; }

TEST(Standings, rank_by_accuracy_once_enough_was_answered) {
    auto const all = literacy::standings(std::vector<Result>{{person(1), 900, 1000, 10'000}, // too little
        {person(2), 4000, 8000, 10'000}, {person(3), 9000, 10'000, 10'000}, {person(4), 5400, 6000, 10'000}});
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].person, person(3)); // as accurate as 4, but of more
    EXPECT_EQ(all[0].place, 1);
    EXPECT_EQ(all[1].person, person(4));
    EXPECT_EQ(all[1].place, 2);
    EXPECT_EQ(all[2].place, 3);
    EXPECT_EQ(all[3].person, person(1));
    EXPECT_FALSE(all[3].place.has_value());
}

TEST(Standings, share_a_place_where_two_are_equal) {
    auto const all = literacy::standings(std::vector<Result>{{person(1), 500, 1000, 1000}, {person(2), 700, 1000, 1000},
        {person(3), 700, 1000, 1000}, {person(4), 100, 1000, 1000}});
    std::vector<int> places;
    for (auto const& each : all) places.push_back(each.place.value_or(0));
    EXPECT_THAT(places, ::testing::ElementsAre(1, 1, 3, 4));
}

TEST(Standings, show_a_pupil_the_top_and_their_own_place_and_nobody_else) {
    std::vector<Result> results;
    for (std::uint64_t n = 0; n < 30; ++n) results.push_back({person(n), static_cast<std::int64_t>(n) * 30, 1000, 1000});
    auto const all = literacy::standings(results);
    auto const board = literacy::board_for(all, person(7));
    EXPECT_EQ(board.top.size(), 5U);
    ASSERT_TRUE(board.own.has_value());
    EXPECT_EQ(board.own->place, 23);
    EXPECT_EQ(board.ranked, 30);
    EXPECT_FALSE(literacy::board_for(all, person(29)).own.has_value()) << "already in the top";
    EXPECT_FALSE(literacy::board_for(all, person(99)).own.has_value());
}

TEST(Standings, stay_short_when_a_whole_class_is_level) {
    std::vector<Result> results;
    for (std::uint64_t n = 0; n < 40; ++n) results.push_back({person(n), 1000, 1000, 1000});
    EXPECT_EQ(literacy::board_for(literacy::standings(results), person(39)).top.size(), 10U);
}

// Newcombe 1998, table I, gives these for Wilson's method without continuity correction.
TEST(Wilson, agrees_with_published_intervals) {
    for (auto const& [reached, of, least, most] : {std::tuple{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605},
             {0, 20, 0.0, 0.1611}, {1, 29, 0.0061, 0.1718}}) {
        auto const interval = literacy::wilson(reached, of);
        EXPECT_NEAR(interval.least, least, 5e-5) << reached << " of " << of;
        EXPECT_NEAR(interval.most, most, 5e-5) << reached << " of " << of;
    }
    EXPECT_EQ(literacy::wilson(0, 0), (literacy::Interval{0, 1}));
}

TEST(Target, says_what_can_be_said_and_no_more) {
    literacy::Target target;
    target.share = 0.6;
    for (auto const& [reached, of, says] : {std::tuple{9, 9, literacy::Says::too_few}, {0, 0, literacy::Says::too_few},
             {30, 50, literacy::Says::cannot_tell}, {48, 50, literacy::Says::reached}, {5, 50, literacy::Says::below}})
        EXPECT_EQ(literacy::progress(target, reached, of).says, says) << reached << " of " << of;
}

TEST(Target, counts_the_points_of_everything_assigned) {
    literacy::Target target;
    target.level_of_100 = 65;
    std::vector<Result> const results{{person(1), 6500, 7000, 10'000}, {person(2), 6499, 10'000, 10'000}, {person(3), 0, 0, 10'000}};
    auto const progress = literacy::progress(target, results);
    EXPECT_EQ(progress.reached, 1);
    EXPECT_EQ(progress.of, 3);
}

std::string const good = R"({"erdem":"target/1","id":"a","group":"youth","place":{"zh-CN":"甲","en":"A"},
"date":"2027-07-01","pack":"first-steps","level_of_100":65,"share":0.6,"example":true,"note":{"zh-CN":"注","en":"note"}})";

TEST(Target, is_read_strictly) {
    EXPECT_THAT(literacy::read_target(good, "t.json").faults, ::testing::IsEmpty());
    auto const broken = [&](std::string_view from, std::string_view to) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        return literacy::read_target(text, "t.json").faults;
    };
    for (auto const& [from, to] : {std::pair{"target/1", "target/2"}, {"youth", "citizens"}, {"0.6", "60"}, {"0.6", "0.0"},
             {"2027-07-01", "soon"}, {"\"example\"", "\"exampel\""}, {"65", "650"}, {"\"en\":\"A\"", "\"fr\":\"A\""}, {"true", "1"}})
        EXPECT_EQ(broken(from, to).size(), 1U) << from << " -> " << to;
    EXPECT_THAT(literacy::read_target("[]", "t.json").faults, ::testing::SizeIs(1));
    EXPECT_THAT(literacy::read_target("{", "t.json").faults, ::testing::SizeIs(1));
}

} // namespace
