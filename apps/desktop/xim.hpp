// Chinese input. SFML 2.5 hands on keys but not what an input method composes of them, so we ask
// the X server ourselves, on a connection of our own, for the same window's keys.
#pragma once

#include "input.hpp"

#include <memory>
#include <optional>

namespace erdem::desktop {

class InputMethod {
public:
    // Before the window opens, so that SFML's own connection leaves the input method to us.
    static void before_window();
    // Nothing if there is no X server or no input method interface: then SFML's keys are used.
    static std::optional<InputMethod> open(unsigned long window);

    InputMethod(InputMethod&&) noexcept;
    InputMethod& operator=(InputMethod&&) noexcept;
    ~InputMethod();

    bool read(Input&);           // adds what was pressed and typed since; true if anything was
    void wait(int ms) const;     // until the window hears of something, at most this long
    void caret_at(int x, int y); // where candidates should show
    void least_size(unsigned width, unsigned height); // the window manager's business, told here

private:
    struct Inside;
    explicit InputMethod(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::desktop
