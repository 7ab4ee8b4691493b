// How fast text is read: JSON as content is written, SHA-256, and numbers as learners type them.
#include "erdem/text/json.hpp"
#include "erdem/text/markdown.hpp"
#include "erdem/text/number.hpp"
#include "erdem/text/sha256.hpp"

#include <benchmark/benchmark.h>

using namespace erdem::text;

namespace {

// Bilingual items until there are 20 MB of them.
std::string const& content() {
    static std::string const text = [] {
        std::string out = "[";
        for (int i = 0; out.size() < 20'000'000; ++i) {
            if (i > 0) out += ",\n";
            out += R"({"id":"item-)" + std::to_string(i) +
                   R"(","stem":{"zh-CN":"摆的周期与什么有关？请选择一个最恰当的答案。",)"
                   R"("en":"What does the period of a pendulum depend on?"},"options":[)"
                   R"({"text":{"zh-CN":"长度","en":"its length"},"points":1.5},)"
                   R"({"text":{"zh-CN":"质量","en":"its mass"},"points":0}]})";
        }
        return out + "]";
    }();
    return text;
}

void read_json_content(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_json(content()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * content().size()));
}
BENCHMARK(read_json_content)->Unit(benchmark::kMillisecond);

void write_json_content(benchmark::State& state) {
    auto const json = read_json(content()).value();
    for (auto _ : state) benchmark::DoNotOptimize(write_json(json));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * content().size()));
}
BENCHMARK(write_json_content)->Unit(benchmark::kMillisecond);

void hash(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(sha256(content()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * content().size()));
}
BENCHMARK(hash)->Unit(benchmark::kMillisecond);

void read_numbers(benchmark::State& state) {
    constexpr std::string_view typed[] = {"9.8", "９．８ 米每二次方秒", "1,234.5 m", "-3/4",
        "1.5×10^-3", "50 %", "6.62607015e-34", "12,34"};
    for (auto _ : state)
        for (auto const each : typed) benchmark::DoNotOptimize(read_number(each));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * std::size(typed)));
}
BENCHMARK(read_numbers);

void read_a_lesson(benchmark::State& state) {
    std::string lesson;
    for (int i = 0; i < 200; ++i)
        lesson +=
            "## How it works\nA **weight** on a *string*; see [this](https://example.org).\n\n"
            "- 摆的周期只与摆长有关\n- `T = 2π√(l/g)`\n\n| l | T |\n| - | - |\n| 1 | 2.0 |\n\n";
    for (auto _ : state) benchmark::DoNotOptimize(read_markdown(lesson));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * lesson.size()));
}
BENCHMARK(read_a_lesson);

} // namespace
