#include "gallery.hpp"
#include "options.hpp"
#include "window.hpp"

#include <cstdio>

namespace {

int fail(std::string const& why) {
    std::fprintf(stderr, "erdem-desktop: %s\n", why.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    using namespace erdem::desktop;
    auto const options = read_options(argc, argv);
    if (!options) return options.error();
    if (!Window::display_there()) return fail("there is no display; `erdem --help` names what works without one");
    auto window = Window::open(options->window);
    if (!window) return fail(window.error());
    Gallery gallery;
    auto const draw = [&](Ui& ui) { gallery.draw(ui); };
    if (options->screenshot.empty()) return window->run(draw), 0;
    return window->save_picture(options->screenshot, draw) ? 0 : fail("cannot write " + options->screenshot);
}
