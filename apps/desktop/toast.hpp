// A short message that comes and goes by itself.
#pragma once

#include <string>
#include <vector>

namespace erdem::desktop {

struct Ui;

enum class Mood { plain, good, wrong, demo };

struct Toasts {
    struct Toast {
        std::string text;
        Mood mood = Mood::plain;
        double until_s = 0;
    };
    std::vector<Toast> shown;
};

void toast(Ui&, std::string text, Mood = Mood::plain);
void draw_toasts(Ui&); // the window calls it, above everything

} // namespace erdem::desktop
