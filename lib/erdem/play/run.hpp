// A run of a module: everything a learner does to a world, and everything that follows from it.
// Speed, pause and views live outside: a run only knows ticks and acts.
#pragma once

#include "erdem/play/module.hpp"

#include <span>

namespace erdem::play {

struct Samples {   // of the readings, one row a sample, since the start of this run of the world
    int width = 0; // readings a row
    std::int64_t stride = 1;    // ticks between two rows
    std::vector<double> values; // rows one after another; row r was read at tick r * stride

    [[nodiscard]] std::size_t rows() const {
        return width == 0 ? 0 : values.size() / static_cast<std::size_t>(width);
    }
    [[nodiscard]] double at(std::size_t row, std::size_t reading) const {
        return values[row * static_cast<std::size_t>(width) + reading];
    }
};

enum class Refused { // why an act was not done
    none,
    unknown_kind,
    wrong_integers, // their number, or out of range
    not_here,       // an undo to a place this trajectory never passed
    not_understood, // the world does not take it
};

class Run {
public:
    Run(Module const&, std::uint64_t seed); // the module must outlive the run
    Run(Run&&) noexcept;
    Run& operator=(Run&&) noexcept;
    ~Run();

    // Time goes on by so many ticks, or fewer at the module's longest: the number done.
    std::int64_t advance(std::int64_t ticks);
    // Does the act now; its tick is taken from the run, not from the act.
    Refused act(std::int32_t kind, std::vector<std::int64_t> integers);
    Refused turn(std::size_t knob, std::int64_t n);
    void reset();
    bool undo(); // what was last done to the world: turns of one knob at one tick are one; false if
                 // there is none
    Refused undo_to(
        std::int64_t tick, std::size_t kept); // a tick, with so many acts of the trajectory kept
    [[nodiscard]] bool can_undo() const;
    void keep();

    [[nodiscard]] Module const& module() const;
    [[nodiscard]] std::uint64_t seed() const;
    [[nodiscard]] std::int64_t tick() const;
    [[nodiscard]] double time() const;                         // in the module's own unit
    [[nodiscard]] std::span<std::int64_t const> knobs() const; // steps above the least
    [[nodiscard]] double knob(std::size_t) const;
    [[nodiscard]] std::span<double const> readings() const; // now
    [[nodiscard]] Samples const& samples() const;
    [[nodiscard]] sim::TrialTable const& trials() const;
    [[nodiscard]] std::span<sim::Act const> log() const;           // every act ever, in order
    [[nodiscard]] std::span<sim::Happened const> happened() const; // in this run of the world
    [[nodiscard]] sim::Picture picture() const;
    [[nodiscard]] std::optional<sim::Act> dragged(int handle, sim::Point to) const;
    [[nodiscard]] Story story(int task) const;
    [[nodiscard]] TaskScore score(int task) const;
    [[nodiscard]] std::uint64_t fingerprint() const; // of everything that was ever done
    [[nodiscard]] std::uint64_t moment() const; // of the world as it is now, however it came here

    // Laws are looked at in tests and never change a run.
    void watch_laws();
    // A bound on all ticks ever simulated, undos included, for recordings from strangers; past it
    // nothing moves any more.
    void limit_work(std::int64_t ticks);
    [[nodiscard]] bool exhausted() const;
    // The first law that was broken, "" if none was: "finite" stands for a reading that is no
    // number.
    [[nodiscard]] std::string_view broken_law() const;
    // A knob, reading or happening the world used and the module does not declare; "" if none.
    [[nodiscard]] std::string_view undeclared() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::play
