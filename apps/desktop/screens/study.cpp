#include "study.hpp"

#include "app.hpp"
#include "rich.hpp"
#include "task_steps.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

namespace {
using Tab = Study::Tab;

play::Unit const& unit(App const& app, Study const& study) {
    return app.here->shelf().units.find(study.at().unit)->second;
}

Bench* free_bench(App const& app, Study& study) {
    auto const& of = unit(app, study);
    if (of.simulation == nullptr) return nullptr;
    auto& bench = study.free_benches[of.id];
    if (!bench) bench = std::make_unique<Bench>(of, study.desk.sitting().seed);
    return bench.get();
}

// A task has a bench of its own, so that its recording holds that task and nothing else.
Bench* bench(App const& app, Study& study) {
    auto const& item = study.desk.item(study.question);
    int const slot = task_slot(item);
    auto const& of = unit(app, study);
    if (slot < 0 || of.simulation == nullptr) return free_bench(app, study);
    auto& bench = study.task_benches[study.question];
    auto const& task =
        std::get<quiz::SimulationTask>(item.slots[static_cast<std::size_t>(slot)].interaction);
    if (!bench)
        bench = std::make_unique<Bench>(
            of, study.desk.sitting().seed, task_number(*of.simulation, task.task));
    return bench.get();
}

void go_to(Ui& ui, App& app, Study& study, int question) {
    auto const last = static_cast<int>(study.desk.sitting().questions.size()) - 1;
    auto const before = study.at().unit;
    study.question = std::clamp(question, 0, last);
    if (study.at().unit != before)
        study.tab = Tab::lesson;
    else if (study.tab != Tab::lesson || question > 0)
        study.tab = Tab::question;
    ui.focus.forget();
    (void)app;
}

// ---- handing in -------------------------------------------------------------------------------

bool leans_on_rows(quiz::Item const& item) {
    for (auto const& slot : item.slots)
        if (std::holds_alternative<quiz::EvidenceRows>(slot.interaction)) return true;
    return false;
}

void hand_in(Ui& ui, App& app, Study& study, Asked const& asked) {
    auto& draft = study.drafts[study.question];
    classroom::Handed handed{in_hand(asked, draft), {},
        static_cast<std::int64_t>((ui.now_s - draft.shown_at_s) * 1000), {}};
    int const slot = task_slot(*asked.item);
    auto* at = bench(app, study);
    if (slot >= 0 && at != nullptr) {
        handed.recordings.push_back(play::record(at->run, at->task));
        handed.response[static_cast<std::size_t>(slot)] =
            quiz::Performed{text::hex(classroom::digest(handed.recordings.back()))};
    } else if (leans_on_rows(*asked.item)) {
        if (auto* free = free_bench(app, study))
            handed.recordings.push_back(play::record(free->run, -1));
    }
    auto const mark = study.desk.answer(study.question, std::move(handed));
    study.asked_back.erase(study.question);
    if (mark.verdict == quiz::Verdict::ask_back) study.asked_back[study.question] = mark;
}

// ---- the panes --------------------------------------------------------------------------------

void lesson_pane(Ui& ui, App& app, Study& study) {
    auto const& lesson = unit(app, study).lesson(language(ui));
    say(ui, lesson.word("title"), Style::title);
    say(ui, lesson.word("summary"), Style::body, ui.theme.soft);
    space(ui, 8);
    notice(ui, fmt::format("{}{}", ui.word(Word::you_will), lesson.word("target")), Mood::plain);
    for (std::size_t i = 0; i < lesson.sections.size(); ++i) {
        auto const& section = lesson.sections[i];
        bool const for_pupils =
            section.heading != "For the teacher" && section.heading != "写给老师";
        if (!for_pupils) continue;
        space(ui, 12);
        say(ui, section.heading, Style::heading);
        rich(ui, section.blocks);
    }
    space(ui, 12);
    if (button(ui, "to-questions", ui.word(Word::to_questions), Rank::primary))
        study.tab = Tab::question;
}

Asked asked_of(Ui& ui, App& app, Study& study) {
    int const question = study.question;
    Asked out{.item = &study.desk.item(question),
        .drawn = study.desk.drawn(question),
        .order = [&study, question](int slot) { return study.desk.order(question, slot); },
        .language = language(ui),
        .lesson = &unit(app, study).lesson(language(ui))};
    if (auto const* free = free_bench(app, study)) out.table = &free->run;
    if (auto const* marked = std::get_if<play::Marked>(&study.progress())) out.mark = &marked->last;
    auto const back = study.asked_back.find(question);
    if (out.mark == nullptr && back != study.asked_back.end()) out.mark = nullptr;
    out.task = [&ui, &app, &study](int) {
        if (auto* at = bench(app, study); at != nullptr && at->task >= 0)
            task_steps(ui, *at, unit(app, study).lesson(language(ui)), study.desk,
                std::holds_alternative<play::Marked>(study.progress()));
    };
    out.figure = [&ui, &app, &study](std::string_view file, std::string_view description) {
        figure(ui, study.at().unit, file, description);
        (void)app;
    };
    return out;
}

void hints(Ui& ui, Study& study, quiz::Item const& item, int seen) {
    for (int i = 0; i < seen; ++i)
        notice(ui,
            fmt::format("{} {}", ui.word(Word::hint),
                item.hints[static_cast<std::size_t>(i)].text.in(language(ui))),
            Mood::demo);
    bool const more = seen < static_cast<int>(item.hints.size());
    if (more && std::holds_alternative<play::Asking>(study.progress())) {
        beside(ui);
        if (button(ui, "hint", ui.word(Word::ask_hint), Rank::quiet))
            study.desk.see_hint(study.question);
    }
}

void question_head(Ui& ui, Study& study, quiz::Item const& item) {
    auto const all = static_cast<int>(study.desk.sitting().questions.size());
    chip(ui, fmt::format("{} / {}", study.question + 1, all));
    if (item.meta.experiment) {
        beside(ui, 8);
        chip(ui, ui.word(Word::needs_experiment), Mood::good);
    }
    space(ui, 4);
    say(ui, item.title.in(language(ui)), Style::heading);
    space(ui, 4);
}

void asking_buttons(Ui& ui, App& app, Study& study, Asked const& asked, play::Asking asking) {
    auto const& draft = study.drafts[study.question];
    auto const back = study.asked_back.find(study.question);
    if (back != study.asked_back.end()) {
        notice(ui, ui.word(Word::ask_back), Mood::demo);
        space(ui, 8);
    }
    bool const ready = has_answer(asked, draft) || task_slot(*asked.item) >= 0;
    if (button(ui, "hand-in", ui.word(Word::hand_in), Rank::primary, ready))
        hand_in(ui, app, study, asked);
    hints(ui, study, *asked.item, asking.hints);
}

void marked_buttons(Ui& ui, App& app, Study& study, play::Marked const&) {
    space(ui, 10);
    if (play::may_try_again(study.desk.sitting(), app.here->shelf(), study.question)) {
        if (button(ui, "again", ui.word(Word::try_again), Rank::secondary)) {
            study.desk.try_again(study.question);
            study.drafts[study.question].shown_at_s = ui.now_s;
        }
        beside(ui);
    }
    bool const last = study.question + 1 == static_cast<int>(study.desk.sitting().questions.size());
    if (last) {
        if (button(ui, "finish", ui.word(Word::finish), Rank::primary)) {
            app.screen = Farewell{study.pupil.person};
        }
    } else if (button(ui, "next", ui.word(Word::next_question), Rank::primary))
        go_to(ui, app, study, study.question + 1);
}

// Back, on without an answer, and out: there from every question.
void way_on(Ui& ui, App& app, Study& study) {
    bool const more = study.question + 1 < static_cast<int>(study.desk.sitting().questions.size());
    bool const marked = std::holds_alternative<play::Marked>(study.progress());
    if (button(ui, "before", ui.word(Word::question_before), Rank::quiet, study.question > 0))
        go_to(ui, app, study, study.question - 1);
    beside_if(ui, button_width(ui, ui.word(Word::skip_question)));
    if (more && !marked && button(ui, "after", ui.word(Word::skip_question), Rank::quiet))
        go_to(ui, app, study, study.question + 1);
    if (more && !marked) beside_if(ui, button_width(ui, ui.word(Word::finish)));
    if ((more || !marked) && button(ui, "leave", ui.word(Word::finish), Rank::quiet))
        app.screen = Farewell{study.pupil.person};
}

void question_pane(Ui& ui, App& app, Study& study) {
    bool const fresh = std::holds_alternative<play::Waiting>(study.progress());
    if (fresh) {
        study.desk.speak(language(ui));
        study.desk.show(study.question);
        study.drafts[study.question].shown_at_s = ui.now_s;
    }
    auto const asked = asked_of(ui, app, study);
    question_head(ui, study, *asked.item);
    question_body(ui, asked, study.drafts[study.question]);
    if (auto const* marked = std::get_if<play::Marked>(&study.progress())) {
        question_feedback(ui, asked);
        marked_buttons(ui, app, study, *marked);
    } else if (auto const* asking = std::get_if<play::Asking>(&study.progress()))
        asking_buttons(ui, app, study, asked, *asking);
    space(ui, 12);
    rule(ui);
    way_on(ui, app, study);
}

void show_tab(Ui& ui, App& app, Study& study, Bench* at) {
    auto const& lesson = unit(app, study).lesson(language(ui));
    switch (study.tab) {
    case Tab::world:
        if (at != nullptr && world_pane(ui, *at, lesson))
            study.desk.row_kept(at->unit->id, at->run);
        break;
    case Tab::lesson: lesson_pane(ui, app, study); break;
    case Tab::question: question_pane(ui, app, study); break;
    case Tab::notebook:
        if (at != nullptr) notebook_pane(ui, *at, lesson);
        break;
    case Tab::chart:
        if (at != nullptr) chart_pane(ui, *at, lesson);
        break;
    }
}

void side(Ui& ui, App& app, Study& study, Bench* at, bool with_world) {
    std::vector<std::string_view> names;
    std::vector<Tab> which;
    auto const add = [&](Tab tab, Word word) {
        names.push_back(ui.word(word));
        which.push_back(tab);
    };
    if (with_world && at != nullptr) add(Tab::world, Word::tab_world);
    add(Tab::lesson, Word::tab_lesson);
    add(Tab::question, Word::tab_question);
    if (at != nullptr) add(Tab::notebook, Word::tab_notebook);
    if (at != nullptr) add(Tab::chart, Word::tab_chart);
    auto here = std::find(which.begin(), which.end(), study.tab);
    if (here == which.end()) here = std::find(which.begin(), which.end(), Tab::lesson);
    study.tab = which[static_cast<std::size_t>(
        tabs(ui, "side", names, static_cast<int>(here - which.begin())))];
    space(ui, 6);
    auto const id = fmt::format("{}-{}", static_cast<int>(study.tab), study.question);
    begin_pane(ui, id, {0, 0}, study.tab == Tab::world ? Pane::bare : Pane::raised);
    show_tab(ui, app, study, at);
    end_pane(ui);
}
} // namespace

