#include "erdem/literacy/standings.hpp"

#include <algorithm>

namespace erdem::literacy {

namespace {
int part(std::int64_t of, std::int64_t whole) {
    return whole > 0 ? static_cast<int>(of * 1000 / whole) : 0;
}

bool stands_before(Standing const& a, Standing const& b) {
    if (a.place.has_value() != b.place.has_value()) return a.place.has_value();
    if (a.place && a.accuracy != b.accuracy) return a.accuracy > b.accuracy;
    if (a.answered != b.answered) return a.answered > b.answered;
    return a.person < b.person;
}
} // namespace

std::vector<Standing> standings(std::span<Result const> results) {
    std::vector<Standing> out;
    for (auto const& each : results) {
        Standing standing{each.person, std::nullopt, part(each.points, each.answered),
            part(each.answered, each.assigned)};
        if (standing.answered >= ranked_from) standing.place = 0;
        out.push_back(standing);
    }
    std::sort(out.begin(), out.end(), stands_before);
    for (std::size_t i = 0; i < out.size() && out[i].place; ++i) {
        bool const tie = i > 0 && out[i].accuracy == out[i - 1].accuracy &&
                         out[i].answered == out[i - 1].answered;
        out[i].place = tie ? out[i - 1].place : static_cast<int>(i) + 1;
    }
    return out;
}

Board board_for(std::span<Standing const> all, events::Person person) {
    constexpr std::size_t rows = 10;
    Board out;
    bool in_top = false;
    for (auto const& each : all) {
        if (each.place) ++out.ranked;
        bool const top = each.place && *each.place <= 5 && out.top.size() < rows;
        if (top) out.top.push_back(each);
        if (each.person != person) continue;
        in_top = top;
        out.own = each;
    }
    if (in_top) out.own.reset();
    return out;
}

Progress progress(Target const& target, std::span<Result const> results) {
    std::int64_t reached = 0, of = 0;
    for (auto const& each : results) {
        if (each.assigned <= 0) continue;
        ++of;
        if (each.points * 100 >= each.assigned * target.level_of_100) ++reached;
    }
    return progress(target, reached, of);
}

} // namespace erdem::literacy
