// The benches of a study: which one a task has, and what is laid aside and taken up again.
#include "study.hpp"

namespace erdem::desktop {

int task_slot(quiz::Item const& item) {
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        if (std::holds_alternative<quiz::SimulationTask>(item.slots[i].interaction))
            return static_cast<int>(i);
    return -1;
}

int task_number(play::Module const& module, std::string const& id) {
    for (std::size_t i = 0; i < module.facts.tasks.size(); ++i)
        if (module.facts.tasks[i].id == id) return static_cast<int>(i);
    return -1;
}

void Study::take_up(play::Shelf const& shelf, std::vector<play::Recording> const& recordings) {
    for (auto const& recording : recordings) {
        auto const unit = shelf.units.find(recording.module);
        if (unit == shelf.units.end() || unit->second.simulation == nullptr) continue;
        auto run = play::replay(recording, *unit->second.simulation);
        if (!run) continue; // of an earlier version of the world
        auto bench = std::make_unique<Bench>(unit->second, recording.seed, recording.task);
        bench->run = std::move(*run);
        if (recording.task < 0) {
            free_benches[recording.module] = std::move(bench);
            continue;
        }
        for (std::size_t i = 0; i < desk.sitting().questions.size(); ++i) {
            auto const& item = desk.item(static_cast<int>(i));
            int const slot = task_slot(item);
            if (slot < 0 || desk.sitting().questions[i].unit != recording.module) continue;
            auto const& asked = std::get<quiz::SimulationTask>(
                item.slots[static_cast<std::size_t>(slot)].interaction);
            if (task_number(*unit->second.simulation, asked.task) != recording.task) continue;
            task_benches[static_cast<int>(i)] = std::move(bench);
            break;
        }
    }
}

void Study::lay_aside() {
    if (desk.sitting().ended) return;
    for (auto const& [unit, bench] : free_benches) desk.lay_aside(play::record(bench->run, -1));
    for (auto const& [of, bench] : task_benches)
        desk.lay_aside(play::record(bench->run, bench->task));
}

} // namespace erdem::desktop
