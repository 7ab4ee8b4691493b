// A session somebody might have had, the same for the same seed.
#include "erdem/play/examine.hpp"

namespace erdem::play {

namespace {
constexpr math::Stream sessions("play/examine");

class Dice { // numbers for one random session, by counter
public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    std::int64_t upto(std::int64_t most) {
        return math::integer(seed_, sessions, 0, next_++, 0, most);
    }

private:
    std::uint64_t seed_;
    std::uint32_t next_ = 0;
};

std::vector<sim::Handle> handles(Run const& run) {
    std::vector<sim::Handle> out;
    for (auto const& shape : run.picture().shapes)
        if (auto const* handle = std::get_if<sim::Handle>(&shape)) out.push_back(*handle);
    return out;
}

void drag_something(Run& run, Dice& dice) {
    auto const all = handles(run);
    if (all.empty()) return;
    auto const& handle =
        all[static_cast<std::size_t>(dice.upto(static_cast<std::int64_t>(all.size()) - 1))];
    auto const view = run.picture().view;
    double const across = static_cast<double>(dice.upto(1000)) / 1000,
                 up = static_cast<double>(dice.upto(1000)) / 1000;
    sim::Point const to{view.least.x + across * (view.most.x - view.least.x),
        view.least.y + up * (view.most.y - view.least.y)};
    if (handle.restarts) run.reset();
    if (auto act = run.dragged(handle.number, to)) run.act(act->kind, act->integers);
}

void turn_something(Run& run, Dice& dice) {
    auto const& knobs = run.module().facts.knobs;
    if (knobs.empty()) return;
    auto const which =
        static_cast<std::size_t>(dice.upto(static_cast<std::int64_t>(knobs.size()) - 1));
    auto const most = sim::most_steps(knobs[which]);
    auto const how = dice.upto(3); // the ends are where models break
    run.turn(which, how == 0 ? 0 : how == 1 ? most : dice.upto(most));
}
} // namespace

void play_at_random(Run& run, std::uint64_t seed, int acts) {
    Dice dice(seed);
    auto const& facts = run.module().facts;
    for (int i = 0; i < acts; ++i) {
        run.advance(dice.upto(std::int64_t{facts.sample} * 60));
        switch (dice.upto(9)) {
        case 0: run.reset(); break;
        case 1: run.undo(); break;
        case 2:
        case 3: run.keep(); break;
        case 4: drag_something(run, dice); break;
        case 5:
            if (!facts.tasks.empty()) run.act(sim::Act::claim, {0, 0});
            break;
        default: turn_something(run, dice);
        }
    }
    run.advance(dice.upto(std::int64_t{facts.sample} * 200));
}

} // namespace erdem::play
