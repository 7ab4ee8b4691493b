// Rows a learner kept, as a table: in the notebook, and where an item asks for evidence.
#pragma once

#include "widgets.hpp"

#include "erdem/play/lesson.hpp"
#include "erdem/play/run.hpp"

namespace erdem::desktop {

Table notebook_table(Ui&, play::Run const&, play::Lesson const&);
std::string kept_the_same(Ui&, play::Run const&, play::Lesson const&); // "" if nothing was
bool shows_in_notebook(play::Run const&, sim::Reading const&);
std::string knob_value(sim::Knob const&, std::int64_t n);

} // namespace erdem::desktop
