#include "erdem/events/answers.hpp"
#include "erdem/events/assignments.hpp"
#include "erdem/events/memberships.hpp"
#include "events/heavy.hpp"
#include "events/sample_log.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <random>

namespace erdem::events {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

template<class State>
class EveryFold : public testing::Test {};
using Folds = testing::Types<Answers, Memberships, Assignments>;
struct Names {
    template<class State>
    static std::string GetName(int) {
        return std::string(State::name);
    }
};
TYPED_TEST_SUITE(EveryFold, Folds, Names);

// Shuffles, doubles, splits in parts that are settled, written and read in between; and a part of
// the log may be a copy from which the erased are already gone.
template<class State>
State folded_anyhow(std::vector<Event> events, Random& random) {
    std::mt19937_64 engine(random.bits());
    Log clean;
    merge(clean, events);
    auto const size = events.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (random.one_in(3)) events.push_back(events[i]);
        auto const kept = clean.events().find({events[i].id, hash(events[i])});
        if (random.one_in(2)) events.push_back(kept->second);
        if (erased(kept->second) && random.one_in(2)) events[i] = kept->second;
    }
    std::ranges::shuffle(events, engine);
    State state;
    for (auto const& e : events) {
        state = after(std::move(state), e);
        if (random.one_in(20)) state = settled(std::move(state));
        if (random.one_in(40)) state = *State::read(write(settled(std::move(state))));
    }
    return settled(std::move(state));
}

TYPED_TEST(EveryFold, is_equal_under_any_order_partition_and_duplication) {
    for (auto seed = 1U; seed <= heavy(150); ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        auto const events = SampleLog(seed).write(12);
        auto const one = fold<TypeParam>(events);
        Random random(seed);
        for (auto i = 0; i < 4; ++i) {
            auto const other = folded_anyhow<TypeParam>(events, random);
            ASSERT_EQ(write(one), write(other));
            ASSERT_EQ(one, other);
        }
        Log log;
        merge(log, events);
        ASSERT_EQ(fold<TypeParam>(log), one);
    }
}

TYPED_TEST(EveryFold, goes_on_from_a_checkpoint_as_from_nothing) {
    auto const events = SampleLog(7).write(30);
    auto const half = events.size() / 2;
    auto const first = fold<TypeParam>(std::span(events).first(half));
    auto const bytes = write(checkpoint(first, {{events[0].id.device, 5}}));
    auto const read = read_checkpoint(bytes);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->heads, (Heads{{events[0].id.device, 5}}));
    auto state = state_of<TypeParam>(*read);
    ASSERT_TRUE(state);
    EXPECT_EQ(fold(std::span(events).subspan(half), *state), fold<TypeParam>(events));
}

TYPED_TEST(EveryFold, a_damaged_checkpoint_is_refused) {
    auto const whole = write(checkpoint(fold<TypeParam>(SampleLog(3).write(20)), {}));
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        EXPECT_FALSE(read_checkpoint(damaged)) << at;
        EXPECT_FALSE(read_checkpoint(whole.substr(0, at))) << at;
    }
}

TEST(Checkpoint, is_named_by_its_fold_and_each_devices_head) {
    Heads const heads{{Device{1, 1}, 5}};
    EXPECT_EQ(name("answers", 1, heads), name("answers", 1, heads));
    EXPECT_NE(name("answers", 1, heads), name("answers", 2, heads));
    EXPECT_NE(name("answers", 1, heads), name("answers", 1, {{Device{1, 1}, 6}}));
}

// ── what the answers say ──

struct Desk { // one pupil, one item, a pen
    Random random{1};
    Pen pen{random.id<Device>(), &random};
    std::vector<Event> log;
    Person pupil = random.id<Person>();
    About about{.person = pupil, .sitting = {}, .purpose = Purpose::assignment};

    Desk() { about.sitting = add(SittingBegan{}).id; }
    template<Kind K>
    Event add(K const& k) {
        return log.emplace_back(pen.write(about, k));
    }
    template<Kind K>
    Event add_apart(K const& k) {
        return log.emplace_back(pen.write({}, k));
    }
    Event answer(int item = 1, int attempt = 1) {
        Answered answered;
        answered.item = sample_item(item);
        answered.attempt = attempt;
        return add(answered);
    }
    static Marked mark(Event const& of, int points, Rank rank) {
        Marked marked;
        marked.of = ref(of);
        marked.item = sample_item(1);
        marked.points = points;
        marked.possible = 1000;
        marked.authority.rank = rank;
        return marked;
    }
    [[nodiscard]] std::vector<Answer> answers() const {
        std::vector<Answer> all;
        fold<Answers>(log).each([&](Answer const& a) { all.push_back(a); });
        return all;
    }
    [[nodiscard]] int points() const { return answers().at(0).mark->points; }
};

TEST(AnswersFold, the_highest_authority_wins_then_the_last_word) {
    Desk desk;
    auto const of = desk.answer();
    EXPECT_FALSE(desk.answers()[0].mark);
    desk.add(Desk::mark(of, 100, Rank::the_class));
    desk.add(Desk::mark(of, 200, Rank::this_pc));
    EXPECT_EQ(desk.points(), 100);
    desk.add(Desk::mark(of, 300, Rank::the_class));
    EXPECT_EQ(desk.points(), 300);
}

