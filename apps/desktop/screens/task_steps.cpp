#include "task_steps.hpp"

#include "rich.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

namespace {
std::optional<std::int64_t> last_of(play::Run const& run, std::int32_t kind, int task) {
    std::optional<std::int64_t> out;
    for (auto const& act : run.log())
        if (act.kind == kind && act.integers[0] == task) out = act.integers[1];
    return out;
}

void predict(Ui& ui, Bench& bench, play::Lesson const& lesson, classroom::Desk& desk,
    play::Task const& task, bool open) {
    if (!task.prediction) return;
    auto const stem = "task." + std::string(task.id) + ".predict";
    auto const given = last_of(bench.run, sim::Act::predict, bench.task);
    say(ui, fmt::format("1. {}", lesson.word(stem)), Style::strong);
    auto const give = [&](std::int64_t n, std::string value) {
        if (bench.run.act(sim::Act::predict, {bench.task, n}) == play::Refused::none)
            desk.predicted(bench.run.module().facts.id, task.id, std::move(value));
    };
    if (task.prediction->choices > 0) {
        for (int n = 0; n < task.prediction->choices; ++n)
            if (choice(ui, fmt::format("p{}", n), lesson.word(fmt::format("{}.{}", stem, n)),
                    given == n, false, Verdict::none, open) &&
                given != n)
                give(n, std::to_string(n));
        return;
    }
    sim::Knob const scale{"prediction", task.prediction->unit, task.prediction->range};
    auto const now = given.value_or(sim::nearest(scale, scale.range.start));
    auto const name = std::string(ui.word(given ? Word::predicted : Word::predict));
    auto const turned = knob(ui,
        {"prediction", name, scale.unit, scale.range.least, scale.range.step, sim::decimals(scale),
            now, sim::most_steps(scale), open},
        std::min(room(), ui.px(420)));
    if (turned) give(*turned, shown(sim::value(scale, *turned), sim::decimals(scale)));
    if (!given && button(ui, "predict-this", ui.word(Word::predict_this), Rank::secondary, open))
        give(now, shown(sim::value(scale, now), sim::decimals(scale)));
}

void explain(Ui& ui, Bench& bench, play::Lesson const& lesson, play::Task const& task, bool open) {
    auto const stem = "task." + std::string(task.id) + ".claim";
    auto const given = last_of(bench.run, sim::Act::claim, bench.task);
    say(ui, fmt::format("3. {}", lesson.word(stem)), Style::strong);
    for (int n = 0; n < task.claims; ++n) {
        auto const verdict = open || given != n ? Verdict::none
                             : n == task.right  ? Verdict::right
                                                : Verdict::wrong;
        if (choice(ui, fmt::format("c{}", n), lesson.word(fmt::format("{}.{}", stem, n)),
                given == n, false, verdict, open) &&
            given != n)
            bench.run.act(sim::Act::claim, {bench.task, n});
        space(ui, 3);
    }
}

Word part_word(std::string_view id) {
    if (id == "outcome") return Word::part_outcome;
    if (id == "claim") return Word::part_claim;
    if (id == "predicted") return Word::part_predicted;
    if (id == "repeated") return Word::part_repeated;
    if (id == "wide") return Word::part_wide;
    return Word::part_fair_test;
}
} // namespace

void task_steps(
    Ui& ui, Bench& bench, play::Lesson const& lesson, classroom::Desk& desk, bool marked) {
    auto const& task = bench.run.module().facts.tasks[static_cast<std::size_t>(bench.task)];
    auto const stem = "task." + std::string(task.id);
    notice(ui, lesson.word(stem + ".goal"), Mood::plain);
    space(ui, 8);
    predict(ui, bench, lesson, desk, task, !marked);
    space(ui, 8);
    say(ui, fmt::format("2. {}", ui.word(Word::task_experiment)), Style::strong);
    say(ui, fmt::format(fmt::runtime(ui.word(Word::rows_so_far)), bench.run.trials().rows.size()),
        Style::body, ui.theme.soft);
    space(ui, 8);
    explain(ui, bench, lesson, task, !marked);
    if (!marked) return;
    space(ui, 8);
    for (auto const& part : bench.run.score(bench.task).parts)
        progress(ui,
            part.possible > 0 ? static_cast<float>(part.points) / static_cast<float>(part.possible)
                              : 0,
            fmt::format("{}  {} / {}", ui.word(part_word(part.id)), part.points, part.possible));
}

} // namespace erdem::desktop
