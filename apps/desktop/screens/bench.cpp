#include "bench.hpp"

#include "picture.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

#include <cmath>

namespace erdem::desktop {

namespace {
constexpr double speeds[] = {0.25, 1, 4, 16};
constexpr std::string_view speed_names[] = {"¼×", "1×", "4×", "16×"};

PictureWords words_of(Bench const& bench, play::Lesson const& lesson) {
    (void)bench;
    return {[&lesson](std::string_view key) { return std::string(lesson.word(key)); }};
}

void follow_drag(Bench& bench, sim::Picture const& shown, Dragged const& dragged) {
    for (auto const& shape : shown.shapes) {
        auto const* handle = std::get_if<sim::Handle>(&shape);
        if (handle == nullptr || handle->number != dragged.handle || !handle->restarts) continue;
        if (bench.run.tick() > 0) bench.run.reset();
    }
    if (auto const act = bench.run.dragged(dragged.handle, dragged.to)) {
        bool const nothing_new =
            act->kind == sim::Act::turn &&
            bench.run.knobs()[static_cast<std::size_t>(act->integers[0])] == act->integers[1];
        if (!nothing_new) bench.run.act(act->kind, act->integers);
    }
    bench.going = false; // it is in the learner's hand
}

bool time_controls(Ui& ui, Bench& bench) {
    auto& run = bench.run;
    if (icon_button(ui, "go", bench.going ? Icon::pause : Icon::play,
            ui.word(bench.going ? Word::pause : Word::play), Rank::primary))
        bench.going = !bench.going;
    beside(ui, 8);
    if (icon_button(ui, "step", Icon::step, ui.word(Word::step))) {
        bench.going = false;
        run.advance(run.module().facts.sample);
    }
    beside(ui, 8);
    if (icon_button(ui, "reset", Icon::reset, ui.word(Word::reset))) run.reset();
    beside(ui, 8);
    if (icon_button(ui, "undo", Icon::undo, ui.word(Word::undo), Rank::secondary, run.can_undo())) {
        bench.going = false;
        run.undo();
    }
    beside_if(ui, button_width(ui, ui.word(Word::keep_row)), 8);
    bool const kept = button(ui, "keep", ui.word(Word::keep_row), Rank::secondary);
    if (kept) run.keep();
    beside_if(ui, ui.px(250), 14);
    bench.speed = tabs(ui, "speed", speed_names, bench.speed);
    return kept;
}

void knobs(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    auto& run = bench.run;
    auto const& declared = run.module().facts.knobs;
    float const least = ui.px(195);
    int const columns = std::max(1, static_cast<int>(room() / least));
    float const wide =
        (room() - ui.px(12) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < declared.size(); ++i) {
        if (i % static_cast<std::size_t>(columns) != 0) beside(ui);
        auto const name = lesson.word("knob." + std::string(declared[i].id));
        auto const turned = knob(ui,
            {declared[i].id, name, declared[i].unit, declared[i].range.least,
                declared[i].range.step, sim::decimals(declared[i]), run.knobs()[i],
                sim::most_steps(declared[i])},
            wide);
        if (turned && *turned != run.knobs()[i]) run.turn(i, *turned);
    }
}

void readings(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    auto const& declared = bench.run.module().facts.readings;
    float const left = ImGui::GetCursorScreenPos().x, right = left + room();
    for (std::size_t i = 0; i < declared.size(); ++i) {
        auto const text =
            fmt::format("{} {} {}", lesson.word("reading." + std::string(declared[i].id)),
                shown(bench.run.readings()[i], declared[i].decimals), declared[i].unit);
        if (i > 0) {
            beside(ui, 8);
            if (ImGui::GetCursorScreenPos().x + width(ui, text, Style::small) + ui.px(22) > right)
                ImGui::NewLine();
        }
        chip(ui, text);
    }
}

void happenings(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    auto const happened = bench.run.happened();
    bench.told = std::min(bench.told, happened.size());
    for (; bench.told < happened.size(); ++bench.told) {
        auto const& what =
            bench.run.module()
                .facts.happenings[static_cast<std::size_t>(happened[bench.told].happening)];
        toast(ui, std::string(lesson.word("happening." + std::string(what.id))));
    }
}

bool changed_half_way(play::Run const& run) { // a knob was turned since this run of the world began
    for (auto at = run.log().rbegin(); at != run.log().rend(); ++at) {
        if (at->kind == sim::Act::reset || at->kind == sim::Act::undo) return false;
        if (at->kind == sim::Act::turn && at->tick > 0) return run.tick() > 0;
    }
    return false;
}
} // namespace

std::string heading(play::Lesson const& lesson, std::string_view key, std::string_view unit) {
    auto const name = lesson.word(key);
    return unit.empty() ? std::string(name) : fmt::format("{} / {}", name, unit);
}

void go_on(Ui& ui, Bench& bench) {
    if (!bench.going) return;
    double const step = bench.run.module().facts.step.size();
    bench.carry += static_cast<double>(ui.step_s) * speeds[bench.speed] / step;
    auto const ticks = static_cast<std::int64_t>(bench.carry);
    bench.carry -= static_cast<double>(ticks);
    constexpr std::int64_t most =
        100'000; // a slow machine slows the world, it does not freeze the window
    if (bench.run.advance(std::min(ticks, most)) < std::min(ticks, most)) bench.going = false;
    ui.animate();
}

bool world_pane(Ui& ui, Bench& bench, play::Lesson const& lesson) {
    // What stands below the picture takes what it took in the frame before; the picture has the
    // rest.
    float const high = std::max(ui.px(170), ImGui::GetContentRegionAvail().y - bench.below);
    auto const shown_now = bench.run.picture();
    if (auto const dragged = picture(ui, "world", shown_now, words_of(bench, lesson), {0, high}))
        follow_drag(bench, shown_now, *dragged);
    float const picture_ends = ImGui::GetCursorScreenPos().y;
    bool const kept = time_controls(ui, bench);
    if (kept) toast(ui, std::string(ui.word(Word::row_kept)), Mood::good);
    if (changed_half_way(bench.run)) {
        space(ui, 4);
        chip(ui, ui.word(Word::changed_half_way), Mood::demo);
    }
    space(ui, 6);
    readings(ui, bench, lesson);
    space(ui, 8);
    knobs(ui, bench, lesson);
    float const below = ImGui::GetCursorScreenPos().y - picture_ends + ui.px(12);
    if (std::fabs(below - bench.below) > 0.5F) ui.animate();
    bench.below = below;
    happenings(ui, bench, lesson);
    return kept;
}

} // namespace erdem::desktop
