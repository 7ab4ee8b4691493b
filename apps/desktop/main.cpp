#include "gallery.hpp"
#include "measure.hpp"
#include "open.hpp"
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
    double const began = wall_now_s();
    auto const options = read_options(argc, argv);
    if (!options) return options.error();
    if (!Window::display_there())
        return fail("there is no display; `erdem --help` names what works without one");
    if (!options->measure.empty()) return measure(*options, began);
    auto window = Window::open(options->window);
    if (!window) return fail(window.error());
    auto const show = [&](Window::Draw const& page) {
        if (options->screenshot.empty()) return window->run(page), 0;
        return window->save_picture(options->screenshot, page)
                   ? 0
                   : fail("cannot write " + options->screenshot);
    };
    if (options->gallery) {
        Gallery gallery;
        return show([&](Ui& ui) { gallery.draw(ui); });
    }
    Door door(*options);
    return show([&](Ui& ui) { door.draw(ui); });
}
