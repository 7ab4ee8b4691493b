#include "app.hpp"

#include "widgets.hpp"

namespace erdem::desktop {

text::Language language(Ui const& ui) { return {std::string(tag(ui.tongue))}; }

edge::Pupil const* pupil(App const& app, events::Person person) {
    for (auto const* list : {&app.pupils, &app.demo_pupils})
        for (auto const& each : *list)
            if (each.person == person) return &each;
    return nullptr;
}

void App::refresh() {
    pupils = here->people(false);
    demo_pupils = here->people(true);
    open = here->open_sittings(*pack);
}

void header(Ui& ui, std::string_view title, bool demo, std::function<void()> const& back) {
    if (back) {
        if (icon_button(ui, "back", Icon::back, ui.word(Word::back), Rank::quiet)) back();
        beside(ui, 10);
    }
    float const languages = button_width(ui, "中文") + button_width(ui, "English") + ui.px(20);
    float const left = room() - languages - (demo ? ui.px(110) : ui.px(20));
    auto const at = ImGui::GetCursorScreenPos();
    auto const text = cut_to(ui, title, Style::heading, left);
    float const row = ui.px(44); // as high as a button: the title stands in its middle
    say_at(ui, *ImGui::GetWindowDrawList(),
        {at.x, at.y + (row - line_height(ui, Style::heading)) / 2}, text, Style::heading,
        ui.theme.ink);
    ImGui::Dummy({width(ui, text, Style::heading), row});
    if (demo) {
        beside(ui, 10);
        float const top = ImGui::GetCursorPosY();
        ImGui::SetCursorPosY(top + ui.px(9));
        badge_demo(ui);
        ImGui::SetCursorPosY(top);
    }
    ImGui::SetCursorScreenPos(
        {ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x - languages, at.y});
    if (button(ui, "zh", "中文", ui.tongue == Tongue::chinese ? Rank::primary : Rank::quiet))
        ui.tongue = Tongue::chinese;
    beside(ui, 6);
    if (button(ui, "en", "English", ui.tongue == Tongue::english ? Rank::primary : Rank::quiet))
        ui.tongue = Tongue::english;
    space(ui, 4);
}

namespace {
template<class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

// One demo pupil a frame: the window stays awake while a class of them works through the pack.
void go_on_with_demo(Ui& ui, App& app) {
    if (!app.demo) return;
    if (app.demo->next < app.demo->pupils.size())
        app.here->play_demo(app.demo->pupils[app.demo->next++], *app.pack);
    if (app.demo->next == app.demo->pupils.size()) app.demo.reset();
    app.refresh();
    ui.animate();
}

void tell_trouble(Ui& ui, App& app) {
    auto const trouble = app.here->store().trouble();
    if (!trouble) return;
    bool const full = trouble->kind == edge::StoreFault::Kind::disk_full;
    notice(ui, ui.word(full ? Word::disk_full : Word::cannot_save), Mood::wrong);
    ui.wake_in(2);
}
} // namespace

void draw(Ui& ui, App& app) {
    go_on_with_demo(ui, app);
    tell_trouble(ui, app);
    auto screen = app.screen; // a screen may put another in its own place
    std::visit(Overloaded{
                   [&](Who& who) { who_screen(ui, app, who); },
                   [&](Newcomer&) { newcomer_screen(ui, app, std::get<Newcomer>(app.screen)); },
                   [&](Working&) { study_screen(ui, app); },
                   [&](Leaders& leaders) { leaders_screen(ui, app, leaders); },
                   [&](Farewell&) { farewell_screen(ui, app); },
               },
        screen);
    if (screen.index() != app.screen.index()) {
        app.refresh();
        app.results.reset();
        ui.focus.forget();
        ui.animate();
    }
}

} // namespace erdem::desktop
