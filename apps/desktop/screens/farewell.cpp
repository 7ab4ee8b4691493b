// The end of a sitting: how it went, and what to look at again.
#include "app.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

void farewell_screen(Ui& ui, App& app) {
    auto& study = *app.study;
    auto const lang = language(ui);
    header(ui, study.pupil.name, study.pupil.synthetic, [&] { app.screen = Working{}; });
    auto const& shelf = app.here->shelf();
    auto const done = play::tally(study.desk.sitting(), shelf);
    auto const again = play::to_look_at_again(study.desk.sitting());
    bool const ended = study.desk.sitting().ended;
    begin_pane(ui, "farewell", {0, 0}, Pane::raised);
    say(ui, ui.word(Word::well_done), Style::title);
    say(ui,
        fmt::format(fmt::runtime(ui.word(Word::first_attempts)), done.answered, done.questions,
            shown(static_cast<double>(done.points) / 1000, 1),
            shown(static_cast<double>(done.possible) / 1000, 0)),
        Style::body);
    int const of_100 = done.possible > 0 ? static_cast<int>(done.points * 100 / done.possible) : 0;
    space(ui, 6);
    progress(ui, static_cast<float>(of_100) / 100,
        fmt::format("{}  {} / 100  ·  {} {}", ui.word(Word::points), of_100,
            app.pack->level_name.in(lang), app.pack->level_of_100),
        std::min(room(), ui.px(560)));
    space(ui, 14);
    if (!again.empty()) {
        say(ui, ui.word(Word::look_again), Style::heading);
        for (int const question : again) {
            auto const& item = study.desk.item(question);
            if (button(ui, fmt::format("again{}", question),
                    fmt::format("{}. {}", question + 1, item.title.in(lang)), Rank::quiet)) {
                study.question = question;
                study.tab = Study::Tab::question;
                app.screen = Working{};
            }
        }
        space(ui, 12);
    } else if (done.answered == done.questions)
        notice(ui, ui.word(Word::all_right), Mood::good);
    if (done.answered < done.questions && !ended) {
        notice(ui,
            fmt::format(fmt::runtime(ui.word(Word::still_open)), done.questions - done.answered),
            Mood::plain);
        space(ui, 8);
    }
    if (!ended && button(ui, "hand-in-all", ui.word(Word::end_sitting),
                      done.answered == done.questions ? Rank::primary : Rank::secondary))
        study.desk.stand_up();
    if (!ended) beside(ui);
    if (button(ui, "board", ui.word(Word::leaderboard), ended ? Rank::primary : Rank::secondary))
        app.screen = Leaders{study.pupil.synthetic, study.pupil.person, true};
    beside(ui);
    if (button(ui, "who", ui.word(Word::someone_else), Rank::quiet)) {
        study.lay_aside();
        app.screen = Who{study.pupil.synthetic};
    }
    end_pane(ui);
}

} // namespace erdem::desktop
