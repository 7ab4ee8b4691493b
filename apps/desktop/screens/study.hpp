// A pupil's study: the desk they sit at, the benches they work on, what they have in hand.
#pragma once

#include "bench.hpp"
#include "question.hpp"

#include "erdem/classroom/desk.hpp"
#include "erdem/edge/roster.hpp"

#include <map>
#include <memory>

namespace erdem::desktop {

struct Study {
    Study(edge::Pupil who, classroom::Desk at) : pupil(std::move(who)), desk(std::move(at)) {}

    edge::Pupil pupil;
    classroom::Desk desk;
    int question = 0;
    enum class Tab { world, lesson, question, notebook, chart };
    Tab tab = Tab::lesson;
    std::map<std::string, std::unique_ptr<Bench>> free_benches; // by unit
    std::map<int, std::unique_ptr<Bench>> task_benches;         // by question
    std::map<int, Draft> drafts;
    std::map<int, quiz::Mark> asked_back; // "1,234": until it is written another way

    void take_up(
        play::Shelf const&, std::vector<play::Recording> const&); // the runs that were laid aside
    void lay_aside();                                             // before somebody else sits down

    [[nodiscard]] play::Question const& at() const {
        return desk.sitting().questions[static_cast<std::size_t>(question)];
    }
    [[nodiscard]] play::Progress const& progress() const {
        return desk.sitting().progress[static_cast<std::size_t>(question)];
    }
};

int task_slot(quiz::Item const&);                              // the slot that is a task, or -1
int task_number(play::Module const&, std::string const& task); // or -1

} // namespace erdem::desktop
