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
struct Cited { // rows of the trial table, the first is 0
    std::vector<std::uint16_t> rows;
    bool operator==(Cited const&) const = default;
};
struct Performed { // a recording, by its SHA-256
    std::string recording;
    bool operator==(Performed const&) const = default;
};
using SlotResponse = std::variant<Omitted, Chosen, Typed, Ordered, Paired, Cited, Performed>;
using Response = std::vector<SlotResponse>; // one a slot

// Nothing was answered: no option, no row, a blank text.
bool is_omitted(SlotResponse const&);
// It is an answer to that kind of slot, and every index in it stands for something there.
bool can_hold(Slot const&, SlotResponse const&);

// As an event keeps it: an object with a value for each slot that was answered, by ids, so that an
// order on the screen cannot change its meaning. Choice and order: ["a", "b"]; truth: true; number
// and text: "9.8 m"; pairs: {"left": "right"}; rows: [0, 3]; task: the recording's SHA-256. The
// response must fit the item.
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

inline constexpr std::int16_t whole_item = -1;   // as a reason's slot
inline constexpr std::int16_t whole_answer = -1; // as a reason's answer
inline constexpr std::int16_t unit_answer = -2;  // of a number: the unit behind it

struct Reason { // why a slot got what it got
    std::int16_t slot = 0;
    // Index of the option, answer, rule or (of pairs) left that it speaks of; a truth is 1 or 0.
    std::int16_t answer = whole_answer;
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

// The feedback on a slot, or on the whole item, with this verdict: its index, or -1.
std::int16_t feedback_on(Item const&, int slot, Verdict);

// Total: a response that a slot cannot hold is wrong, one that is missing is omitted. Reasons stand
// slot by slot, of each slot its answers and then the whole, at last the item as a whole. The
// verdict is about the answers: hints and attempts take points off, never below zero, and leave it.
// If one slot is to be asked back, there are no points, and reasons for such slots only.
// All divisions are in whole numbers, toward zero.
Mark mark(Item const&, Drawn const&, Response const&, Evidence const& = {}, Circumstances = {});

} // namespace erdem::quiz
