// Every control on one page: for looking at, for trying keys on, for measuring a busy frame.
#pragma once

#include "text_field.hpp"
#include "ui.hpp"

#include "erdem/text/markdown.hpp"

#include <vector>

namespace erdem::desktop {

class Gallery {
public:
    void draw(Ui&);

private:
    void head(Ui&);
    void controls(Ui&);
    void world(Ui&);
    void reading(Ui&);
    void swing(Ui&);

    int tab_ = 0, chosen_ = 0, pupil_ = 1;
    bool ticked_ = true, dialog_ = false, running_ = false;
    std::int64_t length_ = 15, room_ = 43;
    double angle_ = 0.5, speed_ = 0, time_ = 0;
    std::vector<double> times_, angles_, speeds_;
    std::vector<std::pair<double, double>> kept_;
    std::vector<int> chosen_rows_{1};
    TextField name_;
    std::vector<text::Block> lesson_;
    Tongue lesson_tongue_ = Tongue::chinese;
};

} // namespace erdem::desktop
