#include "erdem/play/inside.hpp"

namespace erdem::play {

Run::Run(Module const& module, std::uint64_t seed)
    : inside_(std::make_unique<Inside>(module, seed)) {}
Run::Run(Run&&) noexcept = default;
Run& Run::operator=(Run&&) noexcept = default;
Run::~Run() = default;

std::int64_t Run::advance(std::int64_t ticks) {
    auto const from = inside_->tick;
    auto const room = inside_->module->facts.longest - from;
    inside_->go_to(from + std::max<std::int64_t>(0, std::min(ticks, room)));
    return inside_->tick - from;
}

Refused Run::act(std::int32_t kind, std::vector<std::int64_t> integers) {
    sim::Act const act{inside_->tick, kind, std::move(integers)};
    if (kind == sim::Act::undo) {
        if (act.integers.size() != 2 || act.integers[1] < 0) return Refused::wrong_integers;
        return undo_to(act.integers[0], static_cast<std::size_t>(act.integers[1]));
    }
    if (auto const refused = inside_->valid(act); refused != Refused::none) return refused;
    if (auto const refused = inside_->apply(act); refused != Refused::none) return refused;
    if (kind == sim::Act::keep) inside_->keep_row();
    inside_->note(act);
    return Refused::none;
}

Refused Run::turn(std::size_t knob, std::int64_t n) {
    return act(sim::Act::turn, {static_cast<std::int64_t>(knob), n});
}
void Run::reset() { act(sim::Act::reset, {}); }
void Run::keep() { act(sim::Act::keep, {}); }

Refused Run::undo_to(std::int64_t tick, std::size_t kept) {
    Position const to{kept, tick};
    if (auto const refused = inside_->valid_undo(to); refused != Refused::none) return refused;
    sim::Act const act{inside_->tick, sim::Act::undo, {tick, static_cast<std::int64_t>(kept)}};
    inside_->return_to(to);
    inside_->note(act);
    return Refused::none;
}

bool Run::can_undo() const {
    for (auto const& act : inside_->path)
        if (changes_the_world(act)) return true;
    return false;
}

bool Run::undo() {
    auto const& path = inside_->path;
    std::size_t last = path.size();
    while (last > 0 && !changes_the_world(path[last - 1])) --last;
    if (last == 0) return false;
    --last;
    auto const same = [&](sim::Act const& act) {
        return act.kind == sim::Act::turn && path[last].kind == sim::Act::turn &&
               act.tick == path[last].tick && act.integers[0] == path[last].integers[0];
    };
    while (last > 0 && same(path[last - 1])) --last;
    return undo_to(path[last].tick, last) == Refused::none;
}

Module const& Run::module() const { return *inside_->module; }
std::uint64_t Run::seed() const { return inside_->seed; }
std::int64_t Run::tick() const { return inside_->tick; }
double Run::time() const {
    return static_cast<double>(inside_->tick) * inside_->module->facts.step.size();
}
std::span<std::int64_t const> Run::knobs() const { return inside_->steps; }
double Run::knob(std::size_t i) const { return inside_->values[i]; }
std::span<double const> Run::readings() const { return inside_->read; }
Samples const& Run::samples() const { return inside_->samples; }
sim::TrialTable const& Run::trials() const { return inside_->trials; }
std::span<sim::Act const> Run::log() const { return inside_->log; }
std::span<sim::Happened const> Run::happened() const { return inside_->happened; }
sim::Picture Run::picture() const { return inside_->world->picture(inside_->knobs()); }
std::optional<sim::Act> Run::dragged(int handle, sim::Point to) const {
    return inside_->world->dragged(handle, to, inside_->knobs());
}
void Run::watch_laws() {
    inside_->watching = true;
    inside_->touched = true;
}
void Run::limit_work(std::int64_t ticks) { inside_->budget = ticks; }
bool Run::exhausted() const { return inside_->budget <= 0; }
std::string_view Run::broken_law() const { return inside_->broken; }
std::string_view Run::undeclared() const { return inside_->undeclared.id; }

Story Run::story(int task) const {
    auto const& facts = inside_->module->facts;
    return {facts.knobs, facts.readings, inside_->log, &inside_->trials, inside_->read, task};
}

TaskScore Run::score(int task) const {
    auto const& tasks = inside_->module->facts.tasks;
    if (task < 0 || static_cast<std::size_t>(task) >= tasks.size()) return {0, 0, {}};
    return play::score(tasks[static_cast<std::size_t>(task)], story(task));
}

std::uint64_t Run::moment() const {
    sim::Fingerprint all;
    all.add(static_cast<std::uint64_t>(inside_->tick));
    for (auto const n : inside_->steps) all.add(static_cast<std::uint64_t>(n));
    all.add(inside_->trail.value());
    inside_->world->hash(all);
    for (double const each : inside_->read) all.add(each);
    return all.value();
}

std::uint64_t Run::fingerprint() const {
    auto all = inside_->whole;
    all.add(inside_->module->facts.id);
    all.add(inside_->module->facts.version);
    all.add(inside_->seed);
    all.add(moment());
    for (auto const& row : inside_->trials.rows)
        for (double const each : row.readings) all.add(each);
    return all.value();
}

} // namespace erdem::play
