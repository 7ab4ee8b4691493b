// Who are you? Tiles with names, someone new, and the demo class.
#include "app.hpp"
#include "picture.hpp"
#include "steppe.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

namespace {
int colour_of(edge::Pupil const& pupil) { return static_cast<int>(pupil.person.low % 7); }

void tiles(Ui& ui, App& app, std::vector<edge::Pupil> const& people) {
    ImVec2 const size{ui.px(168), ui.px(150)};
    bool first = true;
    for (auto const& each : people) {
        if (!first) beside_if(ui, size.x, 14);
        first = false;
        bool const open = app.open.contains(each.person);
        std::string below = each.sign.empty() ? "" : fmt::format("{} ", each.sign);
        if (open) below += ui.word(Word::go_on);
        ImGui::PushID(static_cast<int>(each.person.low));
        bool const pressed = tile(ui, "pupil",
            {each.name, below, "", colour_of(each), each.synthetic ? ui.word(Word::demo) : ""},
            size);
        ImGui::PopID();
        if (pressed) return sit_down(ui, app, each);
    }
}

void begin_demo(App& app) {
    constexpr int pupils = 24;
    app.demo = DemoClass{classroom::synthetic_class(pupils, 20'270'701), 0};
}

void demo_progress(Ui& ui, App const& app) {
    auto const& demo = *app.demo;
    progress(ui, static_cast<float>(demo.next) / static_cast<float>(demo.pupils.size()),
        fmt::format(fmt::runtime(ui.word(Word::demo_on_the_way)), demo.next, demo.pupils.size()),
        std::min(room(), ui.px(520)));
}
// The grassland at the foot of the page, from edge to edge, where the tiles leave room for it.
void banner(Ui& ui, std::size_t people) {
    auto const screen = ImGui::GetIO().DisplaySize;
    auto const across = std::max<std::size_t>(1, static_cast<std::size_t>(room() / ui.px(182)));
    float const rows = static_cast<float>((people + across - 1) / across);
    float const high = ui.px(190);
    if (ImGui::GetCursorScreenPos().y + ui.px(190) + rows * ui.px(166) > screen.y - high) return;
    auto& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen(); // out of the page's padding
    draw_picture(ui, list, steppe(screen.x / high), {}, {0, screen.y - high}, screen, true);
    list.PopClipRect();
}

void doors(Ui& ui, App& app, Who const& who) {
    if (!who.demo) {
        if (button(ui, "new", ui.word(Word::someone_new), Rank::primary)) app.screen = Newcomer{};
        beside_if(ui, button_width(ui, ui.word(Word::leaderboard)));
    }
    if (button(ui, "board", ui.word(Word::leaderboard), Rank::secondary))
        app.screen = Leaders{who.demo, std::nullopt, false};
    if (who.demo) return;
    bool const there = !app.demo_pupils.empty();
    auto const name = ui.word(there ? Word::demo_class : Word::start_demo);
    beside_if(ui, button_width(ui, name));
    if (!button(ui, "demo", name, Rank::quiet)) return;
    if (!there && !app.demo) begin_demo(app);
    app.screen = Who{true};
}
} // namespace

void who_screen(Ui& ui, App& app, Who& who) {
    auto const back = [&] { app.screen = Who{false}; };
    header(ui, ui.word(Word::app_name), who.demo,
        who.demo ? std::function<void()>(back) : std::function<void()>{});
    auto const& people = who.demo ? app.demo_pupils : app.pupils;
    banner(ui, people.size());
    begin_pane(ui, who.demo ? "demo" : "who", {0, 0}, Pane::bare);
    say(ui, ui.word(Word::who_are_you), Style::title);
    if (who.demo)
        say(ui, ui.word(Word::demo_about), Style::body, ui.theme.soft);
    else if (people.empty())
        say(ui, ui.word(Word::nobody_yet), Style::body, ui.theme.soft);
    space(ui, 8);
    doors(ui, app, who);
    if (app.demo) {
        space(ui, 8);
        demo_progress(ui, app);
    }
    space(ui, 12);
    tiles(ui, app, people);
    end_pane(ui);
}

namespace {
std::vector<play::Recording> laid_aside(App const& app, classroom::Desk const& desk) {
    std::vector<play::Recording> out;
    for (auto const& sha256 : desk.laid_aside()) {
        auto const text = app.here->store().recordings().get(sha256);
        if (!text) continue; // lost with a folder; the answers that leaned on it are marked already
        if (auto recording = play::read_recording(*text)) out.push_back(std::move(*recording));
    }
    return out;
}
} // namespace

void sit_down(Ui& ui, App& app, edge::Pupil const& who) {
    app.study.emplace(who, app.here->sit(who, *app.pack, language(ui)));
    auto& study = *app.study;
    study.take_up(app.here->shelf(), laid_aside(app, study.desk));
    auto const& progress = study.desk.sitting().progress;
    while (study.question + 1 < static_cast<int>(progress.size()) &&
           std::holds_alternative<play::Marked>(progress[static_cast<std::size_t>(study.question)]))
        ++study.question; // on from where they left
    if (study.question > 0) study.tab = Study::Tab::question;
    app.worked = true;
    app.screen = Working{};
}

void newcomer_screen(Ui& ui, App& app, Newcomer& newcomer) {
    header(ui, ui.word(Word::someone_new), false, [&] { app.screen = Who{}; });
    space(ui, 24);
    float const wide = std::min(room(), ui.px(560));
    begin_pane(ui, "name", {wide, ui.px(270)}, Pane::raised);
    say(ui, ui.word(Word::your_name), Style::title);
    say(ui, ui.word(Word::name_stays_here), Style::body, ui.theme.soft);
    space(ui, 10);
    auto& field = std::get<Newcomer>(app.screen).name;
    if (!std::get<Newcomer>(app.screen).begun) ui.focus.give(ImGui::GetID("name"));
    std::get<Newcomer>(app.screen).begun = true;
    (void)newcomer;
    bool const entered = text_field(ui, "name", field, ui.word(Word::name_hint));
    space(ui, 12);
    auto const name = field.text();
    bool const ready = !name.empty();
    bool const pressed = button(ui, "start", ui.word(Word::start), Rank::primary, ready);
    end_pane(ui);
    if (!ready || !(entered || pressed)) return;
    auto const pupil = app.here->add(name, *app.pack);
    app.refresh();
    sit_down(ui, app, pupil);
}

} // namespace erdem::desktop
