// Responses marked a second on an equal mix of all kinds, reasons included, and quiz files read.
#include "../quiz/generated.hpp"
#include "../quiz/responses.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"
#include "erdem/text/json.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace erdem;
using namespace erdem::quiz;

struct Answered {
    Item item;
    Drawn drawn;
    Response response;
};

// Of each kind some right and some wrong answers, so that both ways are walked.
std::vector<Answered> answers() {
    constexpr int rounds = 8;
    std::vector<Answered> all;
    auto const read = read_quiz(test::generated_quiz(rounds * test::GeneratedQuiz::kinds, 1), "");
    for (auto const& item : read.quiz.items) {
        auto const drawn = draw(item, all.size()).value_or(Drawn{});
        all.push_back({item, drawn, test::right_response(item, drawn)});
    }
    for (auto& [item, drawn, response] : all) {
        auto const other = &item - &all.front().item;
        if (auto* typed = std::get_if<Typed>(&response.front()); typed && other % 2)
            typed->text += "x";
        if (auto* order = std::get_if<Ordered>(&response.front()); order && other % 2)
            std::swap(order->options.front(), order->options.back());
    }
    return all;
}

void mark_every_kind(benchmark::State& state) {
    auto const all = answers();
    auto const trials = test::trials();
    Evidence const evidence{&trials, 7, 10};
    for (auto _ : state)
        for (auto const& [item, drawn, response] : all)
            benchmark::DoNotOptimize(mark(item, drawn, response, evidence, {.hints_seen = 1}));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(mark_every_kind);

void mark_one_kind(benchmark::State& state) {
    auto const all = answers();
    auto const trials = test::trials();
    Evidence const evidence{&trials, 7, 10};
    auto const& [item, drawn, response] = all[static_cast<std::size_t>(state.range(0))];
    for (auto _ : state) benchmark::DoNotOptimize(mark(item, drawn, response, evidence));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(mark_one_kind)->DenseRange(0, test::GeneratedQuiz::kinds - 1);

void read_ten_thousand_items(benchmark::State& state) {
    auto const text = test::generated_quiz(10'000, 1);
    for (auto _ : state) benchmark::DoNotOptimize(read_quiz(text, "generated.json"));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_ten_thousand_items)->Unit(benchmark::kMillisecond);

// What of it is the JSON alone.
void read_their_json(benchmark::State& state) {
    auto const text = test::generated_quiz(10'000, 1);
    for (auto _ : state) benchmark::DoNotOptimize(text::read_json(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_their_json)->Unit(benchmark::kMillisecond);

} // namespace
