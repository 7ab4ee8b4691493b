// A mark's reasons as an event keeps them: "slot:wrong:answer", the answer as the feedback names
// it.
#pragma once

#include "erdem/events/kinds.hpp"
#include "erdem/quiz/marking.hpp"

namespace erdem::classroom {

std::vector<std::string> reason_words(quiz::Item const&, quiz::Mark const&);
// The mark as it was given; a reason whose slot or answer is gone from the item keeps its verdict.
quiz::Mark read_mark(quiz::Item const&, events::Marked const&);

} // namespace erdem::classroom
