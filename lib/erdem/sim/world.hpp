// What a world is made of: knobs a learner turns, readings taken from it, acts done to it, and the
// moment it ticks in. A world itself is a plain value with a tick; see docs/new-module.md.
#pragma once

#include "erdem/math/random.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace erdem::sim {

// A control in steps: its value is least + n * step, so that a recording holds integers.
struct Range {
    double least = 0, most = 1, step = 1, start = 0;
};

struct Knob {
    std::string_view id, unit;
    Range range;
};
constexpr double value(Knob const& knob, std::int64_t n) {
    return knob.range.least + static_cast<double>(n) * knob.range.step;
}
// The step nearest to a wish, within the range.
std::int64_t nearest(Knob const&, double wish);
std::int64_t most_steps(Knob const&);
int decimals(Knob const&); // how many its values need, from its step

struct Reading {
    std::string_view id, unit;
    int decimals = 2; // shown to the learner
};

// Something worth telling that a world says of itself: it left its range, a wire burnt through.
struct Happening {
    std::string_view id;
};

struct Step { // of time, in the module's own unit
    std::int64_t numerator = 1, denominator = 60;
    std::string_view unit = "s";
    [[nodiscard]] constexpr double size() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
};

namespace detail {
// Declared things are found by the address of their name first: a world names the very object.
template<class Thing>
constexpr std::size_t index(std::span<Thing const> declared, Thing const& wanted) {
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (declared[i].id.data() == wanted.id.data() || declared[i].id == wanted.id) return i;
    return declared.size();
}
} // namespace detail

// The same, as fast as a tick needs it: where a thing was found is guessed from its name's address
// and then checked, so that a wrong guess costs time and nothing else.
template<class Thing>
class Index {
public:
    Index() = default;
    explicit Index(std::span<Thing const> declared) : declared_(declared) {
        for (std::size_t i = 0; i < declared.size() && i < 255; ++i)
            guess_[place(declared[i])] = static_cast<std::uint8_t>(i);
    }
    [[nodiscard]] std::size_t of(Thing const& wanted) const {
        std::size_t const guess = guess_[place(wanted)];
        if (guess < declared_.size() && declared_[guess].id.data() == wanted.id.data())
            return guess;
        return detail::index(declared_, wanted);
    }

private:
    static std::size_t place(Thing const& thing) {
        auto const address = reinterpret_cast<std::uintptr_t>(thing.id.data());
        return static_cast<std::size_t>((std::uint64_t{address} * 0x9e3779b97f4a7c15U) >> 58U);
    }

    std::span<Thing const> declared_;
    std::array<std::uint8_t, 64> guess_{};
};

// What a world named without declaring it. It then reads a NaN or writes to nowhere, and whoever
// examines the module is told the name.
struct Undeclared {
    std::string_view id;
    double nowhere = std::numeric_limits<double>::quiet_NaN();
};

class Knobs { // their values now
public:
    Knobs(Index<Knob> const& index, std::span<double const> values, Undeclared& undeclared)
        : index_(&index), values_(values), undeclared_(&undeclared) {}
    double operator[](Knob const& knob) const {
        auto const i = index_->of(knob);
        if (i < values_.size()) return values_[i];
        undeclared_->id = knob.id;
        return std::numeric_limits<double>::quiet_NaN();
    }

private:
    Index<Knob> const* index_;
    std::span<double const> values_;
    Undeclared* undeclared_;
};

class Readings { // where a world writes what it reads
public:
    Readings(Index<Reading> const& index, std::span<double> values, Undeclared& undeclared)
        : index_(&index), values_(values), undeclared_(&undeclared) {}
    double& operator[](Reading const& reading) const {
        auto const i = index_->of(reading);
        if (i < values_.size()) return values_[i];
        undeclared_->id = reading.id;
        return undeclared_->nowhere;
    }

private:
    Index<Reading> const* index_;
    std::span<double> values_;
    Undeclared* undeclared_;
};

struct Happened {
    std::int64_t tick = 0;
    std::int32_t happening = 0; // index into the module's
    bool operator==(Happened const&) const = default;
};

// All that a learner does. The kinds below belong to the engine; a world's own begin at `own`.
struct Act {
    enum Kind : std::int32_t {
        turn = 0,    // knob, n
        undo = 1,    // tick to return to, how many acts of the trajectory are kept
        reset = 2,   // begin a new run, at tick 0, with the knobs as they stand
        keep = 3,    // keep this moment as a row of the trial table
        predict = 4, // task, n: in steps of the task's prediction
        claim = 5,   // task, which of its explanations
        drag = 6,    // handle, x, y in thousandths of the world's unit
        own = 16,
    };
    std::int64_t tick = 0;
    std::int32_t kind = turn;
    std::vector<std::int64_t> integers;
    bool operator==(Act const&) const = default;
};

struct Now {
    std::int64_t tick = 0;
    double step = 0; // the module's own, in its own unit
    std::uint64_t seed = 0;
    std::span<Happening const> declared;
    std::vector<Happened>* told = nullptr;
    Undeclared* undeclared = nullptr;

    [[nodiscard]] double time() const { return static_cast<double>(tick) * step; }
    [[nodiscard]] std::uint64_t bits(math::Stream stream, std::uint32_t n = 0) const {
        return math::bits(seed, stream, static_cast<std::uint64_t>(tick), n);
    }
    [[nodiscard]] double uniform(math::Stream stream, std::uint32_t n = 0) const {
        return math::uniform(seed, stream, static_cast<std::uint64_t>(tick), n);
    }
    [[nodiscard]] double normal(math::Stream stream, std::uint32_t n = 0) const {
        return math::normal(seed, stream, static_cast<std::uint64_t>(tick), n);
    }
    void tell(Happening const& what) const {
        auto const i = detail::index(declared, what);
        if (i < declared.size())
            told->push_back({tick, static_cast<std::int32_t>(i)});
        else
            undeclared->id = what.id;
    }
};

} // namespace erdem::sim
