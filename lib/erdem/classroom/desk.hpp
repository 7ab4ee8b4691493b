// A desk: where one person works through one pack. Each thing they do goes in as a command and
// comes out as events; on one PC the desk is the marking authority, and believes nothing it did not
// replay.
#pragma once

#include "erdem/events/kinds.hpp"
#include "erdem/play/recording.hpp"
#include "erdem/play/sitting.hpp"

#include <functional>
#include <map>
#include <span>

namespace erdem::classroom {

// Where it is all written down: in the apps, a store.
struct Ledger {
    std::function<events::Event(events::Draft const&)> write; // says what the draft became
    std::function<void(std::string_view recording)> file;     // keeps it under its SHA-256
};

events::ItemPin pin(quiz::Item const&);
events::PackPin pin(play::Pack const&);

struct Seat { // who sits, and under what terms
    events::Person person;
    events::Purpose purpose = events::Purpose::practice;
    bool synthetic = false;
    std::optional<events::EventId> assignment;
    text::Language language;
    std::uint64_t seed = 0;
    events::Authority authority;
};

struct Handed { // an answer, with the recordings it leans on
    quiz::Response response;
    std::vector<play::Recording> recordings; // of the free run, or of the task
    std::int64_t on_screen_ms = 0;
    std::optional<std::int32_t> confidence;
};

class Desk {
public:
    // Both borrow the shelf, which must outlive the desk.
    static Desk sit_down(play::Shelf const&, play::Pack const&, Seat, Ledger);
    // The same sitting again, from its events in any order; nothing if they do not belong together.
    static std::optional<Desk> resume(play::Shelf const&, play::Pack const&,
        std::span<events::Event const>, events::Authority, Ledger);

    void show(int question);
    void see_hint(int question);
    // Marks it and writes answer and mark down; a mark that asks back is not written.
    quiz::Mark answer(int question, Handed);
    void try_again(int question);
    void predicted(std::string_view module, std::string_view task, std::string value);
    void row_kept(std::string_view module, play::Run const&); // for display; marking replays
    void lay_aside(play::Recording const&); // work not handed in: whoever comes back finds it again
    void speak(text::Language);             // from here on things are shown in this language
    void stand_up();

    [[nodiscard]] play::Sitting const& sitting() const { return sitting_; }
    [[nodiscard]] play::Pack const& pack() const { return *pack_; }
    // Of a resumed sitting: the newest recording of each run, free or of a task.
    [[nodiscard]] std::vector<text::Digest> laid_aside() const;
    [[nodiscard]] events::EventId id() const { return about_.sitting.value_or(events::EventId{}); }
    [[nodiscard]] quiz::Item const& item(int question) const;
    [[nodiscard]] quiz::Drawn drawn(int question) const;
    [[nodiscard]] std::vector<int> order(int question, int slot) const;

private:
    Desk(play::Shelf const&, play::Pack const&, Ledger);

    struct Replayed {
        sim::TrialTable trials;
        quiz::Evidence evidence;
        std::string version, fingerprint;
    };
    [[nodiscard]] Replayed replayed(quiz::Item const&, Handed const&) const;
    void write_shown(int question, int attempt, int hints);
    void write_recorded(play::Recording const&, std::int32_t attempt, std::int64_t on_screen_ms);
    void follow(events::Event const&);

    play::Shelf const* shelf_;
    play::Pack const* pack_;
    Ledger ledger_;
    events::About about_;
    events::Authority authority_;
    text::Language language_;
    play::Sitting sitting_;
    std::map<std::string, text::Digest> laid_aside_; // by module and task
};

// "sha256" of the text a recording is kept as.
text::Digest digest(play::Recording const&);

} // namespace erdem::classroom
