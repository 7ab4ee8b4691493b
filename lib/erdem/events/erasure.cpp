#include "erdem/events/erasure.hpp"

#include "erdem/events/kinds.hpp"

#include <algorithm>

namespace erdem::events {

void Erasures::take(Event const& e) {
    if (auto const erased = as<Erased>(e)) persons_.insert(erased->person);
    if (auto const moved = as<Reassigned>(e)) moved_[moved->sitting].insert(moved->person);
}

bool Erasures::covers(Event const& e) const {
    if (persons_.empty() || e.kind == Erased::kind) return false;
    if (e.person && persons_.contains(*e.person)) return true;
    if (!e.sitting && e.kind != "SittingBegan") return false;
    auto const moved = moved_.find(e.sitting.value_or(e.id));
    return moved != moved_.end() && std::ranges::any_of(moved->second, [&](auto const& person) {
        return persons_.contains(person);
    });
}

} // namespace erdem::events
