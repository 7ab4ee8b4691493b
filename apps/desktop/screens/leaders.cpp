// Standings and the youth target: the top five and one's own place, a share with its interval.
#include "app.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

#include <cmath>

namespace erdem::desktop {

namespace {
std::string percent(int thousandths) {
    return fmt::format("{}.{} %", thousandths / 10, thousandths % 10);
}
std::string percent(double share) {
    return fmt::format("{} %", static_cast<int>(std::lround(share * 100)));
}

std::string name_of(App const& app, events::Person person) {
    auto const* who = pupil(app, person);
    if (who == nullptr) return "–";
    return who->sign.empty() ? who->name : who->name + " " + who->sign;
}

std::vector<std::string> row(App const& app, literacy::Standing const& standing) {
    auto const place = standing.place ? std::to_string(*standing.place) : std::string("–");
    return {place, name_of(app, standing.person), percent(standing.accuracy),
        percent(standing.answered)};
}

void standings(
    Ui& ui, App& app, Leaders const& leaders, std::vector<literacy::Result> const& results) {
    say(ui, ui.word(Word::leaderboard), Style::title);
    say(ui, ui.word(Word::what_ranks), Style::small, ui.theme.soft);
    space(ui, 8);
    if (!app.here->board_shown(*app.pack))
        return notice(ui, ui.word(Word::board_hidden), Mood::plain);
    auto const board = literacy::board_for(
        literacy::standings(results), leaders.person.value_or(events::Person{}));
    if (board.top.empty() && !board.own)
        return say(ui, ui.word(Word::nobody_ranked), Style::body, ui.theme.soft);
    Table shown{{{std::string(ui.word(Word::place)), true, 0.5F},
                    {std::string(ui.word(Word::name)), false, 1.4F},
                    {std::string(ui.word(Word::accuracy)), true},
                    {std::string(ui.word(Word::answered)), true}},
        {}, {}, false, -1};
    for (auto const& each : board.top) {
        if (leaders.person && each.person == *leaders.person)
            shown.emphasised = static_cast<int>(shown.rows.size());
        shown.rows.push_back(row(app, each));
    }
    if (board.own) {
        shown.rows.push_back({"…", "", "", ""});
        shown.emphasised = static_cast<int>(shown.rows.size());
        shown.rows.push_back(row(app, *board.own));
    }
    table(ui, "standings", shown);
}

// A bar from none to all: the interval as a band, the value as a line, the target as a flag.
void ladder(Ui& ui, literacy::Target const& target, literacy::Progress const& now) {
    auto const at = ImGui::GetCursorScreenPos();
    float const wide = room(), high = ui.px(26), top = at.y + ui.px(26);
    auto& list = *ImGui::GetWindowDrawList();
    auto const x = [&](double share) { return at.x + wide * static_cast<float>(share); };
    list.AddRectFilled({at.x, top}, {at.x + wide, top + high}, ui.theme.well, high / 2);
    list.AddRect({at.x, top}, {at.x + wide, top + high}, ui.theme.rule, high / 2);
    if (now.of > 0) {
        list.AddRectFilled({x(now.interval.least), top + ui.px(5)},
            {x(now.interval.most), top + high - ui.px(5)}, faded(ui.theme.primary, 0.35F),
            ui.px(8));
        list.AddLine({x(now.share), top - ui.px(2)}, {x(now.share), top + high + ui.px(2)},
            ui.theme.primary, ui.px(4));
    }
    list.AddLine({x(target.share), top - ui.px(8)}, {x(target.share), top + high + ui.px(8)},
        ui.theme.ochre, ui.px(3));
    auto const flag = fmt::format("{} {}", ui.word(Word::target), percent(target.share));
    float const flag_at = std::clamp(x(target.share) - width(ui, flag, Style::small) / 2, at.x,
        at.x + wide - width(ui, flag, Style::small));
    say_at(ui, list, {flag_at, at.y - ui.px(4)}, flag, Style::small, ui.theme.ochre);
    ImGui::Dummy({wide, ui.px(70)});
}

Word says(literacy::Says says) {
    switch (says) {
    case literacy::Says::too_few: return Word::too_few;
    case literacy::Says::below: return Word::below_target;
    case literacy::Says::reached: return Word::target_reached;
    case literacy::Says::cannot_tell: return Word::cannot_tell;
    }
    return Word::cannot_tell;
}

void target(Ui& ui, literacy::Target const& target, std::vector<literacy::Result> const& results) {
    auto const lang = language(ui);
    auto const now = literacy::progress(target, results);
    say(ui, ui.word(Word::youth_target), Style::title);
    if (target.example && !target.demo) {
        chip(ui, ui.word(Word::example_value), Mood::demo);
        space(ui, 4);
    }
    say(ui,
        fmt::format(fmt::runtime(ui.word(Word::target_is)), target.place.in(lang), target.date,
            percent(target.share), target.level_of_100),
        Style::body);
    space(ui, 14);
    ladder(ui, target, now);
    if (now.of == 0)
        say(ui, ui.word(Word::nobody_counts), Style::body, ui.theme.soft);
    else
        say(ui,
            fmt::format(fmt::runtime(ui.word(Word::target_now)), now.reached, now.of,
                percent(now.share), percent(now.interval.least), percent(now.interval.most)),
            Style::strong);
    space(ui, 8);
    auto const mood = now.says == literacy::Says::reached ? Mood::good : Mood::plain;
    notice(ui, ui.word(says(now.says)), mood);
    space(ui, 8);
    say(ui, ui.word(Word::what_target_is_not), Style::small, ui.theme.soft);
    say(ui, target.note.in(lang), Style::small, ui.theme.soft);
}
} // namespace

void leaders_screen(Ui& ui, App& app, Leaders const& leaders) {
    header(ui, app.pack->title.in(language(ui)), leaders.demo, [&] {
        if (leaders.from_study && app.study)
            app.screen = Working{};
        else
            app.screen = Who{leaders.demo};
    });
    space(ui, 8);
    if (!app.results) app.results = app.here->results(*app.pack, leaders.demo);
    auto const& results = *app.results;
    bool const wide = !ui.narrow();
    float const half = wide ? (room() - ui.px(18)) / 2 : 0;
    if (!wide) begin_pane(ui, "all", {0, 0}, Pane::bare);
    begin_pane(ui, "board", {half, wide ? 0 : ui.px(430)}, Pane::raised);
    standings(ui, app, leaders, results);
    end_pane(ui);
    if (wide)
        beside(ui, 18);
    else
        space(ui, 10);
    begin_pane(ui, "targets", {0, wide ? 0 : ui.px(520)}, Pane::raised);
    bool any = false;
    for (auto const& each : app.content->targets)
        if (each.demo == leaders.demo && each.pack == app.pack->id)
            target(ui, each, results), any = true;
    if (!any) say(ui, ui.word(Word::no_target), Style::body, ui.theme.soft);
    end_pane(ui);
    if (!wide) end_pane(ui);
}

} // namespace erdem::desktop
