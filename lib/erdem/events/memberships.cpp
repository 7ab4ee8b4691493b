#include "erdem/events/memberships.hpp"

#include "erdem/events/bytes.hpp"

namespace erdem::events {

void Memberships::take(Event const& e) {
    if (auto const erased = as<Erased>(e)) erased_.insert(erased->person);
    if (!e.person) return;
    if (auto const joined = as<Joined>(e))
        turns_.insert({joined->group, *e.person, joined->from_day, moment(e), true});
    if (auto const left = as<Left>(e))
        turns_.insert({left->group, *e.person, left->to_day, moment(e), false});
}

Memberships settled(Memberships state) {
    std::erase_if(
        state.turns_, [&](auto const& turn) { return state.erased_.contains(turn.person); });
    return state;
}

// Turns lie by group, person, day and moment: the last one that has come is the standing one.
template<class Take>
void Memberships::each_on(std::int32_t day, Take const& take) const {
    Turn const* standing = nullptr;
    auto const decide = [&] {
        if (standing != nullptr && standing->joined) take(*standing);
        standing = nullptr;
    };
    Turn const* before = nullptr;
    for (auto const& turn : turns_) {
        auto const another =
            before == nullptr || before->group != turn.group || before->person != turn.person;
        if (another) decide();
        if (turn.day <= day) standing = &turn;
        before = &turn;
    }
    decide();
}

std::vector<Group> Memberships::groups_of(Person person, std::int32_t day) const {
    std::vector<Group> groups;
    each_on(day, [&](Turn const& turn) {
        if (turn.person == person) groups.push_back(turn.group);
    });
    return groups;
}

std::vector<Person> Memberships::members(Group group, std::int32_t day) const {
    std::vector<Person> persons;
    each_on(day, [&](Turn const& turn) {
        if (turn.group == group) persons.push_back(turn.person);
    });
    return persons;
}

std::string write(Memberships const& state) {
    ByteWriter out;
    auto const put = [&](auto id) {
        out.put(id.high);
        out.put(id.low);
    };
    out.put(std::uint64_t{state.turns_.size()});
    for (auto const& turn : state.turns_) {
        put(turn.group);
        put(turn.person);
        out.put(turn.day);
        out.put(turn.moment.clock.wall_ms);
        out.put(turn.moment.clock.count);
        put(turn.moment.id.device);
        out.put(turn.moment.id.seq);
        out.put(turn.joined);
    }
    out.put(std::uint64_t{state.erased_.size()});
    for (auto const& person : state.erased_) put(person);
    return std::move(out).take();
}

std::optional<Memberships> Memberships::read(std::string_view bytes) {
    ByteReader in(bytes);
    Memberships state;
    auto const get = [&](auto& id) {
        in.get(id.high);
        in.get(id.low);
    };
    std::uint64_t count;
    for (in.get(count); count > 0 && in.whole(); --count) {
        Turn turn;
        get(turn.group);
        get(turn.person);
        in.get(turn.day);
        in.get(turn.moment.clock.wall_ms);
        in.get(turn.moment.clock.count);
        get(turn.moment.id.device);
        in.get(turn.moment.id.seq);
        in.get(turn.joined);
        state.turns_.insert(turn);
    }
    for (in.get(count); count > 0 && in.whole(); --count) {
        Person person;
        get(person);
        state.erased_.insert(person);
    }
    if (!in.done()) return {};
    return state;
}

} // namespace erdem::events
