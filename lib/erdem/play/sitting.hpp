// A sitting: one person's way through a pack, question by question. A value and one `after`.
#pragma once

#include "erdem/play/shelf.hpp"
#include "erdem/quiz/marking.hpp"

#include <variant>

namespace erdem::play {

struct Question {
    std::string unit;
    int item = 0; // its number in the unit's quiz
    bool operator==(Question const&) const = default;
};

struct Waiting { // not shown yet
    bool operator==(Waiting const&) const = default;
};
struct Asking { // shown, and to be answered
    int attempt = 1;
    int hints = 0;
    bool operator==(Asking const&) const = default;
};
struct Marked {       // answered, with what it was worth
    quiz::Mark first; // of the first attempt: the one that counts
    quiz::Mark last;
    int attempt = 1;
    int hints = 0;
    bool operator==(Marked const&) const = default;
};
using Progress = std::variant<Waiting, Asking, Marked>;

struct Sitting {
    std::uint64_t seed = 0;
    std::vector<Question> questions;
    std::vector<Progress> progress; // one a question
    std::vector<quiz::Mark> firsts; // of first attempts while a second is under way; one a question
    bool ended = false;
    bool operator==(Sitting const&) const = default;
};

// Every item of every unit of the pack, in order.
Sitting begin(Pack const&, Shelf const&, std::uint64_t seed);

struct Show {
    int question = 0;
};
struct SeeHint {
    int question = 0;
};
struct Answer {
    int question = 0;
    quiz::Mark mark;
};
struct TryAgain {
    int question = 0;
};
struct End {};
using Step = std::variant<Show, SeeHint, Answer, TryAgain, End>;

// A step that cannot be taken now (a hint for what is not shown, a try too many) changes nothing.
Sitting after(Sitting, Step const&, Shelf const&);

quiz::Item const& item(Shelf const&, Question const&);
// What this person's item shows: its numbers and orders come from this.
std::uint64_t seed_of(Sitting const&, quiz::Item const&);
bool may_try_again(Sitting const&, Shelf const&, int question);

struct Tally { // of first attempts
    int answered = 0, questions = 0;
    std::int64_t points = 0, possible = 0; // thousandths; possible: of all questions
    bool operator==(Tally const&) const = default;
};
Tally tally(Sitting const&, Shelf const&);
// Questions whose first attempt was not fully right, in order: what to look at again.
std::vector<int> to_look_at_again(Sitting const&);

} // namespace erdem::play
