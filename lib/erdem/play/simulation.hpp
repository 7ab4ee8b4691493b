// From an author's struct to a module. The struct needs `tick`, `read` and `picture`; it may have
//   void start(sim::Knobs const&, sim::Now const&)            the first moment of a run
//   bool take(sim::Act const&, sim::Knobs const&, sim::Now const&)   acts; false: not understood
//   std::optional<sim::Act> dragged(int handle, sim::Point, sim::Knobs const&) const
//   auto prepared(sim::Knobs const&) const   what a tick needs of the knobs; `tick` then takes that
//   void hash(sim::Fingerprint&) const                        where caches should stay outside
#pragma once

#include "erdem/play/module.hpp"

#include <type_traits>

namespace erdem::play {

template<class State>
class Simulated final : public World {
public:
    [[nodiscard]] std::unique_ptr<World> copy() const override {
        return std::make_unique<Simulated>(*this);
    }
    void become(World const& other) override {
        state_ = static_cast<Simulated const&>(other).state_;
    }

    void start(sim::Knobs const& knobs, sim::Now const& now) override {
        state_ = State{};
        if constexpr (requires { state_.start(knobs, now); }) state_.start(knobs, now);
    }
    // Knobs stand still between two acts, so what hangs on them alone is worked out once; and a
    // small state stays in registers from tick to tick.
    void tick(sim::Knobs const& knobs, sim::Now now, std::int64_t times) override {
        auto const go_on = [&](State& state, auto const& given) {
            for (; times > 0; --times, ++now.tick) state.tick(given, now);
        };
        auto const with = [&](State& state) {
            if constexpr (requires { state.prepared(knobs); })
                go_on(state, state.prepared(knobs));
            else
                go_on(state, knobs);
        };
        if constexpr (std::is_trivially_copyable_v<State> && sizeof(State) <= 256) {
            State state = state_;
            with(state);
            state_ = state;
        } else
            with(state_);
    }
    bool take(sim::Act const& act, sim::Knobs const& knobs, sim::Now const& now) override {
        if constexpr (requires { state_.take(act, knobs, now); })
            return state_.take(act, knobs, now) || act.kind == sim::Act::turn;
        else
            return act.kind == sim::Act::turn;
    }
    void read(sim::Readings& out, sim::Knobs const& knobs) const override {
        if constexpr (requires { state_.read(out, knobs); })
            state_.read(out, knobs);
        else
            state_.read(out);
    }
    [[nodiscard]] sim::Picture picture(sim::Knobs const& knobs) const override {
        return state_.picture(knobs);
    }
    [[nodiscard]] std::optional<sim::Act> dragged(
        int handle, sim::Point to, sim::Knobs const& knobs) const override {
        if constexpr (requires { state_.dragged(handle, to, knobs); })
            return state_.dragged(handle, to, knobs);
        else
            return std::nullopt;
    }
    void hash(sim::Fingerprint& into) const override { sim::hash(into, state_); }
    [[nodiscard]] std::size_t bytes() const override {
        if constexpr (requires { state_.bytes(); })
            return state_.bytes();
        else
            return sizeof(State);
    }

private:
    State state_{};
};

template<class State>
Module simulation(Facts facts) {
    return {std::move(facts), [] { return std::make_unique<Simulated<State>>(); }};
}

} // namespace erdem::play
