#include "erdem/play/inside.hpp"

#include <cmath>

namespace erdem::play {

namespace {
constexpr std::size_t most_rows = 10'000;       // of the trial table
constexpr std::size_t most_samples = 1U << 16U; // then every second one goes

template<class Declared>
std::vector<std::string> ids(Declared const& declared) {
    std::vector<std::string> out;
    for (auto const& each : declared) out.emplace_back(each.id);
    return out;
}
} // namespace

Run::Inside::Inside(Module const& of, std::uint64_t with)
    : module(&of), seed(with), world(of.world()) {
    auto const& facts = of.facts;
    knob_index = sim::Index<sim::Knob>(facts.knobs);
    reading_index = sim::Index<sim::Reading>(facts.readings);
    values.resize(facts.knobs.size());
    std::vector<std::int64_t> at_first;
    for (auto const& knob : facts.knobs) at_first.push_back(sim::nearest(knob, knob.range.start));
    set_knobs(std::move(at_first));
    read.resize(facts.readings.size());
    read_before = read;
    samples.width = static_cast<int>(read.size());
    trials.knobs = ids(facts.knobs);
    trials.readings = ids(facts.readings);
    begin();
}

sim::Now Run::Inside::now() {
    return {
        tick, module->facts.step.size(), seed, module->facts.happenings, &happened, &undeclared};
}

void Run::Inside::set_knobs(std::vector<std::int64_t> to) {
    steps = std::move(to);
    for (std::size_t i = 0; i < steps.size(); ++i)
        values[i] = sim::value(module->facts.knobs[i], steps[i]);
}

void Run::Inside::begin() {
    begins.push_back({path.size(), steps, trail});
    start();
}

void Run::Inside::start() {
    tick = 0;
    settled = true;
    touched = true;
    happened.clear();
    snapshots.clear();
    samples.values.clear();
    samples.values.reserve(std::size_t{8192} * read.size()); // growing costs more than a pendulum
    samples.stride = module->facts.sample;
    snapshot_every = std::int64_t{module->facts.sample} * 256;
    world->start(knobs(), now());
    sample();
}

void Run::Inside::go_to(std::int64_t target) {
    std::int64_t const every = module->facts.sample;
    while (tick < target && budget > 0) {
        auto const next = std::min(target, (tick / every + 1) * every);
        budget -= next - tick;
        world->tick(knobs(), now(), next - tick);
        tick = next;
        if (tick % every == 0) sample();
        if (tick % snapshot_every == 0) take_snapshot();
    }
    look();
}

void Run::Inside::look() {
    sim::Readings out(reading_index, read, undeclared);
    world->read(out, knobs());
    for (double& each : read) each += 0.0; // -0 becomes 0
}

void Run::Inside::sample() {
    look();
    if (tick % samples.stride == 0)
        samples.values.insert(samples.values.end(), read.begin(), read.end());
    if (samples.rows() > most_samples) { // charts need no more; scores never look here
        auto const width = static_cast<std::size_t>(samples.width);
        std::size_t kept = 0;
        for (std::size_t row = 0; row < samples.rows(); row += 2, ++kept)
            for (std::size_t i = 0; i < width; ++i)
                samples.values[kept * width + i] = samples.at(row, i);
        samples.values.resize(kept * width);
        samples.stride *= 2;
    }
    if (tick % (std::int64_t{module->facts.sample} * 64) == 0) world->hash(trail);
    for (double const each : read)
        if (!std::isfinite(each) && broken.empty()) broken = "finite";
    if (watching) watch();
}

void Run::Inside::watch() {
    Glimpse const glimpse{module->facts.readings, read_before, read, touched};
    for (auto const& law : module->facts.laws)
        if (broken.empty() && !law.holds(glimpse)) broken = law.text;
    read_before = read;
    touched = false;
}

void Run::Inside::take_snapshot() {
    snapshots.push_back(
        {{path.size(), tick}, world->copy(), steps, happened.size(), trail, settled});
    constexpr std::size_t memory = 48U << 20U;
    std::size_t const most =
        std::max<std::size_t>(8, std::min<std::size_t>(64, memory / (world->bytes() + 1)));
    if (snapshots.size() > most) thin_snapshots();
}

void Run::Inside::thin_snapshots() { // every second one goes, and from now on they come half as
                                     // often
    std::size_t kept = 0;
    for (std::size_t i = 1; i < snapshots.size(); i += 2)
        snapshots[kept++] = std::move(snapshots[i]);
    snapshots.resize(kept);
    snapshot_every *= 2;
}

void Run::Inside::restore(Snapshot const& to) {
    world->become(*to.world);
    set_knobs(to.knobs);
    tick = to.at.tick;
    settled = to.settled;
    trail = to.trail;
    happened.resize(to.happened);
    auto const rows = static_cast<std::size_t>(tick / samples.stride) + 1;
    if (rows < samples.rows())
        samples.values.resize(rows * static_cast<std::size_t>(samples.width));
}

void Run::Inside::restart(Begin const& of) {
    set_knobs(of.knobs);
    trail = of.trail;
    start();
}

Refused Run::Inside::valid(sim::Act const& act) const {
    auto const& facts = module->facts;
    auto const& n = act.integers;
    auto const within = [](std::int64_t value, std::int64_t below) {
        return value >= 0 && value < below;
    };
    auto const tasks = static_cast<std::int64_t>(facts.tasks.size());
    bool good = true;
    switch (act.kind) {
    case sim::Act::turn:
        good = n.size() == 2 && within(n[0], static_cast<std::int64_t>(facts.knobs.size())) &&
               within(n[1], sim::most_steps(facts.knobs[static_cast<std::size_t>(n[0])]) + 1);
        break;
    case sim::Act::reset: good = n.empty(); break;
    case sim::Act::keep: good = n.empty() && trials.rows.size() < most_rows; break;
    case sim::Act::predict: {
        good = n.size() == 2 && within(n[0], tasks) &&
               facts.tasks[static_cast<std::size_t>(n[0])].prediction;
        if (!good) break;
        auto const& asked = *facts.tasks[static_cast<std::size_t>(n[0])].prediction;
        sim::Knob const scale{"", asked.unit, asked.range};
        good = within(n[1], asked.choices > 0 ? asked.choices : sim::most_steps(scale) + 1);
        break;
    }
    case sim::Act::claim:
        good = n.size() == 2 && within(n[0], tasks) &&
               within(n[1], facts.tasks[static_cast<std::size_t>(n[0])].claims);
        break;
    case sim::Act::drag: good = n.size() == 3; break;
    default: return act.kind < sim::Act::own ? Refused::unknown_kind : Refused::none;
    }
    return good ? Refused::none : Refused::wrong_integers;
}

Refused Run::Inside::valid_undo(Position to) const {
    if (to.acts > path.size() || to.tick < 0) return Refused::not_here;
    bool const fresh = to.acts == 0 || path[to.acts - 1].kind == sim::Act::reset;
    auto const earliest = fresh ? 0 : path[to.acts - 1].tick;
    auto const latest = to.acts == path.size() ? tick : path[to.acts].tick;
    return to.tick >= earliest && to.tick <= latest ? Refused::none : Refused::not_here;
}

Refused Run::Inside::apply(sim::Act const& act) {
    if (act.kind == sim::Act::reset) {
        path.push_back(act);
        begin();
        return Refused::none;
    }
    if (act.kind == sim::Act::turn) {
        auto const knob = static_cast<std::size_t>(act.integers[0]);
        steps[knob] = act.integers[1];
        values[knob] = sim::value(module->facts.knobs[knob], act.integers[1]);
        if (tick > 0) settled = false;
    }
    if (changes_the_world(act) && !world->take(act, knobs(), now())) return Refused::not_understood;
    path.push_back(act);
    touched = true;
    look();
    return Refused::none;
}

void Run::Inside::return_to(Position to) {
    bool same_run = true;
    for (; begins.back().acts > to.acts; begins.pop_back()) same_run = false;
    auto const beyond = [&](Position const& p) {
        return p.acts > to.acts || (p.acts == to.acts && p.tick > to.tick);
    };
    while (!snapshots.empty() && (!same_run || beyond(snapshots.back().at))) snapshots.pop_back();

    auto const from = snapshots.empty() ? begins.back().acts : snapshots.back().at.acts;
    auto const act = [&](std::size_t i) { return path.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<sim::Act> const again(act(from), act(to.acts));
    path.resize(from);
    if (snapshots.empty())
        restart(begins.back());
    else
        restore(snapshots.back());
    touched = true;
    for (auto const& each : again) {
        go_to(each.tick);
        apply(each);
    }
    go_to(to.tick);
}

void Run::Inside::note(sim::Act const& act) {
    log.push_back(act);
    whole.add(static_cast<std::uint64_t>(act.tick));
    whole.add(static_cast<std::uint64_t>(act.kind));
    for (auto const n : act.integers) whole.add(static_cast<std::uint64_t>(n));
    whole.add(trail.value());
    world->hash(whole);
}

void Run::Inside::keep_row() { trials.rows.push_back({tick, steps, read, settled}); }

} // namespace erdem::play
