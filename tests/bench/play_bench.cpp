// The engine against a bare loop of the same equations, in the same run; verifying; scoring.
#include "content/modules.hpp"
#include "erdem/math/elementary.hpp"
#include "erdem/math/integrate.hpp"
#include "erdem/play/recording.hpp"

#include <benchmark/benchmark.h>

#include <array>

namespace {
using namespace erdem;

constexpr int ticks = 100'000;

play::Modules const& modules() {
    static play::Modules const all = content::modules();
    return all;
}

// What the pendulum does in a tick and at a sample, with nothing around it.
void bare(benchmark::State& state) {
    constexpr double length = 0.5, mass = 0.2, gravity = 9.8, drag = 0, step = 0.001;
    for (auto _ : state) {
        double tilt = 0.17453292519943295, spin = 0, passed = -1, swing = 0;
        std::int32_t whole = 0, resting = 0;
        std::array<double, 7> read{};
        for (int tick = 0; tick < ticks; ++tick) {
            double const pull = gravity / length, before = tilt;
            auto const slope = [=](std::array<double, 2> const& s) {
                return std::array{s[1], -pull * math::sin(s[0]) - drag * s[1]};
            };
            auto const after = math::step_rk4(std::array{tilt, spin}, slope, step);
            tilt = after[0];
            spin = after[1];
            if (before < 0 && tilt >= 0) {
                double const moment = tick * step + step * before / (before - tilt);
                if (passed >= 0) swing = moment - passed, ++whole;
                passed = moment;
            }
            resting = spin * spin < 1e-8 && tilt * tilt < 1e-8 ? resting + 1 : 0;
            if (tick % 10 != 9) continue;
            double const speed = spin * length, half = math::sin(tilt / 2);
            read = {tilt * 57.29577951308232, speed < 0 ? -speed : speed, swing,
                static_cast<double>(whole), mass * speed * speed / 2,
                mass * gravity * length * 2 * half * half, 0};
            read[6] = read[4] + read[5];
            benchmark::DoNotOptimize(read);
        }
        benchmark::DoNotOptimize(resting);
    }
    state.counters["steps"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * ticks, benchmark::Counter::kIsRate);
}
BENCHMARK(bare)->Name("pendulum/bare")->Unit(benchmark::kMillisecond);

void engine(benchmark::State& state) {
    auto const& pendulum = modules().at("physics/pendulum");
    for (auto _ : state) {
        play::Run run(pendulum, 1);
        run.advance(ticks);
        benchmark::DoNotOptimize(run.fingerprint());
    }
    state.counters["steps"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * ticks, benchmark::Counter::kIsRate);
}
BENCHMARK(engine)->Name("pendulum/engine")->Unit(benchmark::kMillisecond);

void verify(benchmark::State& state) {
    play::Run run(modules().at("physics/pendulum"), 1);
    run.advance(ticks);
    auto const text = play::write_recording(play::record(run, -1));
    for (auto _ : state) {
        auto const recording = play::read_recording(text);
        benchmark::DoNotOptimize(play::verify(*recording, modules()).verdict);
    }
}
BENCHMARK(verify)->Name("pendulum/verify 100,000 ticks")->Unit(benchmark::kMillisecond);

} // namespace
