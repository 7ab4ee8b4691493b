// What was assigned to whom: packs, days and purpose.
#pragma once

#include "erdem/events/fold.hpp"
#include "erdem/events/kinds.hpp"

#include <map>

namespace erdem::events {

struct Assignment {
    EventRef ref; // ref.id is what a sitting names
    Clock clock;
    Assigned what;
    bool operator==(Assignment const&) const = default;
};

class Assignments {
public:
    static constexpr std::string_view name = "assignments";
    static constexpr std::uint32_t version = 1;

    [[nodiscard]] std::vector<Assignment> all() const; // by clock, then ref
    // To the person or one of the groups they are in.
    [[nodiscard]] std::vector<Assignment> of(Person, std::vector<Group> const&) const;

    bool operator==(Assignments const&) const = default;
    friend Assignments after(Assignments state, Event const& e) {
        state.take(e);
        return state;
    }
    friend Assignments settled(Assignments state) { return state; }
    friend std::string write(Assignments const&);
    static std::optional<Assignments> read(std::string_view);

private:
    void take(Event const&);
    struct Written { // the payload itself: nothing is lost or rounded on the way to a checkpoint
        Clock clock;
        std::string payload;
        auto operator<=>(Written const&) const = default;
    };
    std::map<EventRef, Written> written_;
};

} // namespace erdem::events
