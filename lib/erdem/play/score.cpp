// The criteria authors build tasks from, and the rubric all tasks share.
#include "erdem/play/module.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace erdem::play {

namespace {
constexpr double unknown =
    std::numeric_limits<double>::quiet_NaN(); // of what the module does not declare

// Full within the tolerance, then down to nothing at five times it.
Thousandths closeness(double value, double wanted, double tolerance) {
    double const off = std::fabs(value - wanted) / tolerance;
    if (!(off < 5)) return 0; // NaN lands here too
    // A reading printed as just inside must not fail by the last bit.
    return off <= 1 + 1e-9 ? 1000 : static_cast<Thousandths>(std::floor((5 - off) * 250));
}

bool passes(Story const& story, sim::Trial const& row, std::vector<RowTest> const& where) {
    return std::all_of(
        where.begin(), where.end(), [&](auto const& test) { return test(story, row); });
}

bool differ_in_one(sim::Trial const& a, sim::Trial const& b, std::size_t knob, int span) {
    for (std::size_t i = 0; i < a.knobs.size(); ++i)
        if (i != knob && a.knobs[i] != b.knobs[i]) return false;
    auto const apart = a.knobs[knob] - b.knobs[knob];
    return (apart < 0 ? -apart : apart) >= span;
}
} // namespace

double Glimpse::of(sim::Reading const& reading, std::span<double const> from) const {
    auto const i = sim::detail::index(declared, reading);
    return i < from.size() ? from[i] : unknown;
}
double Story::knob(sim::Trial const& row, sim::Knob const& which) const {
    auto const i = sim::detail::index(knobs, which);
    return i < row.knobs.size() ? sim::value(which, row.knobs[i]) : unknown;
}
double Story::reading(sim::Trial const& row, sim::Reading const& which) const {
    auto const i = sim::detail::index(readings, which);
    return i < row.readings.size() ? row.readings[i] : unknown;
}

std::function<bool(Glimpse const&)> within(sim::Reading const& reading, double least, double most) {
    return [=](Glimpse const& seen) {
        double const value = seen.of(reading, seen.now);
        return value >= least && value <= most;
    };
}
std::function<bool(Glimpse const&)> never_grows(sim::Reading const& reading, double slack) {
    return [=](Glimpse const& seen) {
        return seen.touched || seen.of(reading, seen.now) <= seen.of(reading, seen.before) + slack;
    };
}
std::function<bool(Glimpse const&)> unchanged(sim::Reading const& reading, double slack) {
    return [=](Glimpse const& seen) {
        return seen.touched ||
               std::fabs(seen.of(reading, seen.now) - seen.of(reading, seen.before)) <= slack;
    };
}

Criterion near(sim::Reading const& reading, double wanted, double tolerance) {
    return [=](Story const& story) {
        auto const i = sim::detail::index(story.readings, reading);
        return i < story.last.size() ? closeness(story.last[i], wanted, tolerance) : 0;
    };
}
RowTest set_to(sim::Knob const& knob, double value) {
    return [=](Story const& story, sim::Trial const& row) {
        auto const i = sim::detail::index(story.knobs, knob);
        return i < row.knobs.size() && row.knobs[i] == sim::nearest(knob, value);
    };
}
RowTest reads_at_least(sim::Reading const& reading, double least) {
    return [=](Story const& story, sim::Trial const& row) {
        return story.reading(row, reading) >= least;
    };
}

Criterion kept_near(
    sim::Reading const& reading, double wanted, double tolerance, std::vector<RowTest> where) {
    return [=, where = std::move(where)](Story const& story) {
        Thousandths best = 0;
        for (auto const& row : story.trials->rows)
            if (passes(story, row, where))
                best = std::max(best, closeness(story.reading(row, reading), wanted, tolerance));
        return best;
    };
}

Criterion fair_pairs(sim::Knob const& knob, int span, int pairs, std::vector<RowTest> where) {
    return [=, where = std::move(where)](Story const& story) {
        auto const at = sim::detail::index(story.knobs, knob);
        if (at == story.knobs.size()) return 0;
        auto const& rows = story.trials->rows;
        auto const good = [&](sim::Trial const& row) {
            return row.settled && passes(story, row, where);
        };
        std::vector<bool> used(rows.size());
        int found = 0; // a row serves one pair only: two pairs are four rows
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size() && !used[i]; ++j)
                if (!used[j] && good(rows[i]) && good(rows[j]) &&
                    differ_in_one(rows[i], rows[j], at, span)) {
                    used[i] = used[j] = true;
                    ++found;
                }
        return std::min(found, pairs) * 1000 / pairs;
    };
}

Criterion repeats(int wanted) {
    return [=](Story const& story) {
        int most = 0;
        for (auto const& row : story.trials->rows) {
            auto const same = [&](sim::Trial const& other) {
                return other.settled && other.knobs == row.knobs;
            };
            most = std::max(most, static_cast<int>(std::count_if(
                                      story.trials->rows.begin(), story.trials->rows.end(), same)));
        }
        return most >= wanted ? 1000 : 0;
    };
}

Criterion predicted_first() {
    return [](Story const& story) {
        for (auto const& act : story.log) {
            if (act.kind == sim::Act::predict && act.integers[0] == story.task) return 1000;
            if (act.kind == sim::Act::keep) return 0;
        }
        return 0;
    };
}

TaskScore score(Task const& task, Story const& story) {
    TaskScore out;
    auto const add = [&](std::string id, int points, int possible) {
        out.points += points;
        out.parts.push_back({std::move(id), points, possible});
    };
    auto const worth = [&](Criterion const& met, int possible) {
        return std::clamp(met(story), 0, 1000) * possible / 1000;
    };
    add("outcome", worth(task.outcome, outcome_points), outcome_points);
    for (auto const& method : task.method)
        add(std::string(method.id), worth(method.met, method.points), method.points);

    bool right = false; // the last claim counts: until it is handed in, a learner may think again
    for (auto const& act : story.log)
        if (act.kind == sim::Act::claim && act.integers[0] == story.task)
            right = act.integers[1] == task.right;
    add("claim", right ? claim_points : 0, claim_points);
    return out;
}

} // namespace erdem::play
