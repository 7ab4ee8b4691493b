// A chart of readings: one against time or against another, with the rows a learner kept.
#pragma once

#include <imgui.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::desktop {

struct Ui;

struct Series {
    std::string name;
    std::span<double const> x, y; // as many of each
    bool earlier = false;         // a run that is over: fainter
};
struct Mark { // a kept row
    double x = 0, y = 0;
    std::string name;
};
struct Chart {
    std::string x_title, y_title; // with units: "t / s"
    int x_decimals = 2, y_decimals = 2;
    std::vector<Series> series;
    std::vector<Mark> marks;
    std::string empty; // what to do to see a curve, while there is none
};

void chart(Ui&, std::string_view id, Chart const&, ImVec2 size = {0, 0}); // 0: what is left

// Round numbers, at most `most` of them, within [least, most]: steps of 1, 2 or 5.
struct Ticks {
    double first = 0, step = 1;
    int count = 0, decimals = 0;
};
Ticks ticks(double least, double most, int at_most);

// At most four points a column of pixels, so that a million draw as fast as a thousand and no
// peak is lost. For x that only grows; else every point stays.
std::vector<ImVec2> thinned(std::span<ImVec2 const>);

} // namespace erdem::desktop
