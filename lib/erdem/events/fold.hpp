// A fold turns events into something to show. It comes out equal under any order, partition and
// duplication of the events, because its state is a product of tables that only ever take a union
// or a maximum; what is shown is worked out when it is read.
#pragma once

#include "erdem/events/log.hpp"
#include "erdem/text/fault.hpp"

#include <concepts>
#include <expected>
#include <utility>

namespace erdem::events {

// `settled` brings a state into its one canonical form; only then may it be read, compared or
// written. Equal settled states have equal bytes.
template<class State>
concept Fold = std::default_initializable<State> && std::equality_comparable<State> &&
               requires(State state, State const& settled_state, Event const& e) {
                   { State::name } -> std::convertible_to<std::string_view>;
                   { State::version } -> std::convertible_to<std::uint32_t>;
                   { after(std::move(state), e) } -> std::same_as<State>;
                   { settled(std::move(state)) } -> std::same_as<State>;
                   { write(settled_state) } -> std::same_as<std::string>;
                   { State::read(std::string_view{}) } -> std::same_as<std::optional<State>>;
               };

template<Fold State, class Events>
State fold(Events const& events, State from = {}) {
    for (Event const& e : events) from = after(std::move(from), e);
    return settled(std::move(from));
}
template<Fold State>
State fold(Log const& log, State from = {}) {
    for (auto const& [key, e] : log.events()) from = after(std::move(from), e);
    return settled(std::move(from));
}

// A state as it was when each device stood at its head. May be thrown away at any time.
struct Checkpoint {
    std::string fold; // name and version of the fold
    std::uint32_t version = 0;
    Heads heads;
    std::string state;
    bool operator==(Checkpoint const&) const = default;
};

std::string name(std::string_view fold, std::uint32_t version, Heads const&); // fits a file name
std::string write(Checkpoint const&);
std::expected<Checkpoint, text::Fault> read_checkpoint(std::string_view bytes);

template<Fold State>
Checkpoint checkpoint(State const& settled_state, Heads heads) {
    return {std::string(State::name), State::version, std::move(heads), write(settled_state)};
}
template<Fold State>
std::optional<State> state_of(Checkpoint const& c) {
    if (c.fold != State::name || c.version != State::version) return {};
    return State::read(c.state);
}

} // namespace erdem::events
