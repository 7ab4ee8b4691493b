// What a run keeps for itself, and how it moves; run.cpp is the face that others see.
#pragma once

#include "erdem/play/run.hpp"

#include <limits>

namespace erdem::play {

// Rows, predictions and claims are noted; everything else moves the world.
inline bool changes_the_world(sim::Act const& act) {
    return act.kind != sim::Act::keep && act.kind != sim::Act::predict &&
           act.kind != sim::Act::claim;
}

// A place on the trajectory: after so many of its acts, at this tick of the world's present run.
struct Position {
    std::size_t acts = 0;
    std::int64_t tick = 0;
};

struct Snapshot { // within the present run of the world
    Position at;
    std::unique_ptr<World> world;
    std::vector<std::int64_t> knobs;
    std::size_t happened = 0;
    sim::Fingerprint trail;
    bool settled = true;
};

struct Begin { // of a run of the world, from which it can be had anew
    std::size_t acts = 0;
    std::vector<std::int64_t> knobs;
    sim::Fingerprint trail;
};

struct Run::Inside {
    Inside(Module const&, std::uint64_t seed);

    Module const* module;
    std::uint64_t seed;
    std::vector<std::int64_t> steps; // of the knobs
    std::vector<double> values;      // of the knobs
    std::unique_ptr<World> world;
    std::int64_t tick = 0;
    bool settled = true; // no knob was turned since the run began
    std::vector<double> read, read_before;
    Samples samples;
    std::vector<sim::Act> log, path;
    sim::TrialTable trials;
    std::vector<sim::Happened> happened;
    sim::Fingerprint trail; // of the trajectory that survives
    sim::Fingerprint whole; // of everything ever done
    std::vector<Begin> begins;
    std::vector<Snapshot> snapshots; // of the present run
    std::int64_t snapshot_every = 256;
    bool touched = true, watching = false;
    std::string_view broken;
    std::int64_t budget = std::numeric_limits<std::int64_t>::max();

    sim::Index<sim::Knob> knob_index;
    sim::Index<sim::Reading> reading_index;
    sim::Undeclared undeclared;

    [[nodiscard]] sim::Knobs knobs() { return {knob_index, values, undeclared}; }
    [[nodiscard]] sim::Now now();
    void begin(); // a new run of the world, remembered
    void start(); // the first moment of a run
    void set_knobs(std::vector<std::int64_t>);
    void go_to(std::int64_t target); // of this run of the world
    void look();                     // read, without keeping a sample
    void sample();                   // read, keep, and look at the laws
    void watch();
    void take_snapshot();
    void thin_snapshots();
    void restore(Snapshot const&);
    void restart(Begin const&);
    [[nodiscard]] Refused valid(sim::Act const&) const;
    [[nodiscard]] Refused valid_undo(Position) const;
    Refused apply(sim::Act const&); // what it does to the world, and to the trajectory
    void return_to(Position);
    void note(sim::Act const&); // into the log
    void keep_row();
};

} // namespace erdem::play
