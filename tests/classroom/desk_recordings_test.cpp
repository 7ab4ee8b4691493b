// What an answer that leans on an experiment is worth: what its recording replays to, nothing else.
#include "at_a_desk.hpp"

namespace erdem::classroom {
namespace {

using namespace test;

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
