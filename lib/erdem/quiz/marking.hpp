// Marking: a pure function from an item, what was drawn for it and a response to points and
// reasons. What was typed reaches it in NFC.
#pragma once

#include "erdem/quiz/item.hpp"
#include "erdem/sim/trial.hpp"
#include "erdem/text/json.hpp"

#include <optional>
#include <span>

namespace erdem::quiz {

// ---- what was drawn ---------------------------------------------------------------------------

struct DrawnValue {
    std::string name;
    double value = 0;
    std::string shown; // as the learner saw it
    bool operator==(DrawnValue const&) const = default;
};
using Drawn = std::vector<DrawnValue>; // in the order of the item's variables

// Draws the item's variables; the same seed gives the same values everywhere. Empty for an item
// without variables; nothing if a hundred draws met no constraint or a formula has no value.
std::optional<Drawn> draw(Item const&, std::uint64_t seed);
// The order in which a slot's options are shown (a Matching's right side), from the same seed.
std::vector<int> shown_order(Item const&, int slot, std::uint64_t seed);

// ---- what was answered ------------------------------------------------------------------------

struct Omitted {
    bool operator==(Omitted const&) const = default;
};
struct Chosen { // indices into the slot's options, ascending; true/false: 1 or 0
    std::vector<std::uint8_t> options;
    bool operator==(Chosen const&) const = default;
};
struct Typed {
    std::string text;
    bool operator==(Typed const&) const = default;
};
struct Ordered { // indices into the slot's options
    std::vector<std::uint8_t> options;
    bool operator==(Ordered const&) const = default;
};
struct Paired { // for each left the index of its right, or -1
    std::vector<std::int8_t> right;
    bool operator==(Paired const&) const = default;
};
struct Cited { // numbers of rows in the trial table
    std::vector<std::uint16_t> rows;
    bool operator==(Cited const&) const = default;
};
struct Performed { // a recording, by its SHA-256
    std::string recording;
    bool operator==(Performed const&) const = default;
};
using SlotResponse = std::variant<Omitted, Chosen, Typed, Ordered, Paired, Cited, Performed>;
using Response = std::vector<SlotResponse>; // one a slot

// As an event keeps it: by ids, so that an order on the screen cannot change its meaning.
text::Json to_json(Item const&, Response const&);
std::expected<Response, text::Fault> read_response(Item const&, text::Json const&);

// ---- what it is worth -------------------------------------------------------------------------

enum class Verdict : std::uint8_t {
    omitted,
    wrong,
    partial,
    correct,
    ask_back, // "1,234": which number? Nothing is marked until the learner has said.
};

struct Reason { // why a slot got what it got
    std::int16_t slot = 0;
    std::int16_t answer = -1;   // index of the option, answer, pair or rule it speaks of; -1: the whole
    std::int16_t feedback = -1; // index into the item's feedback, or none
    Verdict verdict = Verdict::omitted;
    bool operator==(Reason const&) const = default;
};

struct Mark {
    Thousandths points = 0, possible = 0;
    Verdict verdict = Verdict::omitted;
    std::vector<Reason> reasons;
    bool operator==(Mark const&) const = default;
};

// What the authority found by itself: the learner's table as the replay gives it, and what the
// recording scored (points of possible), where the item has such slots.
struct Evidence {
    sim::TrialTable const* trials = nullptr;
    std::int32_t task_points = 0, task_possible = 0;
};

struct Circumstances {
    int attempt = 1; // 1 is the first
    int hints_seen = 0;
};

inline constexpr int marker_version = 1;

Mark mark(Item const&, Drawn const&, Response const&, Evidence const& = {}, Circumstances = {});

} // namespace erdem::quiz
