#include "question.hpp"

#include "rich.hpp"
#include "slots.hpp"
#include "widgets.hpp"

#include <fmt/format.h>

namespace erdem::desktop {

namespace {
template<class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

int slot_named(quiz::Item const& item, std::string_view id) {
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        if (item.slots[i].id == id) return static_cast<int>(i);
    return -1;
}

struct Gaps { // a paragraph's text with its slots as numbered gaps
    std::string text;
    std::vector<int> slots;
};

Gaps with_gaps(Asked const& asked, Draft const& draft, std::string text) {
    Gaps out;
    std::size_t at = 0;
    for (auto open = text.find("[["); open != std::string::npos; open = text.find("[[", at)) {
        auto const close = text.find("]]", open);
        if (close == std::string::npos) break;
        int const slot =
            slot_named(*asked.item, std::string_view(text).substr(open + 2, close - open - 2));
        out.text += text.substr(at, open - at);
        if (slot >= 0) {
            out.slots.push_back(slot);
            auto const answer = answer_words(asked, draft, slot);
            out.text +=
                fmt::format("【{}】**{}**", out.slots.size(), answer.empty() ? "＿＿＿" : answer);
        }
        at = close + 2;
    }
    out.text += text.substr(at);
    return out;
}

void paragraph(Ui& ui, Asked const& asked, Draft& draft, quiz::Paragraph const& paragraph) {
    auto const gaps =
        with_gaps(asked, draft, filled(paragraph.text.in(asked.language), asked.drawn));
    rich_line(ui, text::read_line(gaps.text));
    for (std::size_t i = 0; i < gaps.slots.size(); ++i) {
        space(ui, 6);
        say(ui, fmt::format("【{}】", i + 1), Style::strong, ui.theme.primary);
        slot(ui, asked, draft, gaps.slots[i]);
    }
}
} // namespace

std::string filled(std::string_view text, quiz::Drawn const& drawn) {
    std::string out(text);
    for (auto const& value : drawn) {
        auto const mark = "{{" + value.name + "}}";
        for (auto at = out.find(mark); at != std::string::npos;
            at = out.find(mark, at + value.shown.size()))
            out.replace(at, mark.size(), value.shown);
    }
    return out;
}

void question_body(Ui& ui, Asked const& asked, Draft& draft) {
    draft.response.resize(asked.item->slots.size());
    for (auto const& block : asked.item->body) {
        std::visit(Overloaded{
                       [&](quiz::Paragraph const& each) { paragraph(ui, asked, draft, each); },
                       [&](quiz::SlotBlock const& each) {
                           auto const label =
                               asked.item->slots[static_cast<std::size_t>(each.slot)].label.in(
                                   asked.language);
                           if (!label.empty()) say(ui, label, Style::strong);
                           slot(ui, asked, draft, each.slot);
                       },
                       [&](quiz::Figure const& each) {
                           if (asked.figure)
                               asked.figure(each.file, each.description.in(asked.language));
                       },
                   },
            block);
        space(ui, 10);
    }
}

// The rule is the marker's; here it only becomes words.
void question_feedback(Ui& ui, Asked const& asked) {
    auto const& mark = *asked.mark;
    if (mark.verdict == quiz::Verdict::ask_back)
        return notice(ui, ui.word(Word::ask_back), Mood::plain);
    auto const verdict = mark.verdict == quiz::Verdict::correct   ? Word::verdict_right
                         : mark.verdict == quiz::Verdict::partial ? Word::verdict_partly
                                                                  : Word::verdict_wrong;
    auto const points = fmt::format("{}  ·  {} / {}", ui.word(verdict),
        shown(mark.points / 1000.0, mark.points % 1000 == 0 ? 0 : 2),
        shown(mark.possible / 1000.0, 0));
    notice(ui, points,
        mark.verdict == quiz::Verdict::correct   ? Mood::good
        : mark.verdict == quiz::Verdict::partial ? Mood::plain
                                                 : Mood::wrong);
    std::vector<std::int16_t> said;
    for (auto const& reason : mark.reasons) {
        if (reason.feedback < 0 ||
            std::find(said.begin(), said.end(), reason.feedback) != said.end())
            continue;
        said.push_back(reason.feedback);
        space(ui, 8);
        auto const& feedback = asked.item->feedback[static_cast<std::size_t>(reason.feedback)];
        rich_line(ui, text::read_line(filled(feedback.text.in(asked.language), asked.drawn)));
    }
}

} // namespace erdem::desktop
