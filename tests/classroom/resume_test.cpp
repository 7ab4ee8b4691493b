// The same sitting again, from what was written of it.
#include "small_shelf.hpp"

#include "erdem/text/number.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace erdem::classroom {
namespace {

using namespace test;

struct Returning : ::testing::Test {
    play::Shelf shelf = small_shelf();
    play::Pack const& pack = shelf.packs.at("water");
    Paper paper;
    events::Authority const authority{events::Rank::this_pc, "pc"};

    Desk sit(std::uint64_t seed) {
        return Desk::sit_down(shelf, pack,
            {.person = {3, 4},
                .purpose = events::Purpose::assignment,
                .language = {"en"},
                .seed = seed,
                .authority = authority},
            paper.ledger());
    }
    std::optional<Desk> again(std::span<events::Event const> events) {
        return Desk::resume(shelf, pack, events, authority, paper.ledger());
    }
};

// Whatever a person could do next, sensible or not.
class Walk {
public:
    Walk(Desk& desk, play::Shelf const& shelf, std::mt19937_64& random)
        : desk_(desk), shelf_(shelf), random_(random) {}

    void step() {
        int const question = below(4);
        switch (below(9)) {
        case 0:
        case 1: return desk_.show(question);
        case 2: return desk_.see_hint(question);
        case 3: return desk_.try_again(question);
        case 4: return desk_.predicted("test/cistern", "ten", "3");
        case 5: return desk_.speak({below(2) == 0 ? "en" : "zh-CN"});
        default: desk_.answer(question, handed(question));
        }
    }
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

private:
    Handed handed(int question) {
        Handed out;
        auto const& item = desk_.item(question);
        for (std::size_t slot = 0; slot < item.slots.size(); ++slot)
            out.response.push_back(some(question, item.slots[slot]));
        if (question == rows || question == task) {
            out.recordings.push_back(played(question == task ? 0 : -1));
            if (question == task)
                out.response[0] = quiz::Performed{text::hex(digest(out.recordings[0]))};
        }
        return out;
    }
    quiz::SlotResponse some(int question, quiz::Slot const& slot) {
        if (below(6) == 0) return quiz::Omitted{};
        if (std::holds_alternative<quiz::NumberEntry>(slot.interaction)) {
            auto const n = desk_.drawn(question).front().value;
            char const* const behind[] = {" m", "", " km"};
            return quiz::Typed{text::write_number(n * (1 + below(3))) +
                               behind[static_cast<std::size_t>(below(3))]};
        }
        if (std::holds_alternative<quiz::EvidenceRows>(slot.interaction))
            return quiz::Cited{{0, 1}};
        return quiz::Chosen{{static_cast<std::uint8_t>(below(question == choice ? 3 : 2))}};
    }
    play::Recording played(int for_task) {
        play::Run run(shelf_.modules.at("test/cistern"), 1);
        for (int i = below(3); i >= 0; --i) {
            run.reset();
            run.turn(0, below(10));
            run.advance(20 + below(80));
            run.keep();
        }
        if (for_task >= 0) run.act(sim::Act::claim, {0, below(2)});
        return play::record(run, for_task);
    }

    Desk& desk_;
    play::Shelf const& shelf_;
    std::mt19937_64& random_;
};

TEST_F(Returning, gives_the_same_sitting_from_its_events_in_any_order) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937_64 random(seed);
        paper = {};
        auto desk = sit(seed);
        Walk walk(desk, shelf, random);
        for (int i = walk.below(40); i > 0; --i) walk.step();
        if (walk.below(4) == 0) desk.stand_up();
        auto events = paper.events;
        std::shuffle(events.begin(), events.end(), random);
        auto const back = again(events);
        ASSERT_TRUE(back);
        EXPECT_EQ(back->sitting(), desk.sitting());
        EXPECT_EQ(back->id(), desk.id());
        if (HasFailure()) break;
    }
}

