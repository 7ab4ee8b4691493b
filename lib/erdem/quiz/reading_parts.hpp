// The parts of an item, each read in a file of its own.
#pragma once

#include "erdem/quiz/fields.hpp"

namespace erdem::quiz::reading {

Item read_item(Reading&, Json const& at);

Template read_template(Reading&, Json const* variables, Json const* constraints);

std::vector<Slot> read_slots(Reading&, Json const* at);
// Each slot stands in the body once, in every language.
std::vector<Block> read_body(Reading&, Json const* at, std::vector<Slot> const&);

// In the order of the slots; a slot whose scoring is missing or broken keeps a harmless one.
std::vector<Scoring> read_scoring(
    Reading&, Json const* at, Json const* slots, std::vector<Slot> const&);
ScoreChoices read_choice_scoring(Reading&, Fields&, Choice const&);
ScoreNumber read_number_scoring(Reading&, Fields&);
ScoreText read_text_scoring(Reading&, Fields&);
ScoreOrder read_order_scoring(Reading&, Fields&, Ordering const&);
ScorePairs read_pair_scoring(Reading&, Fields&, Matching const&);
ScoreEvidence read_evidence_scoring(Reading&, Fields&);

std::vector<Feedback> read_feedback(Reading&, Json const* at, Item const&);
// Every wrong answer has its reason and its misconception; `scoring` is where faults are placed.
void check_reasons(Reading&, Json const& feedback, Json const& scoring, Item const&);

// The index of a slot or an option by its id, or -1.
int slot_index(std::vector<Slot> const&, std::string_view id);
int option_index(std::vector<Option> const&, std::string_view id);

} // namespace erdem::quiz::reading
