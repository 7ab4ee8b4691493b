// Synthetic pupils at the real content: what they know of right answers must be right.
#include "content/modules.hpp"
#include "erdem/classroom/synthetic.hpp"
#include "erdem/edge/shelf.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace erdem::classroom {
namespace {

play::Shelf const& shelf() {
    static auto const read = edge::read_shelf(ERDEM_CONTENT, content::ERDEM_MODULES());
    return read.shelf;
}
play::Pack const& pack() { return shelf().packs.at("first-steps"); }

bool answers_by_itself(quiz::Item const& item) {
    return std::none_of(item.slots.begin(), item.slots.end(), [](quiz::Slot const& slot) {
        return std::holds_alternative<quiz::EvidenceRows>(slot.interaction) ||
               std::holds_alternative<quiz::SimulationTask>(slot.interaction);
    });
}

// Keeps nothing but the marks: what a sitting came to.
struct Marks {
    std::uint64_t next = 0;
    std::vector<events::Marked> all;
    std::vector<std::string> payloads;

    Ledger ledger() {
        return {[this](events::Draft const& draft) {
                    events::Event event{.id = {{1, 1}, ++next}, .kind = draft.kind};
                    event.payload = events::seal(draft.fields, {});
                    event.payload_hash = text::sha256(event.payload);
                    if (auto const marked = events::as<events::Marked>(event))
                        all.push_back(*marked);
                    payloads.push_back(event.kind + event.payload);
                    return event;
                },
            [](std::string_view) {}};
    }
};

struct Worked {
    Marks marks;
    play::Tally tally;
    bool ended = false;
};
Worked worked(Synthetic const& pupil, std::uint64_t seed) {
    Worked out;
    auto desk = Desk::sit_down(shelf(), pack(),
        {.person = {1, seed}, .synthetic = true, .language = {"en"}, .seed = seed, .authority = {}},
        out.marks.ledger());
    work_through(desk, shelf(), pupil);
    out.tally = play::tally(desk.sitting(), shelf());
    out.ended = desk.sitting().ended;
    return out;
}

TEST(Synthetic, the_right_response_earns_full_marks_on_every_item_of_the_content) {
    int items = 0;
    for (auto const& [id, unit] : shelf().units)
        for (auto const& item : unit.quiz.items) {
            if (!answers_by_itself(item)) continue;
            ++items;
            for (std::uint64_t seed = 1; seed <= 20; ++seed) {
                auto const drawn = quiz::draw(item, seed);
                ASSERT_TRUE(drawn) << item.id << ", seed " << seed;
                auto const response = right_response(item, *drawn);
                auto const mark = quiz::mark(item, *drawn, response);
                EXPECT_EQ(mark.points, mark.possible)
                    << item.title.in({"en"}) << ", seed " << seed << ": "
                    << text::write_json(quiz::to_json(item, response));
                EXPECT_EQ(mark.verdict, quiz::Verdict::correct);
            }
        }
    EXPECT_GT(items, 20);
}

TEST(Synthetic, every_item_has_its_mark_and_the_pupil_stands_up) {
    auto const done = worked({"乌兰", 0.5, 3}, 8);
    EXPECT_TRUE(done.ended);
    EXPECT_EQ(done.tally.answered, done.tally.questions);
    EXPECT_GE(done.marks.all.size(), static_cast<std::size_t>(done.tally.questions));
    std::set<std::string> items;
    for (auto const& mark : done.marks.all) items.insert(events::write_uuid(mark.item.uuid));
    EXPECT_EQ(items.size(), static_cast<std::size_t>(done.tally.questions));
}

TEST(Synthetic, does_the_same_again_with_the_same_seed) {
    Synthetic const pupil{"那仁", 0.2, 77};
    EXPECT_EQ(worked(pupil, 5).marks.payloads, worked(pupil, 5).marks.payloads);
    EXPECT_NE(worked(pupil, 5).marks.payloads, worked({"那仁", 0.2, 78}, 5).marks.payloads);
}

TEST(Synthetic, who_is_abler_scores_higher_on_average) {
    constexpr int pupils = 12;
    double last = -1;
    for (double const ability : {-3.0, -1.0, 1.0, 3.0}) {
        double sum = 0;
        for (std::uint64_t seed = 1; seed <= pupils; ++seed) {
            auto const tally = worked({"", ability, seed}, seed).tally;
            sum += static_cast<double>(tally.points) / static_cast<double>(tally.possible);
        }
        double const average = sum / pupils;
        EXPECT_GT(average, last + 0.05) << "ability " << ability;
        last = average;
    }
    EXPECT_GT(last, 0.75); // the ablest nearly always know
}

TEST(Synthetic, a_class_is_the_same_for_the_same_seed_and_grows_without_changing) {
    auto const names = [](int pupils, std::uint64_t seed) {
        std::vector<std::tuple<std::string, double, std::uint64_t>> out;
        for (auto const& each : synthetic_class(pupils, seed))
            out.emplace_back(each.name, each.ability, each.seed);
        return out;
    };
    auto const small = names(24, 1), large = names(40, 1);
    EXPECT_EQ(small, names(24, 1));
    EXPECT_NE(small, names(24, 2));
    EXPECT_TRUE(std::equal(small.begin(), small.end(), large.begin()));
    for (auto const& [name, ability, seed] : large) EXPECT_FALSE(name.empty());
}

} // namespace
} // namespace erdem::classroom
