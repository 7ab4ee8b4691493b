// A module: what a world declares of itself, with everything the engine needs to run it, score it
// and say whether it still behaves.
#pragma once

#include "erdem/play/world.hpp"
#include "erdem/sim/picture.hpp"
#include "erdem/sim/trial.hpp"
#include "erdem/sim/world.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::play {

using Thousandths = std::int32_t;

// ---- laws: what must hold at every sample of every run ----------------------------------------

struct Glimpse { // two samples that follow each other
    std::span<sim::Reading const> declared;
    std::span<double const> before, now;
    bool touched = false; // an act, or the start of a run, lies between them

    [[nodiscard]] double of(sim::Reading const&, std::span<double const>) const;
};
struct Law {
    std::string_view text; // "energy is not created"
    std::function<bool(Glimpse const&)> holds;
};
std::function<bool(Glimpse const&)> within(sim::Reading const&, double least, double most);
std::function<bool(Glimpse const&)> never_grows(
    sim::Reading const&, double slack);                                           // unless touched
std::function<bool(Glimpse const&)> unchanged(sim::Reading const&, double slack); // unless touched

// ---- tasks: what a learner is asked to bring about --------------------------------------------

// All a score may look at. Outcome is read from the trajectory that survives, method from the log.
struct Story {
    std::span<sim::Knob const> knobs;
    std::span<sim::Reading const> readings;
    std::span<sim::Act const> log;
    sim::TrialTable const* trials = nullptr;
    std::span<double const> last; // the readings now
    int task = 0;

    [[nodiscard]] double knob(sim::Trial const&, sim::Knob const&) const;
    [[nodiscard]] double reading(sim::Trial const&, sim::Reading const&) const;
};

// From a story to 0..1000.
using Criterion = std::function<Thousandths(Story const&)>;

Criterion near(
    sim::Reading const&, double wanted, double tolerance); // now; falls to 0 at 5 tolerances
using RowTest = std::function<bool(Story const&, sim::Trial const&)>;
RowTest set_to(sim::Knob const&, double value);
RowTest reads_at_least(sim::Reading const&, double least);
// The best of the kept rows that pass all tests.
Criterion kept_near(
    sim::Reading const&, double wanted, double tolerance, std::vector<RowTest> where = {});
// `pairs` pairs of settled rows that differ in this knob alone, by at least `span` steps.
Criterion fair_pairs(sim::Knob const&, int span, int pairs, std::vector<RowTest> where = {});
Criterion repeats(int rows); // settled rows that share one setting
Criterion predicted_first(); // a prediction for this task stands in the log before any row

struct Prediction {
    std::string_view unit; // of a number
    sim::Range range{};    // its steps; a choice when `choices` is set
    int choices = 0;
};
struct Method {
    std::string_view id; // "fair-test", "predicted", "repeated"
    Criterion met;
    int points = 10;
};
struct Task {
    std::string_view id;
    Criterion outcome;          // 60 points
    std::vector<Method> method; // 30 points together
    std::optional<Prediction> prediction;
    int claims = 0, right = 0; // explanations to choose from, and the one that is right: 10 points
};

inline constexpr int outcome_points = 60, method_points = 30, claim_points = 10;
inline constexpr int level_points[] = {40, 65, 85}; // what counts as begun, reached, mastered

struct TaskScore { // in points of 100, and what each part gave
    struct Part {
        std::string id;
        int points = 0, possible = 0;
        bool operator==(Part const&) const = default;
    };
    int points = 0, possible = 100;
    std::vector<Part> parts;
    bool operator==(TaskScore const&) const = default;
};
TaskScore score(Task const&, Story const&);

// ---- the module -------------------------------------------------------------------------------

struct Facts {                      // what an author writes down
    std::string_view id;            // "physics/pendulum"
    std::string_view version = "1"; // a recording of another version is refused
    sim::Step step{};
    int sample = 1; // ticks between two samples of the readings
    std::vector<sim::Knob> knobs;
    std::vector<sim::Reading> readings;
    std::vector<sim::Reading> notebook; // those worth a column in the trial table; none named: all
    std::vector<sim::Happening> happenings;
    std::vector<Task> tasks;
    std::vector<Law> laws;
    std::int64_t longest = 10'000'000; // ticks a run may last
};

struct Module {
    Facts facts;
    std::function<std::unique_ptr<World>()> world;
};

// A module is kept alive and at its place for as long as anything runs it.
using Modules = std::map<std::string, Module, std::less<>>;

} // namespace erdem::play