TEST(AnswersFold, a_new_mark_supersedes_even_if_its_clock_is_behind) {
    Desk desk;
    auto const of = desk.answer();
    auto const first = desk.add(Desk::mark(of, 100, Rank::the_class));
    Pen behind{{1, 1}, &desk.random};
    behind.clock.wall_ms -= 1'000'000;
    auto const lower = Desk::mark(of, 500, Rank::this_pc);
    desk.log.push_back(behind.write(desk.about, Remarked{first.id, "too low to say so", lower}));
    EXPECT_EQ(desk.points(), 100);
    auto const equal = Desk::mark(of, 900, Rank::the_class);
    desk.log.push_back(behind.write(desk.about, Remarked{first.id, "the key was wrong", equal}));
    EXPECT_EQ(desk.points(), 900);
}

TEST(AnswersFold, a_mark_that_came_before_its_answer_is_not_lost) {
    Desk desk;
    auto const of = desk.answer();
    desk.add(Desk::mark(of, 700, Rank::this_pc));
    std::ranges::reverse(desk.log);
    EXPECT_EQ(desk.points(), 700);
}

TEST(AnswersFold, a_voided_sitting_is_not_there_and_a_reassigned_one_is_the_others) {
    Desk desk;
    desk.answer();
    auto const other = desk.random.id<Person>();
    desk.add_apart(Reassigned{*desk.about.sitting, other});
    EXPECT_EQ(desk.answers().at(0).person, other);
    desk.add_apart(Voided{*desk.about.sitting, "by mistake"});
    EXPECT_THAT(desk.answers(), SizeIs(0));
}

TEST(AnswersFold, of_an_erased_person_nothing_is_left_in_its_bytes) {
    Desk desk;
    desk.answer();
    desk.add(SittingEnded{});
    desk.add_apart(Erased{desk.pupil});
    auto const state = fold<Answers>(desk.log);
    EXPECT_EQ(state, fold<Answers>(std::vector{desk.log.back()}));
}

TEST(AnswersFold, the_first_attempt_is_the_first_in_the_order_of_all_devices) {
    Desk desk;
    auto const late = desk.answer(1, 1);
    desk.answer(1, 2);
    desk.answer(2, 1);
    Pen early{{1, 1}, &desk.random};
    early.clock.wall_ms -= 1'000'000;
    Answered answered;
    answered.item = sample_item(1);
    auto const first = desk.log.emplace_back(early.write(desk.about, answered));
    std::vector<EventId> firsts;
    fold<Answers>(desk.log).each_first([&](Answer const& a) { firsts.push_back(a.ref.id); });
    EXPECT_THAT(firsts, SizeIs(2));
    EXPECT_THAT(firsts, testing::Contains(first.id));
    EXPECT_THAT(firsts, testing::Not(testing::Contains(late.id)));
}

TEST(AnswersFold, both_sides_of_a_fork_count_and_each_has_its_own_mark) {
    Desk desk;
    auto const clone = desk;
    auto const one = desk.answer();
    auto copy = clone;
    copy.random = Random(2);
    copy.pen.random = &copy.random;
    auto const two = copy.answer();
    ASSERT_EQ(one.id, two.id);
    desk.log.push_back(two);
    desk.add(Desk::mark(one, 100, Rank::this_pc));
    desk.add(Desk::mark(two, 200, Rank::this_pc));
    auto const answers = desk.answers();
    ASSERT_THAT(answers, SizeIs(2));
    EXPECT_EQ(answers[0].mark->points + answers[1].mark->points, 300);
}

TEST(AnswersFold, tells_what_was_shown_and_never_answered) {
    Desk desk;
    Shown shown;
    shown.item = sample_item(4);
    shown.hints_seen = 2;
    desk.add(shown);
    std::vector<Item> seen;
    fold<Answers>(desk.log).each_seen([&](Seen const& s) { seen.push_back(s.item); });
    EXPECT_THAT(seen, ElementsAre(Item{sample_item(4).uuid, 1}));
}

TEST(MembershipsFold, a_person_is_in_a_class_from_one_day_to_another) {
    Random random(1);
    Pen pen{random.id<Device>(), &random};
    auto const pupil = random.id<Person>();
    auto const group = random.id<Group>();
    About const about{.person = pupil};
    auto const state = fold<Memberships>(std::vector{pen.write(about, Left{group, 20}),
        pen.write(about, Joined{group, 10}), pen.write(about, Joined{group, 30})});
    for (auto const& [day, inside] : {std::pair{9, 0}, {10, 1}, {19, 1}, {20, 0}, {30, 1}}) {
        EXPECT_THAT(state.members(group, day), SizeIs(inside)) << day;
        EXPECT_THAT(state.groups_of(pupil, day), SizeIs(inside)) << day;
    }
}

} // namespace
} // namespace erdem::events