TEST_F(Returning, goes_on_as_if_nobody_had_left) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        paper = {};
        std::mt19937_64 random(seed);
        auto stayed = sit(seed);
        Walk walk(stayed, shelf, random);
        for (int i = 0; i < 10; ++i) walk.step();
        auto const half_way = paper;
        auto after_half = random;
        for (int i = 0; i < 15; ++i) walk.step();
        auto const all = paper;

        paper = half_way;
        auto returned = again(half_way.events);
        ASSERT_TRUE(returned);
        stayed.speak({"en"}), returned->speak({"en"}); // the language is chosen anew
        Walk second(*returned, shelf, after_half);
        for (int i = 0; i < 15; ++i) second.step();
        EXPECT_EQ(returned->sitting(), stayed.sitting());
        ASSERT_EQ(paper.events.size(), all.events.size());
        for (std::size_t i = 0; i < all.events.size(); ++i) {
            EXPECT_EQ(paper.events[i].kind, all.events[i].kind);
            EXPECT_EQ(paper.events[i].sitting, all.events[i].sitting);
            EXPECT_EQ(paper.events[i].purpose, all.events[i].purpose);
            EXPECT_EQ(paper.events[i].person, all.events[i].person);
        }
        if (HasFailure()) break;
    }
}

TEST_F(Returning, finds_the_newest_of_each_run_that_was_laid_aside) {
    auto desk = sit(3);
    play::Run run(shelf.modules.at("test/cistern"), 1);
    run.turn(0, 5);
    auto const of_a_task = play::record(run, 0);
    desk.lay_aside(play::record(run, -1));
    run.keep();
    auto const later = play::record(run, -1);
    desk.lay_aside(later);
    desk.lay_aside(of_a_task);
    desk.lay_aside(play::record(play::Run(shelf.modules.at("test/cistern"), 1), 0)); // nothing done
    auto const back = again(paper.events);
    ASSERT_TRUE(back);
    EXPECT_THAT(
        back->laid_aside(), ::testing::UnorderedElementsAre(digest(later), digest(of_a_task)));
    EXPECT_TRUE(paper.files.contains(text::hex(digest(later))));
    EXPECT_EQ(back->sitting(), desk.sitting()) << "it is no answer";
}

TEST_F(Returning, shows_the_same_numbers_and_orders) {
    auto desk = sit(42);
    desk.show(number);
    auto const back = again(paper.events);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->drawn(number), desk.drawn(number));
    EXPECT_EQ(back->order(choice, 0), desk.order(choice, 0));
}

TEST_F(Returning, needs_the_beginning_of_one_sitting_through_this_pack) {
    auto desk = sit(1);
    desk.show(choice);
    EXPECT_FALSE(again({}));
    EXPECT_FALSE(again(std::span(paper.events).subspan(1)));
    auto const other = play::Pack{.id = "another", .units = pack.units, .hash = pack.hash};
    EXPECT_FALSE(Desk::resume(shelf, other, paper.events, authority, paper.ledger()));
    auto second = sit(2);
    second.show(choice);
    EXPECT_FALSE(again(paper.events)); // two sittings are not one
}

TEST_F(Returning, a_later_mark_of_an_answer_takes_the_place_of_the_first) {
    auto desk = sit(3);
    desk.show(choice);
    desk.answer(choice, {{quiz::Chosen{{1}}}, {}, 0, {}});
    auto const first = paper.events.back();
    auto better = *events::as<events::Marked>(first);
    better.points = better.possible;
    better.reasons = {"s:correct:b", "s:correct", ":correct"};
    paper.write(events::draft({events::Person{3, 4}, desk.id()},
        events::Remarked{first.id, "the key was wrong", better}));
    auto const back = again(paper.events);
    ASSERT_TRUE(back);
    auto const& marked = std::get<play::Marked>(back->sitting().progress[choice]);
    EXPECT_EQ(marked.first.points, 2000);
    EXPECT_EQ(marked.first.verdict, quiz::Verdict::correct);
}

TEST_F(Returning, an_item_that_is_gone_from_the_pack_is_passed_over) {
    auto desk = sit(5);
    desk.show(choice);
    desk.answer(choice, {{quiz::Chosen{{0}}}, {}, 0, {}});
    desk.show(number);
    auto& items = shelf.units.find("test/cistern")->second.quiz.items;
    items.erase(items.begin());
    auto const back = again(paper.events);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->sitting().progress.size(), 3U);
    EXPECT_EQ(play::tally(back->sitting(), shelf).answered, 0);
    EXPECT_TRUE(std::holds_alternative<play::Asking>(back->sitting().progress[0]));
}

} // namespace
} // namespace erdem::classroom
