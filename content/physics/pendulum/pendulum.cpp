// A bob on a massless thread: angle'' = -(g / length) sin(angle) - drag * angle'.
// Large swings are right too; the drag is a plain damping rate, chosen to be seen, not measured.
#include "erdem/math/elementary.hpp"
#include "erdem/math/integrate.hpp"
#include "erdem/play/simulation.hpp"

namespace physics::pendulum {
using namespace erdem;

constexpr sim::Knob length{
    "length", "m", {.least = 0.10, .most = 2.00, .step = 0.01, .start = 0.50}};
constexpr sim::Knob mass{"mass", "kg", {.least = 0.05, .most = 1.00, .step = 0.05, .start = 0.20}};
constexpr sim::Knob angle{"angle", "°", {.least = 5, .most = 80, .step = 1, .start = 10}};
constexpr sim::Knob gravity{
    "gravity", "m/s²", {.least = 1.6, .most = 24.8, .step = 0.1, .start = 9.8}};
constexpr sim::Knob drag{"drag", "1/s", {.least = 0, .most = 0.5, .step = 0.05, .start = 0}};

constexpr sim::Reading tilt{"angle", "°", 1};
constexpr sim::Reading speed{"speed", "m/s", 3};
constexpr sim::Reading period{"period", "s", 3};
constexpr sim::Reading swings{"swings", "", 0};
constexpr sim::Reading kinetic{"kinetic", "J", 4};
constexpr sim::Reading potential{"potential", "J", 4};
constexpr sim::Reading energy{"energy", "J", 4};

constexpr sim::Happening stopped{"stopped"};

constexpr double degree = 3.14159265358979323846 / 180;

struct Pendulum {
    double tilt_rad = 0, spin = 0; // rad, rad/s
    double passed = -1;            // s, when it last went through the lowest point to the right
    double swing_s = 0;            // the last whole swing, there and back
    std::int32_t whole = 0;        // swings
    std::int32_t resting = 0;      // ticks without a movement worth seeing

    void start(sim::Knobs const& knobs, sim::Now const&) { tilt_rad = knobs[angle] * degree; }

    bool take(sim::Act const& act, sim::Knobs const& knobs, sim::Now const& now) {
        bool const held =
            act.kind == sim::Act::turn && act.integers[0] == 2; // the angle: a new swing
        if (held) {
            *this = {};
            start(knobs, now);
        }
        return held;
    }

    struct Prepared {
        double pull, loss;
    };
    [[nodiscard]] static Prepared prepared(sim::Knobs const& knobs) {
        return {knobs[gravity] / knobs[length], knobs[drag]};
    }
    void tick(Prepared const& with, sim::Now const& now) {
        auto const slope = [&](std::array<double, 2> const& s) {
            return std::array{s[1], -with.pull * math::sin(s[0]) - with.loss * s[1]};
        };
        double const before = tilt_rad;
        auto const after = math::step_rk4(std::array{tilt_rad, spin}, slope, now.step);
        tilt_rad = after[0];
        spin = after[1];
        if (before < 0 && tilt_rad >= 0)
            count(now.time() + now.step * before / (before - tilt_rad));
        bool const still = spin * spin < 1e-8 && tilt_rad * tilt_rad < 1e-8;
        resting = still ? resting + 1 : 0;
        if (resting == 500) now.tell(stopped);
    }
    void count(double moment) { // of passing the lowest point, between two ticks
        if (passed >= 0) {
            swing_s = moment - passed;
            ++whole;
        }
        passed = moment;
    }

    void read(sim::Readings const& out, sim::Knobs const& knobs) const {
        double const metres_per_s = spin * knobs[length];
        double const half = math::sin(tilt_rad / 2); // 1 - cos without losing digits
        out[tilt] = tilt_rad / degree;
        out[speed] = metres_per_s < 0 ? -metres_per_s : metres_per_s;
        out[period] = swing_s;
        out[swings] = whole;
        out[kinetic] = knobs[mass] * metres_per_s * metres_per_s / 2;
        out[potential] = knobs[mass] * knobs[gravity] * knobs[length] * 2 * half * half;
        out[energy] = out[kinetic] + out[potential];
    }

    static sim::Point bob(double at, double metres) {
        return {metres * math::sin(at), -metres * math::cos(at)};
    }

