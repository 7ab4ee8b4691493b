#include "trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace erdem::desktop {

Trace::Trace() {
    if (auto const* file = std::getenv("ERDEM_TRACE_CONTROLS")) file_ = file;
}

void Trace::control(std::string_view name, ImVec2 least, ImVec2 most, bool focused) {
    if (file_.empty()) return;
    auto const from = ImGui::GetWindowDrawList()->GetClipRectMin(),
               to = ImGui::GetWindowDrawList()->GetClipRectMax();
    lines_ += fmt::format("{} {:.0f} {:.0f} {:.0f} {:.0f}{}\n", name, std::max(least.x, from.x),
        std::max(least.y, from.y), std::min(most.x, to.x), std::min(most.y, to.y),
        focused ? " focus" : "");
}

// Beside it and then over it, so that nobody reads half of it.
void Trace::end_frame() {
    auto const lines = std::exchange(lines_, {});
    if (file_.empty() || lines == written_) return;
    written_ = lines;
    auto const beside = file_ + ".new";
    std::ofstream(beside) << lines;
    std::rename(beside.c_str(), file_.c_str());
}

} // namespace erdem::desktop
