// An item: what is asked, how it may be answered, what each answer is worth and what it shows.
// The model is the first part of one that is to hold other systems' items too, so an item is a
// body with slots and an ordered scoring, not one of a list of kinds.
#pragma once

#include "erdem/math/formula.hpp"
#include "erdem/text/language.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace erdem::quiz {

using text::Localized;
using Thousandths = std::int32_t;                 // of a point, or of what a slot is worth
inline constexpr std::size_t most_variables = 32; // of one item

// ---- how it may be answered -------------------------------------------------------------------

struct Option {
    std::string id;
    Localized text;
    bool operator==(Option const&) const = default;
};

struct Choice { // one of several, or several
    std::vector<Option> options;
    int most = 1; // how many may be chosen
    bool shuffle = true;
    bool operator==(Choice const&) const = default;
};
struct TrueFalse { // apart from Choice: other systems keep it apart, and its words are ours
    bool operator==(TrueFalse const&) const = default;
};
struct NumberEntry {
    bool operator==(NumberEntry const&) const = default;
};
struct TextEntry {
    int expected_length = 20; // in characters, for the width of the field
    bool operator==(TextEntry const&) const = default;
};
struct Ordering { // to be put in order; the key is in the scoring
    std::vector<Option> options;
    bool operator==(Ordering const&) const = default;
};
struct Matching { // each left to at most one right; a right may serve several lefts
    std::vector<Option> left, right;
    bool shuffle = true;
    bool operator==(Matching const&) const = default;
};
struct EvidenceRows { // rows of the learner's own trial table
    std::string module;
    int least = 2, most = 6;
    bool operator==(EvidenceRows const&) const = default;
};
struct SimulationTask { // a task of a module, scored by replaying what was done
    std::string module, task;
    bool operator==(SimulationTask const&) const = default;
};

using Interaction = std::variant<Choice, TrueFalse, NumberEntry, TextEntry, Ordering, Matching,
    EvidenceRows, SimulationTask>;

// A cloze is a paragraph with several slots in its line: there is no kind for it.
struct Slot {
    std::string id;
    Interaction interaction;
    Thousandths points = 1000; // what it adds to the item's possible points
    Localized label;           // read out and shown where the slot stands alone; may be empty
    bool operator==(Slot const&) const = default;
};

// ---- what each answer is worth ----------------------------------------------------------------

struct ChoiceWorth {
    std::string option;
    Thousandths worth = 0; // may be negative where several may be chosen
    bool operator==(ChoiceWorth const&) const = default;
};
struct ScoreChoices { // the sum of what was chosen, kept within 0..1000
    std::vector<ChoiceWorth> worths;
    bool operator==(ScoreChoices const&) const = default;
};
struct ScoreTruth {
    bool truth = true;
    bool operator==(ScoreTruth const&) const = default;
};
struct NumberAnswer { // of these the first that fits counts
    enum class Kind { exact, range, nominal, relative, sigfigs };
    std::string id;
    Kind kind = Kind::nominal;
    math::Formula value;     // may use drawn values; of a range its lower end
    math::Formula tolerance; // nominal: ±; relative: ± a ratio of |value|; sigfigs: their count;
                             // range: upper end
    bool includes_ends = true;
    Thousandths worth = 1000;
    bool operator==(NumberAnswer const&) const = default;
};
struct Unit {
    std::vector<std::string> names; // "m", "米": any of them, compared with case
    double multiplier = 1;          // typed value * multiplier is in the key's unit
    bool operator==(Unit const&) const = default;
};
struct ScoreNumber {
    enum class UnitRule { none, optional, required };
    std::vector<NumberAnswer> answers;
    std::vector<Unit> units;
    UnitRule unit_rule = UnitRule::none;
    Thousandths unit_penalty =
        100; // taken off when the number is right and its unit missing or unknown
    bool operator==(ScoreNumber const&) const = default;
};
struct TextAnswer { // of these the first that fits counts
    std::string id;
    std::string pattern; // '*' stands for any run of characters, "\*" for a star
    bool case_counts = false;
    Thousandths worth = 1000;
    bool operator==(TextAnswer const&) const = default;
};
struct ScoreText {
    std::vector<TextAnswer> answers; // of every language together
    bool operator==(ScoreText const&) const = default;
};
struct ScoreOrder {
    enum class Rule { all_or_nothing, absolute, adjacent, longest_run };
    std::vector<std::string> key;
    Rule rule = Rule::absolute;
    bool operator==(ScoreOrder const&) const = default;
};
struct Pair {
    std::string left, right;
    bool operator==(Pair const&) const = default;
    auto operator<=>(Pair const&) const = default;
};
// Right pairs less wrong ones times extra_penalty, over all pairs of the key.
struct ScorePairs {
    std::vector<Pair> key;
    Thousandths extra_penalty = 0;
    bool operator==(ScorePairs const&) const = default;
};
struct EvidenceRule {
    enum class Kind {
        fair_test, // two of the cited rows differ in `knob` alone, and there differ by at least
                   // `span` steps
        coverage,  // the cited rows have at least `rows` values of `knob`, over at least `span`
                   // steps
        brackets,  // cited readings lie on both sides of `value`
        repeats,   // at least `rows` cited rows share one setting of every knob
    };
    std::string id;
    Kind kind = Kind::fair_test;
    std::string knob, reading;
    double value = 0;
    int rows = 2;
    int span = 1;
    Thousandths worth = 1000;
    bool operator==(EvidenceRule const&) const = default;
};
struct ScoreEvidence { // the sum of the rules that hold
    std::vector<EvidenceRule> rules;
    bool operator==(ScoreEvidence const&) const = default;
};
struct ScoreTask { // what the replay of the recording gave
    bool operator==(ScoreTask const&) const = default;
};

