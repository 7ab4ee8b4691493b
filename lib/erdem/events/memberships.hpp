// Who belongs to which class or team, and when: a person is not a place in a class.
#pragma once

#include "erdem/events/fold.hpp"
#include "erdem/events/kinds.hpp"

#include <set>

namespace erdem::events {

class Memberships {
public:
    static constexpr std::string_view name = "memberships";
    static constexpr std::uint32_t version = 1;

    [[nodiscard]] std::vector<Group> groups_of(Person, std::int32_t day) const;
    [[nodiscard]] std::vector<Person> members(Group, std::int32_t day) const;

    bool operator==(Memberships const&) const = default;
    friend Memberships after(Memberships state, Event const& e) {
        state.take(e);
        return state;
    }
    friend Memberships settled(Memberships state);
    friend std::string write(Memberships const&);
    static std::optional<Memberships> read(std::string_view);

private:
    // What was said of a day; the last word on the last day that has come decides.
    struct Turn {
        Group group;
        Person person;
        std::int32_t day = 0;
        Moment moment;
        bool joined = false;
        auto operator<=>(Turn const&) const = default;
    };
    void take(Event const&);
    template<class Take>
    void each_on(std::int32_t day, Take const&) const;

    std::set<Turn> turns_;
    std::set<Person> erased_;
};

} // namespace erdem::events
