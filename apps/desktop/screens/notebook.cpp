// The notebook: rows a learner kept, and charts of what was read.
#include "notebook.hpp"
#include "bench.hpp"
#include "chart.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

std::string knob_value(sim::Knob const& knob, std::int64_t n) {
    return shown(sim::value(knob, n), sim::decimals(knob));
}

// What was changed from row to row has a column; what was kept the same is said once, below.
bool varies(play::Run const& run, std::size_t knob) {
    auto const& rows = run.trials().rows;
    for (auto const& row : rows)
        if (row.knobs[knob] != rows.front().knobs[knob]) return true;
    return false;
}

std::string kept_the_same(Ui& ui, play::Run const& run, play::Lesson const& lesson) {
    auto const& facts = run.module().facts;
    std::string out;
    for (std::size_t i = 0; i < facts.knobs.size() && !run.trials().rows.empty(); ++i) {
        if (varies(run, i)) continue;
        out += fmt::format("{}{} {} {}", out.empty() ? "" : ui.word(Word::list_comma),
            lesson.word("knob." + std::string(facts.knobs[i].id)),
            knob_value(facts.knobs[i], run.trials().rows.front().knobs[i]), facts.knobs[i].unit);
    }
    return out.empty() ? out : std::string(ui.word(Word::kept_the_same)) + out;
}

Table notebook_table(Ui& ui, play::Run const& run, play::Lesson const& lesson) {
    auto const& facts = run.module().facts;
    Table out;
    out.columns.push_back({std::string(ui.word(Word::row_number)), true, 0.6F});
    for (std::size_t i = 0; i < facts.knobs.size(); ++i)
        if (varies(run, i))
            out.columns.push_back(
                {heading(lesson, "knob." + std::string(facts.knobs[i].id), facts.knobs[i].unit),
                    true});
    for (auto const& reading : facts.readings)
        if (shows_in_notebook(run, reading))
            out.columns.push_back(
                {heading(lesson, "reading." + std::string(reading.id), reading.unit), true});
    for (std::size_t r = 0; r < run.trials().rows.size(); ++r) {
        auto const& row = run.trials().rows[r];
        std::vector<std::string> cells{std::to_string(r + 1) + (row.settled ? "" : " *")};
        for (std::size_t i = 0; i < facts.knobs.size(); ++i)
            if (varies(run, i)) cells.push_back(knob_value(facts.knobs[i], row.knobs[i]));
        for (std::size_t i = 0; i < facts.readings.size(); ++i)
            if (shows_in_notebook(run, facts.readings[i]))
                cells.push_back(shown(row.readings[i], facts.readings[i].decimals));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

// Readings that tell one run from another; a moment's angle or speed does not.
bool shows_in_notebook(play::Run const& run, sim::Reading const& reading) {
    for (auto const& law : run.module().facts.notebook)
        if (law.id == reading.id) return true;
    return run.module().facts.notebook.empty();
}

void notebook_pane(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    auto const& rows = bench.run.trials().rows;
    if (rows.empty()) return say(ui, ui.word(Word::notebook_empty), Style::body, ui.theme.soft);
    table(ui, "rows", notebook_table(ui, bench.run, lesson));
    if (auto const same = kept_the_same(ui, bench.run, lesson); !same.empty()) {
        space(ui, 8);
        say(ui, same, Style::small, ui.theme.soft);
    }
    bool unsettled = false;
    for (auto const& row : rows) unsettled = unsettled || !row.settled;
    if (!unsettled) return;
    space(ui, 8);
    say(ui, ui.word(Word::unsettled_rows), Style::small, ui.theme.soft);
}

namespace {
void choose_axis(Ui& ui, Bench& bench, play::Lesson const& lesson, std::string_view id, Word title,
    int& axis, int least) {
    say(ui, ui.word(title), Style::small, ui.theme.soft);
    auto const& declared = bench.run.module().facts.readings;
    float const right = ImGui::GetCursorScreenPos().x + room();
    for (int i = least; i < static_cast<int>(declared.size()); ++i) {
        auto const name =
            i < 0 ? std::string(ui.word(Word::time))
                  : std::string(lesson.word(
                        "reading." + std::string(declared[static_cast<std::size_t>(i)].id)));
        if (i > least) {
            beside(ui, 6);
            if (ImGui::GetCursorScreenPos().x + button_width(ui, name) > right) ImGui::NewLine();
        }
        if (button(ui, fmt::format("{}{}", id, i), name, axis == i ? Rank::primary : Rank::quiet))
            axis = i;
    }
}
} // namespace

void chart_pane(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    choose_axis(ui, bench, lesson, "y", Word::upwards, bench.chart_y, 0);
    choose_axis(ui, bench, lesson, "x", Word::across, bench.chart_x, -1);
    auto const& facts = bench.run.module().facts;
    auto const& samples = bench.run.samples();
    auto const y = static_cast<std::size_t>(bench.chart_y);
    bench.chart_xs.clear();
    bench.chart_ys.clear();
    for (std::size_t row = 0; row < samples.rows(); ++row) {
        double const time = static_cast<double>(static_cast<std::int64_t>(row) * samples.stride) *
                            facts.step.size();
        bench.chart_xs.push_back(
            bench.chart_x < 0 ? time : samples.at(row, static_cast<std::size_t>(bench.chart_x)));
        bench.chart_ys.push_back(samples.at(row, y));
    }
    auto const title = [&](std::size_t i) {
        return heading(
            lesson, "reading." + std::string(facts.readings[i].id), facts.readings[i].unit);
    };
    Chart out{.x_title = bench.chart_x < 0
                             ? fmt::format("{} / {}", ui.word(Word::time), facts.step.unit)
                             : title(static_cast<std::size_t>(bench.chart_x)),
        .y_title = title(y),
        .x_decimals = 2,
        .y_decimals = facts.readings[y].decimals,
        .empty = std::string(ui.word(Word::chart_empty))};
    if (bench.chart_xs.size() > 1)
        out.series.push_back(
            {std::string(lesson.word("reading." + std::string(facts.readings[y].id))),
                bench.chart_xs, bench.chart_ys});
    chart(ui, "chart", out, {0, std::max(ui.px(240), ImGui::GetContentRegionAvail().y - ui.px(8))});
}

} // namespace erdem::desktop
