// A class on this PC: its store, the shelf, and the folds kept up to date with every event. The
// apps show what stands here and hand back what people do.
#pragma once

#include "erdem/classroom/desk.hpp"
#include "erdem/classroom/synthetic.hpp"
#include "erdem/edge/store.hpp"
#include "erdem/literacy/standings.hpp"

#include <set>

namespace erdem::edge {

class Class {
public:
    // The shelf must outlive the class.
    static std::expected<Class, StoreFault> open(Store, play::Shelf const&);
    Class(Class&&) noexcept;
    Class& operator=(Class&&) noexcept;
    ~Class();

    // Those who can sit down: real pupils, or the demo class; never both in one list.
    [[nodiscard]] std::vector<Pupil> people(bool synthetic) const;
    // A new pupil with this pack assigned; a sign tells them from others of the same name.
    Pupil add(std::string name, play::Pack const&, bool synthetic = false);

    // For good, with all that they did; see Store::forget.
    std::expected<void, StoreFault> forget(Pupil const&);

    // At the desk they left, or at a new one.
    [[nodiscard]] classroom::Desk sit(Pupil const&, play::Pack const&, text::Language);
    [[nodiscard]] std::set<events::Person> open_sittings(play::Pack const&) const; // whose work waits

    // First attempts of everyone the pack counts for: assigned or survey sittings.
    [[nodiscard]] std::vector<literacy::Result> results(play::Pack const&, bool synthetic) const;
    [[nodiscard]] bool board_shown(play::Pack const&) const; // a teacher can hide it
    void show_board(play::Pack const&, bool shown);

    // One synthetic pupil joins and works through the pack, and again as practice, without the
    // experiments, in every round after the first.
    void play_demo(classroom::Synthetic const&, play::Pack const&, int rounds = 1);

    [[nodiscard]] Store& store();
    [[nodiscard]] play::Shelf const& shelf() const;

private:
    struct Inside;
    explicit Class(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::edge
