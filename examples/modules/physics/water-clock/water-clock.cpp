// A vessel with a hole in its bottom. By Torricelli a hole of area a lets out c a sqrt(2 g h), so
// in a straight vessel the root of the level falls evenly: a tick takes that exactly, whatever its
// step.
#include "erdem/math/elementary.hpp"
#include "erdem/play/simulation.hpp"

namespace physics::water_clock {
using namespace erdem;

constexpr sim::Knob depth{"depth", "cm", {.least = 5, .most = 40, .step = 1, .start = 20}};
constexpr sim::Knob width{"width", "cm", {.least = 5, .most = 20, .step = 1, .start = 10}};
constexpr sim::Knob hole{"hole", "mm", {.least = 2, .most = 10, .step = 0.5, .start = 4}};

constexpr sim::Reading level{"level", "cm", 1};
constexpr sim::Reading flow{"flow", "mL/s", 1};
constexpr sim::Reading caught{"caught", "mL", 0};
constexpr sim::Reading water{"water", "mL", 0};    // above and below together
constexpr sim::Reading emptied{"emptied", "s", 1}; // how long it ran; 0 until it is empty

constexpr sim::Happening empty{"empty"};

constexpr double pi = 3.14159265358979323846, gravity = 9.8;
constexpr double narrowing = 0.6; // a sharp hole lets out 0.6 of what its area would
constexpr double millilitre = 1e-6;

double area(double across_m) { return pi / 4 * across_m * across_m; }
double vessel(sim::Knobs const& knobs) { return knobs[width] / 100; } // m
double bore(sim::Knobs const& knobs) { return knobs[hole] / 1000; }   // m

struct Clock {
    double level_m = 0, caught_m3 = 0;
    double ran_s = 0, emptied_s = 0;

    void start(sim::Knobs const& knobs, sim::Now const&) { level_m = knobs[depth] / 100; }

    bool take(sim::Act const& act, sim::Knobs const& knobs, sim::Now const& now) {
        bool const another = act.kind == sim::Act::turn && act.integers[0] < 2; // depth or width
        if (another) {
            *this = {};
            start(knobs, now);
        }
        return another;
    }

    void tick(sim::Knobs const& knobs, sim::Now const& now) {
        if (level_m <= 0) return;
        double const above = area(vessel(knobs));
        double const fall = narrowing * area(bore(knobs)) / above * math::sqrt(gravity / 2);
        double const root = math::sqrt(level_m);
        double const left = root - fall * now.step;
        double const after = left > 0 ? left * left : 0;
        if (after == 0) {
            emptied_s = ran_s + root / fall;
            now.tell(empty);
        }
        caught_m3 += above * (level_m - after);
        level_m = after;
        ran_s += now.step;
    }

    void read(sim::Readings const& out, sim::Knobs const& knobs) const {
        double const speed = math::sqrt(2 * gravity * level_m);
        out[level] = level_m * 100;
        out[flow] = narrowing * area(bore(knobs)) * speed / millilitre;
        out[caught] = caught_m3 / millilitre;
        out[water] = (area(vessel(knobs)) * level_m + caught_m3) / millilitre;
        out[emptied] = emptied_s;
    }

    // A vessel that stands at `bottom`, with water up to `high` above it.
    static void draw(std::vector<sim::Shape>& into, double bottom, double half, double high) {
        double const top = bottom + 0.42;
        into.emplace_back(sim::Polygon{
            {{-half, bottom}, {half, bottom}, {half, bottom + high}, {-half, bottom + high}},
            sim::Ink::water});
        into.emplace_back(sim::Line{
            {{-half, top}, {-half, bottom}, {half, bottom}, {half, top}}, 0.012, sim::Ink::metal});
    }

    [[nodiscard]] sim::Picture picture(sim::Knobs const& knobs) const {
        double const half = vessel(knobs) / 2, below = caught_m3 / area(2 * half);
        std::vector<sim::Shape> shapes;
        draw(shapes, 0, half, level_m);
        draw(shapes, -0.5, half, below);
        if (level_m > 0)
            shapes.emplace_back(
                sim::Line{{{0, 0}, {0, -0.5 + below}}, bore(knobs), sim::Ink::water});
        for (int mark = 1; mark <= 8; ++mark) // the scale beside the upper vessel, every 5 cm
            shapes.emplace_back(sim::Line{
                {{half + 0.02, 0.05 * mark}, {half + 0.05, 0.05 * mark}}, 0.004, sim::Ink::faint});
        shapes.emplace_back(sim::Words{{-half - 0.12, level_m}, "word.level", level_m * 100, 1});
        shapes.emplace_back(sim::Handle{0, {half, level_m}, 0.03, "word.surface", true});
        return {{{-0.36, -0.52}, {0.36, 0.44}}, std::move(shapes)};
    }

    [[nodiscard]] std::optional<sim::Act> dragged(int, sim::Point to, sim::Knobs const&) const {
        return sim::Act{0, sim::Act::turn, {0, sim::nearest(depth, to.y * 100)}};
    }
};

play::Module module() {
    using namespace play;
    auto const ran_dry = std::vector{reads_at_least(emptied, 0.1)};
    return simulation<Clock>({.id = "physics/water-clock",
        .version = "1",
        .step = {1, 20, "s"},
        .sample = 10,
        .knobs = {depth, width, hole},
        .readings = {level, flow, caught, water, emptied},
        .notebook = {emptied},
        .happenings = {empty},
        .tasks = {{.id = "one-minute",
            .outcome = kept_near(emptied, 60, 1),
            .method = {{"predicted", predicted_first()},
                {"fair-test", fair_pairs(depth, 5, 1, ran_dry)}, {"repeated", repeats(2)}},
            .prediction = Prediction{.choices = 3},
            .claims = 3,
            .right = 0}},
        .laws = {{"water is neither made nor lost", unchanged(water, 1e-6)},
            {"the level never rises by itself", never_grows(level, 0)},
            {"no level below the bottom", within(level, 0, 40)}}});
}

} // namespace physics::water_clock
