// Tea in a bowl. The warmer it is than the room, the faster it cools (Newton):
// tea' = -loss * (tea - room). A tick takes the exact solution, so no step is too long for it.
#include "erdem/math/elementary.hpp"
#include "erdem/play/simulation.hpp"

namespace @SPACE@ {
using namespace erdem;

constexpr sim::Knob room{"room", "°C", {.least = 0, .most = 35, .step = 1, .start = 20}};
constexpr sim::Knob loss{"loss", "%/min", {.least = 2, .most = 20, .step = 1, .start = 5}};

constexpr sim::Reading tea{"tea", "°C", 1};
constexpr sim::Reading cooled{"cooled", "min", 2}; // when it came down to 60 °C; 0 until then

constexpr double poured = 90, pleasant = 60; // °C

struct World { // all that changes with time stands here: this is what is hashed, copied and resumed
    double celsius = poured;
    double cooled_min = 0;

    void tick(sim::Knobs const& knobs, sim::Now const& now) {
        double const kept = math::exp(-knobs[loss] / 100 * now.step);
        celsius = knobs[room] + (celsius - knobs[room]) * kept;
        if (cooled_min == 0 && celsius <= pleasant) cooled_min = now.time() + now.step;
    }

    void read(sim::Readings const& out) const {
        out[tea] = celsius;
        out[cooled] = cooled_min;
    }

    [[nodiscard]] sim::Picture picture(sim::Knobs const& knobs) const {
        auto const height = [](double degrees) { return 0.9 * degrees / poured; };
        std::vector<sim::Shape> shapes{
            sim::Polygon{{{-0.9, 0.5}, {-0.6, 0}, {0.1, 0}, {0.4, 0.5}}, sim::Ink::wood},
            sim::Polygon{{{-0.85, 0.45}, {-0.6, 0.04}, {0.1, 0.04}, {0.35, 0.45}}, sim::Ink::warm},
            sim::Words{{-0.25, 0.25}, "word.tea", celsius, 1},
            sim::Line{{{0.75, 0}, {0.75, 0.9}}, 0.06, sim::Ink::faint},
            sim::Line{{{0.75, 0}, {0.75, height(celsius)}}, 0.04, sim::Ink::warm},
            sim::Line{{{0.65, height(knobs[room])}, {0.85, height(knobs[room])}}, 0.01},
            sim::Words{{1.1, height(knobs[room])}, "word.room"}};
        return {{{-1, -0.1}, {1.4, 1}}, std::move(shapes)};
    }
};

play::Module module() {
    using namespace play;
    auto const waited = std::vector{reads_at_least(cooled, 0.01)};
    return simulation<World>({.id = "@ID@",
        .version = "1",
        .step = {1, 60, "min"},
        .sample = 10,
        .knobs = {room, loss},
        .readings = {tea, cooled},
        .tasks = {{.id = "ten-minutes",
            .outcome = kept_near(cooled, 10, 0.2),
            .method = {{"predicted", predicted_first()},
                {"fair-test", fair_pairs(room, 5, 1, waited)}, {"repeated", repeats(2)}},
            .prediction = Prediction{.choices = 3},
            .claims = 3,
            .right = 0}},
        .laws = {{"never colder than any room, nor hotter than poured", within(tea, 0, poured)}}});
}

} // namespace @SPACE@
