// The engine, on a world small enough to be reckoned by hand.
#include "erdem/play/recording.hpp"
#include "erdem/play/simulation.hpp"
#include "erdem/play/sweep.hpp"

#include <gmock/gmock.h>

namespace {
using namespace erdem;

constexpr sim::Knob rate{"rate", "1/s", {.least = 0, .most = 10, .step = 1, .start = 1}};
constexpr sim::Knob size{"size", "", {.least = 0, .most = 5, .step = 1, .start = 1}};
constexpr sim::Reading height{"height", "m"};
constexpr sim::Happening full{"full"};

struct Cistern { // fills by its rate, drips at random, and says when it is full
    double water = 0;
    std::int64_t drops = 0;

    void tick(sim::Knobs const& knobs, sim::Now const& now) {
        water += knobs[rate] * now.step;
        drops += now.uniform(math::Stream("drip")) < 0.1 ? 1 : 0;
        if (now.tick == 99) now.tell(full);
    }
    bool take(sim::Act const& act, sim::Knobs const&, sim::Now const&) {
        if (act.kind == sim::Act::own) water = 0; // pull the plug
        return act.kind == sim::Act::own;
    }
    void read(sim::Readings const& out, sim::Knobs const& knobs) const {
        out[height] = water * knobs[size];
    }
    [[nodiscard]] sim::Picture picture(sim::Knobs const&) const {
        return {{{0, 0}, {1, 1}}, {sim::Disc{{0, water}}}};
    }
};

play::Module cistern() {
    using namespace play;
    return simulation<Cistern>({.id = "test/cistern",
        .step = {1, 10, "s"},
        .sample = 2,
        .knobs = {rate, size},
        .readings = {height},
        .happenings = {full},
        .tasks = {{.id = "ten",
            .outcome = kept_near(height, 10, 0.5),
            .method = {{"predicted", predicted_first()}, {"fair", fair_pairs(rate, 2, 1)},
                {"again", repeats(2)}},
            .prediction = Prediction{"s", {.least = 0, .most = 60, .step = 1, .start = 0}},
            .claims = 2,
            .right = 1}},
        .laws = {{"water is not negative", within(height, 0, 1e9)}}});
}

struct Runs : ::testing::Test {
    play::Module module = cistern();
    play::Run run{module, 42};
    double water() { return run.readings()[0]; }
};

TEST_F(Runs, fill_by_the_knob_and_read_what_is_there) {
    EXPECT_EQ(run.advance(100), 100);
    EXPECT_NEAR(water(), 10, 1e-9);
    run.turn(0, 0);
    run.advance(50);
    EXPECT_NEAR(water(), 10, 1e-9);
    EXPECT_EQ(run.samples().rows(), 76U);
    EXPECT_EQ(run.happened().size(), 1U);
}

TEST_F(Runs, refuse_acts_that_make_no_sense_and_stay_as_they_were) {
    auto const before = run.fingerprint();
    for (auto const& [kind, integers, why] :
        {std::tuple{0, std::vector<std::int64_t>{0, 11}, play::Refused::wrong_integers},
            {0, {2, 0}, play::Refused::wrong_integers}, {0, {0, -1}, play::Refused::wrong_integers},
            {0, {}, play::Refused::wrong_integers}, {1, {5, 0}, play::Refused::not_here},
            {1, {0, 3}, play::Refused::not_here}, {2, {1}, play::Refused::wrong_integers},
            {4, {0, 61}, play::Refused::wrong_integers}, {5, {0, 2}, play::Refused::wrong_integers},
            {6, {0, 0, 0}, play::Refused::not_understood}, {9, {}, play::Refused::unknown_kind},
            {-1, {}, play::Refused::unknown_kind}, {17, {}, play::Refused::not_understood}})
        EXPECT_EQ(run.act(kind, integers), why) << kind;
    EXPECT_EQ(run.fingerprint(), before);
}

TEST_F(Runs, undo_to_just_before_what_was_done_last) {
    run.advance(50);
    auto const then = run.moment();
    run.turn(0, 9);
    run.turn(0, 5); // at the same tick: one gesture
    run.advance(30);
    run.keep();
    ASSERT_TRUE(run.undo());
    EXPECT_EQ(run.tick(), 50);
    EXPECT_EQ(run.moment(), then);
    EXPECT_EQ(run.knobs()[0], 1);
    EXPECT_EQ(run.log().size(), 4U) << "the log forgets nothing";
    EXPECT_EQ(run.trials().rows.size(), 1U) << "a row that was kept stays in the notebook";
    EXPECT_FALSE(run.undo());
}

TEST_F(Runs, undo_a_reset_too) {
    run.advance(3000);
    auto const then = run.moment();
    run.reset();
    run.advance(10);
    ASSERT_TRUE(run.undo());
    EXPECT_EQ(run.tick(), 3000);
    EXPECT_EQ(run.moment(), then);
    EXPECT_EQ(run.happened().size(), 1U);
    EXPECT_EQ(run.samples().rows(), 1501U);
}

TEST_F(Runs, know_which_rows_belong_to_an_undisturbed_run) {
    run.turn(1, 3); // before the start: part of the set-up
    run.advance(10);
    run.keep();
    run.turn(0, 2);
    run.keep();
    run.reset();
    run.advance(10);
    run.keep();
    ASSERT_EQ(run.trials().rows.size(), 3U);
    EXPECT_TRUE(run.trials().rows[0].settled);
    EXPECT_FALSE(run.trials().rows[1].settled);
    EXPECT_TRUE(run.trials().rows[2].settled);
}

TEST_F(Runs, keep_long_histories_within_bounds) {
    run.advance(1'000'000);
    EXPECT_LE(run.samples().rows(), (1U << 16U) + 1);
    EXPECT_EQ(run.samples().at(run.samples().rows() - 1, 0) > 9e4, true);
    auto const then = run.moment();
    run.turn(0, 3);
    run.advance(500'000);
    run.undo();
    EXPECT_EQ(run.moment(), then);
}

void earn_everything(play::Run& run) {
    run.act(sim::Act::predict, {0, 10});
    for (int const knob : {1, 1, 3}) {
        run.reset();
        run.turn(0, knob);
        run.advance(100);
        run.keep();
    }
    run.act(sim::Act::claim, {0, 0});
    run.act(sim::Act::claim, {0, 1});
}

TEST_F(Runs, score_outcome_method_and_explanation) {
    EXPECT_EQ(run.score(0).points, 0);
    earn_everything(run);
    auto const score = run.score(0);
    EXPECT_EQ(score.points, 100);
    EXPECT_EQ(score.parts.size(), 5U);

    play::Run late(module, 42);
    late.advance(100);
    late.keep();
    late.act(sim::Act::predict, {0, 10});
    EXPECT_EQ(late.score(0).points, 60) << "a prediction after the first row is none";
}

TEST_F(Runs, are_recorded_and_verified_to_the_bit) {
    earn_everything(run);
    run.act(sim::Act::own, {});
    run.undo();
    auto const text = play::write_recording(play::record(run, 0));
    auto const read = play::read_recording(text, "a.replay");
    ASSERT_TRUE(read.has_value()) << text::words(read.error());
    EXPECT_EQ(play::write_recording(*read), text);
    play::Modules modules;
    modules.emplace("test/cistern", module);
    auto const verified = play::verify(*read, modules);
    EXPECT_EQ(verified.verdict, play::Verdict::holds);
    EXPECT_EQ(verified.score.points, 100);
    EXPECT_EQ(verified.trials, run.trials());
}

TEST_F(Runs, are_refused_when_anybody_touched_the_recording) {
    earn_everything(run);
    auto const good = play::write_recording(play::record(run, 0));
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = bad[i] == '1' ? '2' : '1';
        if (bad == good) continue;
        EXPECT_FALSE(play::read_recording(bad).has_value()) << "byte " << i;
    }
    EXPECT_FALSE(play::read_recording(good + "\n"));
    EXPECT_FALSE(play::read_recording(std::string_view(good).substr(0, good.size() - 1)));
    EXPECT_FALSE(play::read_recording(""));
}

// Sealed anew by somebody who knows the format: the replay finds it out.
TEST_F(Runs, are_refused_when_they_were_forged_with_a_right_hash) {
    earn_everything(run);
    auto const good = play::record(run, 0);
    play::Modules modules;
    modules.emplace("test/cistern", module);
    auto const verdict = [&](auto&& change) {
        auto forged = good;
        change(forged);
        auto const read = play::read_recording(play::write_recording(forged));
        EXPECT_TRUE(read.has_value());
        return read ? play::verify(*read, modules, {.work = 5'000'000}).verdict
                    : play::Verdict::holds;
    };
    using play::Recording, play::Verdict;
    EXPECT_EQ(verdict([](Recording& r) { r.claimed.score = 99; }), Verdict::other_score);
    EXPECT_EQ(
        verdict([](Recording& r) { r.claimed.fingerprint ^= 1U; }), Verdict::other_fingerprint);
    EXPECT_EQ(verdict([](Recording& r) { r.version = "0"; }), Verdict::other_version);
    EXPECT_EQ(verdict([](Recording& r) { r.module = "test/other"; }), Verdict::no_such_module);
    EXPECT_EQ(verdict([](Recording& r) { r.task = 7; }), Verdict::other_version);
    EXPECT_EQ(verdict([](Recording& r) { r.seed += 1; }), Verdict::other_fingerprint);
    EXPECT_EQ(verdict([](Recording& r) { r.acts[2].integers[1] = 2; }), Verdict::other_fingerprint);
    EXPECT_EQ(verdict([](Recording& r) { r.acts[2].integers[1] = 200; }), Verdict::refused_act);
    EXPECT_EQ(verdict([](Recording& r) { r.acts.erase(r.acts.begin() + 3); }),
        Verdict::other_fingerprint);
    EXPECT_EQ(
        verdict([](Recording& r) { std::swap(r.acts[0], r.acts[1]); }), Verdict::other_fingerprint);
    EXPECT_EQ(verdict([](Recording& r) { r.ticks += 1; }), Verdict::other_fingerprint);
    EXPECT_EQ(verdict([](Recording& r) { // an undo that asks for a million ticks, a thousand times
        r.ticks = 1'000'000;
        r.acts = {};
        for (int i = 0; i < 1000; ++i) {
            r.acts.push_back({1'000'000, sim::Act::turn, {0, i % 2}});
            r.acts.push_back({1'000'000, sim::Act::undo, {0, 0}});
        }
    }),
        Verdict::too_much_work);
}

TEST_F(Runs, are_swept_over_a_knob) {
    auto const rows = play::sweep(
        module, 42, {.knob = 0, .from = 2, .to = 10, .by = 4, .ticks = 100, .set = {{1, 2}}});
    ASSERT_EQ(rows.size(), 3U);
    for (auto const& [row, a_second] : {std::pair{0, 2}, {1, 6}, {2, 10}}) {
        EXPECT_NEAR(rows[static_cast<std::size_t>(row)].readings[0], 10 * a_second * 2, 1e-9);
        EXPECT_TRUE(rows[static_cast<std::size_t>(row)].settled);
    }
    EXPECT_TRUE(play::sweep(module, 42, {.knob = 0, .from = 0, .to = 11}).empty())
        << "beyond the knob";
    EXPECT_TRUE(play::sweep(module, 42, {.knob = 0, .by = 0}).empty());
}

} // namespace