using Scoring = std::variant<ScoreChoices, ScoreTruth, ScoreNumber, ScoreText, ScoreOrder,
    ScorePairs, ScoreEvidence, ScoreTask>;

// ---- the rest of an item ----------------------------------------------------------------------

struct Paragraph { // markdown in a line; {{name}} is a drawn value, [[slot]] a slot within the text
    Localized text;
    bool operator==(Paragraph const&) const = default;
};
struct SlotBlock {
    int slot = 0;
    bool operator==(SlotBlock const&) const = default;
};
struct Figure { // a picture beside the quiz file
    std::string file;
    Localized description;
    bool operator==(Figure const&) const = default;
};
using Block = std::variant<Paragraph, SlotBlock, Figure>;

struct Feedback {
    enum class When { answer, correct, partial, wrong };
    When when = When::answer;
    int slot = -1;      // -1: the item as a whole
    std::string answer; // an option, an answer's or a rule's id, "left>right", "true" or "false"
    Localized text;
    std::string misconception; // id within the quiz; empty where the answer shows none
    bool operator==(Feedback const&) const = default;
};

struct Hint {
    Localized text;
    Thousandths penalty = 0; // of the item's points, taken off when it was seen
    bool operator==(Hint const&) const = default;
};

struct Variable {
    std::string name;
    double least = 0, step = 1; // drawn as least + n * step, n in 0..count-1
    std::int64_t count = 1;
    int digits = 0;        // decimals shown
    math::Formula formula; // instead of a draw: over the variables before it
    bool computed = false;
    bool operator==(Variable const&) const = default;
};
struct Template {
    std::vector<Variable> variables;
    std::vector<math::Formula> constraints; // all must be non-zero, or all is drawn anew
    bool operator==(Template const&) const = default;
};

struct Attempts {
    int most = 1;
    Thousandths penalty = 0; // of the item's points, for each attempt before
    bool operator==(Attempts const&) const = default;
};

struct Meta {
    std::vector<std::string> concepts;     // C1..C13 of the 2022 science standard
    std::vector<std::string> competencies; // E, D, R of PISA 2025
    std::vector<std::string> sources;      // ids within the quiz
    std::string grade;                     // "7-9"
    int difficulty = 2;                    // the author's guess, 1..3
    bool experiment = false;               // cannot be answered without the world
    bool operator==(Meta const&) const = default;
};

struct Item {
    std::string id; // a uuid, never a path
    int meaning = 1, wording = 1;
    std::string content_hash; // SHA-256 of the item's canonical JSON, hexadecimal
    Localized title;
    std::vector<Block> body;
    std::vector<Slot> slots;
    std::vector<Scoring> scoring; // one a slot, in the order of the slots
    std::vector<Feedback> feedback;
    std::vector<Hint> hints;
    Template variables;
    Attempts attempts;
    Meta meta;
    std::vector<std::pair<std::string, std::string>> ext; // namespace, raw JSON: kept, not read

    bool operator==(Item const&) const = default;
};

Thousandths possible(Item const&);

struct Source {
    std::string id, title, address, date;
    bool verified = false;
    bool operator==(Source const&) const = default;
};
struct Misconception {
    std::string id;
    Localized belief; // in a learner's words
    bool operator==(Misconception const&) const = default;
};
struct Quiz {
    Localized title;
    std::vector<Source> sources;
    std::vector<Misconception> misconceptions;
    std::vector<Item> items;
    bool operator==(Quiz const&) const = default;
};

} // namespace erdem::quiz
