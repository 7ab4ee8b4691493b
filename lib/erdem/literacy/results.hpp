// From answers to results: what of all that was answered counts for a pack's standings and target.
#pragma once

#include "erdem/events/answers.hpp"
#include "erdem/literacy/standings.hpp"
#include "erdem/play/shelf.hpp"

namespace erdem::literacy {

// One result for everybody who sat through the pack, or began to, as an assignment or a survey;
// first attempts at its items as they are now. Real and synthetic people never meet here.
// `answers` must be settled.
std::vector<Result> results(
    events::Answers const& answers, play::Pack const&, play::Shelf const&, bool synthetic);

} // namespace erdem::literacy
