// The bench: a world with everything a learner does to it: time, knobs, things to drag, rows to
// keep. What is seen here is a run and nothing else; the run does the science.
#pragma once

#include "ui.hpp"

#include "erdem/play/run.hpp"
#include "erdem/play/shelf.hpp"

namespace erdem::desktop {

struct Bench {
    Bench(play::Unit const& of, std::uint64_t seed, int for_task = -1)
        : unit(&of), run(*of.simulation, seed), task(for_task) {}

    play::Unit const* unit;
    play::Run run;
    int task; // the task it is for, or -1: free
    bool going = false;
    int speed = 1;    // index into the speeds
    double carry = 0; // of a tick, from frame to frame
    int chart_x = -1; // a reading, or -1: time
    int chart_y = 0;
    float below = 330;                      // pixels that the controls under the picture took
    std::size_t told = 0;                   // happenings shown so far
    std::vector<double> chart_xs, chart_ys; // drawn from; kept so that a frame allocates nothing
};

void go_on(Ui&, Bench&); // time passes while it is going
bool world_pane(
    Ui&, Bench&, play::Lesson const&); // picture, time, knobs, readings; true when a row was kept
void notebook_pane(Ui&, Bench&, play::Lesson const&);
void chart_pane(Ui&, Bench&, play::Lesson const&);

std::string heading(
    play::Lesson const&, std::string_view key, std::string_view unit); // "period / s"

} // namespace erdem::desktop