void study_screen(Ui& ui, App& app) {
    auto& study = *app.study;
    auto const& lesson = unit(app, study).lesson(language(ui));
    header(ui, fmt::format("{} · {}", study.pupil.name, lesson.word("title")),
        study.pupil.synthetic, [&] {
            study.lay_aside();
            app.screen = Who{study.pupil.synthetic};
        });
    auto const done = play::tally(study.desk.sitting(), app.here->shelf());
    progress(ui,
        static_cast<float>(done.answered) / static_cast<float>(std::max(1, done.questions)), "");
    space(ui, 6);
    auto* at = bench(app, study);
    if (at != nullptr) go_on(ui, *at);
    bool const beside_each_other = at != nullptr && !ui.narrow();
    if (!beside_each_other) return side(ui, app, study, at, true);
    if (study.tab == Tab::world) study.tab = Tab::lesson;
    float const left = (room() - ui.px(16)) * 0.56F;
    begin_pane(ui, "world-pane", {left, 0}, Pane::raised);
    if (world_pane(ui, *at, lesson)) study.desk.row_kept(at->unit->id, at->run);
    end_pane(ui);
    beside(ui, 16);
    ImGui::BeginGroup();
    side(ui, app, study, at, false);
    ImGui::EndGroup();
}

} // namespace erdem::desktop
