// Which sittings there are: whose, in which pack, ended or not. So that whoever comes back finds
// their work where they left it.
#pragma once

#include "erdem/events/fold.hpp"
#include "erdem/events/kinds.hpp"

#include <map>
#include <set>

namespace erdem::classroom {

struct SittingFacts {
    events::Moment began;
    std::optional<events::Person> person; // as it began
    events::Purpose purpose = events::Purpose::practice;
    bool synthetic = false;
    std::string pack;
    auto operator<=>(SittingFacts const&) const = default;
};

struct Sittings { // a fold; see events/fold.hpp
    static constexpr std::string_view name = "sittings";
    static constexpr std::uint32_t version = 1;

    std::map<events::EventId, SittingFacts> began;
    std::set<events::EventId> ended, voided;
    std::map<events::EventId, std::pair<events::Moment, events::Person>> moved; // the last who was named
    std::set<events::Person> erased;

    [[nodiscard]] std::optional<events::Person> whose(events::EventId sitting) const;
    // The newest of theirs in this pack that was not ended; nothing if there is none.
    [[nodiscard]] std::optional<events::EventId> open(events::Person, std::string_view pack) const;
    [[nodiscard]] int count(events::Person, std::string_view pack) const; // ended or not

    bool operator==(Sittings const&) const = default;
    static std::optional<Sittings> read(std::string_view);
};

Sittings after(Sittings, events::Event const&);
Sittings settled(Sittings);
std::string write(Sittings const&);

static_assert(events::Fold<Sittings>);

} // namespace erdem::classroom
