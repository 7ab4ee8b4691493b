#include "erdem/events/assignments.hpp"

#include "erdem/events/bytes.hpp"

#include <algorithm>

namespace erdem::events {

void Assignments::take(Event const& e) {
    if (!as<Assigned>(e)) return;
    Written written{e.clock, e.payload};
    auto& kept = written_[ref(e)];
    kept = std::max(kept, written);
}

std::vector<Assignment> Assignments::all() const {
    std::vector<Assignment> all;
    for (auto const& [ref, written] : written_)
        if (auto what = read_payload<Assigned>(written.payload))
            all.push_back({ref, written.clock, *std::move(what)});
    std::ranges::sort(all, {}, [](Assignment const& a) { return std::pair(a.clock, a.ref); });
    return all;
}

std::vector<Assignment> Assignments::of(Person person, std::vector<Group> const& groups) const {
    auto assigned = all();
    std::erase_if(assigned, [&](Assignment const& a) {
        auto const named = std::ranges::find(a.what.persons, person) != a.what.persons.end();
        return !named && std::ranges::find_first_of(a.what.groups, groups) == a.what.groups.end();
    });
    return assigned;
}

std::string write(Assignments const& state) {
    ByteWriter out;
    out.put(std::uint64_t{state.written_.size()});
    for (auto const& [ref, written] : state.written_) {
        out.put(ref.id.device.high);
        out.put(ref.id.device.low);
        out.put(ref.id.seq);
        out.put(ref.tag);
        out.put(written.clock.wall_ms);
        out.put(written.clock.count);
        out.put(std::string_view(written.payload));
    }
    return std::move(out).take();
}

std::optional<Assignments> Assignments::read(std::string_view bytes) {
    ByteReader in(bytes);
    Assignments state;
    std::uint64_t count;
    for (in.get(count); count > 0 && in.whole(); --count) {
        EventRef ref;
        Written written;
        std::string_view payload;
        in.get(ref.id.device.high);
        in.get(ref.id.device.low);
        in.get(ref.id.seq);
        in.get(ref.tag);
        in.get(written.clock.wall_ms);
        in.get(written.clock.count);
        in.get(payload);
        written.payload = payload;
        state.written_.emplace(ref, std::move(written));
    }
    if (!in.done()) return {};
    return state;
}

} // namespace erdem::events
