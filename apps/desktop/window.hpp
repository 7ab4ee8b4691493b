// The window: its events, its frames, and the sleep in between. Draws only after an event or while
// something moves, so that a class of idle machines stays cool.
#pragma once

#include "ui.hpp"

#include <expected>
#include <functional>
#include <memory>
#include <string>

namespace erdem::desktop {

struct WindowOptions {
    unsigned width = 1280, height = 800;
    bool plain = false; // no shaders
    float text = 1;     // 1 to 2
    Look look = Look::calm;
    bool still = false;
    Tongue tongue = Tongue::chinese;
};

class Window {
public:
    using Draw = std::function<void(Ui&)>; // one page, into the whole window

    // Fails in words: no fonts. Without a display SFML itself ends the program: look first.
    static std::expected<Window, std::string> open(WindowOptions const&);
    [[nodiscard]] static bool display_there();

    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    void run(Draw const&);                                   // until it is closed or ui().quit
    void frame(Draw const&);                                 // one frame, whatever happened
    bool save_picture(std::string const& file, Draw const&); // of what it shows when it has settled
    Ui& ui();

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::desktop
