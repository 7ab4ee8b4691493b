// One slot of a question: a control for each way it may be answered.
#pragma once

#include "question.hpp"

namespace erdem::desktop {

void slot(Ui&, Asked const&, Draft&, int slot);
// What stands in it now, in words short enough for a gap; empty while it is.
std::string answer_words(Asked const&, Draft const&, int slot);

} // namespace erdem::desktop
