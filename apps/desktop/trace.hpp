// Where the controls are, for whoever drives the window from outside: tests, and aids for people
// who use neither mouse nor keyboard. With ERDEM_TRACE_CONTROLS=FILE each frame in which something
// moved writes that file anew, a line a control: its name, the visible part's left, top, right and
// bottom in pixels of the window, and "focus" where the keyboard is.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

namespace erdem::desktop {

class Trace {
public:
    Trace(); // asks the environment
    void control(std::string_view name, ImVec2 least, ImVec2 most, bool focused);
    void end_frame();

private:
    std::string file_, lines_, written_;
};

} // namespace erdem::desktop
