// A simulation task beside its question: what to bring about, predict, do, explain.
#pragma once

#include "bench.hpp"

#include "erdem/classroom/desk.hpp"

namespace erdem::desktop {

void task_steps(Ui&, Bench&, play::Lesson const&, classroom::Desk&, bool marked);
void figure(Ui&, std::string_view unit, std::string_view file, std::string_view description);

} // namespace erdem::desktop