    [[nodiscard]] sim::Picture picture(sim::Knobs const& knobs) const {
        double const metres = knobs[length];
        double const radius = 0.02 + 0.05 * math::pow(knobs[mass], 1.0 / 3); // as of one stuff
        auto const at = bob(tilt_rad, metres);
        std::vector<sim::Point> path;
        for (int i = -20; i <= 20; ++i) path.push_back(bob(knobs[angle] * degree * i / 20, metres));
        double const size = metres <= 0.6 ? 0.8 : metres <= 1.2 ? 1.4 : 2.25; // of what is seen
        return {{{-1.1 * size, -size}, {1.1 * size, 0.12 * size}},
            {sim::Polygon{{{-0.3 * size, 0}, {0.3 * size, 0}, {0.3 * size, 0.04 * size},
                              {-0.3 * size, 0.04 * size}},
                 sim::Ink::wood},
                sim::Line{{{0, 0}, {0, -metres - 0.07 * size}}, 0.003 * size, sim::Ink::faint,
                    false, true},
                sim::Line{path, 0.003 * size, sim::Ink::faint, false, true},
                sim::Arc{{0, 0}, 0.12 * size, -90 * degree, -90 * degree + tilt_rad, 0.008 * size,
                    sim::Ink::second},
                sim::Words{{-0.28 * size, -0.1 * size}, "word.angle", tilt_rad / degree, 1,
                    sim::Ink::second},
                sim::Line{{{0, 0}, at}, 0.007 * size, sim::Ink::plain},
                sim::Words{
                    {at.x / 2 + 0.26 * size, at.y / 2}, "word.length", metres, 2, sim::Ink::plain},
                sim::Disc{at, radius, sim::Ink::first, true},
                sim::Disc{{0, 0}, 0.015 * size, sim::Ink::metal},
                sim::Handle{0, at, radius + 0.03 * size, "word.bob", true}}};
    }

    [[nodiscard]] std::optional<sim::Act> dragged(int, sim::Point to, sim::Knobs const&) const {
        double const pulled = math::atan2(to.x, -to.y) / degree; // the knob has no left side
        return sim::Act{0, sim::Act::turn, {2, sim::nearest(angle, pulled < 0 ? -pulled : pulled)}};
    }
};

play::Module module() {
    using namespace play;
    auto const here = std::vector{set_to(gravity, 9.8), set_to(drag, 0), reads_at_least(swings, 1)};
    auto const moon = std::vector{set_to(gravity, 1.6), set_to(drag, 0), reads_at_least(swings, 1)};
    auto const swung = std::vector{reads_at_least(swings, 1)};
    sim::Range const metres = length.range;
    return simulation<Pendulum>({.id = "physics/pendulum",
        .step = {1, 1000, "s"},
        .sample = 10,
        .knobs = {length, mass, angle, gravity, drag},
        .readings = {tilt, speed, period, swings, kinetic, potential, energy},
        .notebook = {period, swings},
        .happenings = {stopped},
        .tasks = {{.id = "two-seconds",
                      .outcome = kept_near(period, 2, 0.02, here),
                      .method = {{"predicted", predicted_first()},
                          {"fair-test", fair_pairs(length, 5, 1, swung)}, {"repeated", repeats(2)}},
                      .prediction = Prediction{"m", metres},
                      .claims = 4,
                      .right = 0},
            {.id = "fair-test",
                .outcome = fair_pairs(mass, 6, 2, swung),
                .method = {{"predicted", predicted_first()},
                    {"wide", fair_pairs(mass, 15, 1, swung)}, {"repeated", repeats(2)}},
                .prediction = Prediction{.unit = "", .choices = 3},
                .claims = 4,
                .right = 1},
            {.id = "moon-clock",
                .outcome = kept_near(period, 2, 0.02, moon),
                .method = {{"predicted", predicted_first()},
                    {"fair-test", fair_pairs(gravity, 10, 1, swung)}, {"repeated", repeats(2)}},
                .prediction = Prediction{"m", metres},
                .claims = 4,
                .right = 0}},
        .laws = {{"a free swing gains no energy", never_grows(energy, 1e-9)},
            {"energy is not negative", within(energy, 0, 1000)},
            {"a swing takes no less than no time", within(period, 0, 1e6)}}});
}

} // namespace physics::pendulum
