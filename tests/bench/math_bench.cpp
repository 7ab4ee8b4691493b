// Nanoseconds a call of the elementary functions beside those of the C library, of random numbers
// and of a formula beside the same expression in C++.
#include "erdem/math/elementary.hpp"
#include "erdem/math/formula.hpp"
#include "erdem/math/integrate.hpp"
#include "erdem/math/random.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <string>

namespace {

namespace math = erdem::math;

using Arguments = std::array<double, 4096>;

Arguments between(double least, double most) {
    Arguments all;
    for (std::uint32_t n = 0; n < all.size(); ++n)
        all[n] = least + (most - least) * math::uniform(1, math::Stream{"bench"}, 0, n);
    return all;
}

// A slow swing, as a pendulum asks for it.
Arguments swinging(double amplitude) {
    Arguments all;
    for (std::size_t n = 0; n < all.size(); ++n)
        all[n] = amplitude * math::sin(0.05 * static_cast<double>(n));
    return all;
}

template<class Function>
void each(benchmark::State& state, Function of, Arguments const& arguments) {
    for (auto _ : state)
        for (double const x : arguments) benchmark::DoNotOptimize(of(x));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(arguments.size()));
    state.counters["call"] = benchmark::Counter(static_cast<double>(arguments.size()),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

struct Row {
    char const* name;
    double (*ours)(double);
    double (*theirs)(double);
    Arguments arguments;
};

double square_root(double x) { return math::sqrt(x); }

bool register_elementary() {
    static Row const rows[] = {
        {"sin/swing", math::sin, [](double x) { return std::sin(x); }, swinging(0.5)},
        {"sin/100", math::sin, [](double x) { return std::sin(x); }, between(-100, 100)},
        {"cos/swing", math::cos, [](double x) { return std::cos(x); }, swinging(0.5)},
        {"cos/100", math::cos, [](double x) { return std::cos(x); }, between(-100, 100)},
        {"sin/1e9", math::sin, [](double x) { return std::sin(x); }, between(1e8, 1e9)},
        {"tan", math::tan, [](double x) { return std::tan(x); }, between(-100, 100)},
        {"asin", math::asin, [](double x) { return std::asin(x); }, between(-1, 1)},
        {"acos", math::acos, [](double x) { return std::acos(x); }, between(-1, 1)},
        {"atan", math::atan, [](double x) { return std::atan(x); }, between(-10, 10)},
        {"exp", math::exp, [](double x) { return std::exp(x); }, between(-50, 50)},
        {"log", math::log, [](double x) { return std::log(x); }, between(0, 50)},
        {"sqrt", square_root, [](double x) { return std::sqrt(x); }, between(0, 50)},
        {"pow", [](double x) { return math::pow(x, 1.7); },
            [](double x) { return std::pow(x, 1.7); }, between(0, 50)},
        {"atan2", [](double x) { return math::atan2(x, 3); },
            [](double x) { return std::atan2(x, 3.0); }, between(-10, 10)},
        {"hypot", [](double x) { return math::hypot(x, 3); },
            [](double x) { return std::hypot(x, 3.0); }, between(-10, 10)},
    };
    for (auto const& row : rows)
        for (bool const ours : {true, false})
            benchmark::RegisterBenchmark(
                ("elementary/" + std::string(row.name) + (ours ? "/erdem" : "/std")).c_str(),
                [&row, ours](benchmark::State& state) {
                    each(state, ours ? row.ours : row.theirs, row.arguments);
                });
    return true;
}

[[maybe_unused]] bool const registered = register_elementary();

void random_uniform(benchmark::State& state) {
    std::uint32_t n = 0;
    for (auto _ : state) benchmark::DoNotOptimize(math::uniform(1, math::Stream{"bench"}, 7, n++));
}
BENCHMARK(random_uniform);

void random_integer(benchmark::State& state) {
    std::uint32_t n = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(math::integer(1, math::Stream{"bench"}, 7, n++, 1, 6));
}
BENCHMARK(random_integer);

void random_normal(benchmark::State& state) {
    std::uint32_t n = 0;
    for (auto _ : state) benchmark::DoNotOptimize(math::normal(1, math::Stream{"bench"}, 7, n++));
}
BENCHMARK(random_normal);

constexpr std::array<std::string_view, 2> names{"length", "g"};
constexpr std::string_view period = "2 * pi * sqrt(length / g) * (1 + length ^ 2 / 16)";

void formula_read(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(math::read_formula(period, names));
}
BENCHMARK(formula_read);

void formula_value(benchmark::State& state) {
    auto const formula = *math::read_formula(period, names);
    std::array<double, 2> values{1.3, 9.81};
    for (auto _ : state) {
        benchmark::DoNotOptimize(values);
        benchmark::DoNotOptimize(math::value(formula, values));
    }
}
BENCHMARK(formula_value);

void formula_in_cpp(benchmark::State& state) {
    std::array<double, 2> values{1.3, 9.81};
    for (auto _ : state) {
        benchmark::DoNotOptimize(values);
        auto const [length, g] = values;
        benchmark::DoNotOptimize(
            2 * 0x1.921fb54442d18p1 * math::sqrt(length / g) * (1 + math::pow(length, 2) / 16));
    }
}
BENCHMARK(formula_in_cpp);

void pendulum_step_rk4(benchmark::State& state) {
    std::array<double, 2> swing{0.5, 0};
    auto const derivative = [](std::array<double, 2> const& s) {
        return std::array{s[1], -9.81 * math::sin(s[0])};
    };
    for (auto _ : state) {
        swing = math::step_rk4(swing, derivative, 0.01);
        benchmark::DoNotOptimize(swing);
    }
}
BENCHMARK(pendulum_step_rk4);

} // namespace
