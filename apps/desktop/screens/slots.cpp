#include "slots.hpp"

#include "notebook.hpp"
#include "widgets.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace erdem::desktop {

namespace {
// What the marker said of one answer of a slot, as a colour and a sign behind it.
Verdict verdict_of(Asked const& asked, int slot, int answer) {
    if (asked.mark == nullptr) return Verdict::none;
    for (auto const& reason : asked.mark->reasons)
        if (reason.slot == slot && reason.answer == answer) {
            if (reason.verdict == quiz::Verdict::correct) return Verdict::right;
            if (reason.verdict == quiz::Verdict::wrong) return Verdict::wrong;
        }
    return Verdict::none;
}

template<class T>
T& held(quiz::SlotResponse& response) {
    if (!std::holds_alternative<T>(response)) response = T{};
    return std::get<T>(response);
}

bool contains(std::vector<std::uint8_t> const& all, int one) {
    return std::find(all.begin(), all.end(), static_cast<std::uint8_t>(one)) != all.end();
}

void choose(quiz::Chosen& chosen, int option, int most) {
    auto const one = static_cast<std::uint8_t>(option);
    if (most == 1) {
        chosen.options = {one};
        return;
    }
    auto const at = std::find(chosen.options.begin(), chosen.options.end(), one);
    if (at != chosen.options.end())
        chosen.options.erase(at);
    else if (static_cast<int>(chosen.options.size()) < most)
        chosen.options.push_back(one);
    std::sort(chosen.options.begin(), chosen.options.end());
}

class SlotPane {
public:
    SlotPane(Ui& ui, Asked const& asked, Draft& draft, int slot)
        : ui_(ui), asked_(asked), draft_(draft), slot_(slot), open_(asked.mark == nullptr) {}

    void operator()(quiz::Choice const& choice) {
        auto& chosen = held<quiz::Chosen>(response());
        if (choice.most > 1)
            say(ui_, fmt::format(fmt::runtime(ui_.word(Word::choose_up_to)), choice.most),
                Style::small, ui_.theme.soft);
        for (int const option : order(choice.options.size())) {
            auto const words =
                filled(choice.options[static_cast<std::size_t>(option)].text.in(asked_.language),
                    asked_.drawn);
            if (desktop::choice(ui_, fmt::format("{}o{}", slot_, option),
                    text::plain(text::read_line(words)), contains(chosen.options, option),
                    choice.most > 1,
                    contains(chosen.options, option) ? verdict_of(asked_, slot_, option)
                                                     : Verdict::none,
                    open_))
                choose(chosen, option, choice.most);
        }
    }
    void operator()(quiz::TrueFalse const&) {
        auto& chosen = held<quiz::Chosen>(response());
        for (int const truth : {1, 0}) {
            if (desktop::choice(ui_, fmt::format("{}t{}", slot_, truth),
                    ui_.word(truth == 1 ? Word::is_true : Word::is_false),
                    contains(chosen.options, truth), false,
                    contains(chosen.options, truth) ? verdict_of(asked_, slot_, truth)
                                                    : Verdict::none,
                    open_))
                chosen.options = {static_cast<std::uint8_t>(truth)};
        }
    }
    void operator()(quiz::NumberEntry const&) { typed(ui_.word(Word::number_hint), 260); }
    void operator()(quiz::TextEntry const& entry) {
        typed(ui_.word(Word::text_hint),
            static_cast<float>(std::clamp(entry.expected_length * 22 + 40, 220, 520)));
    }
    void operator()(quiz::Ordering const& ordering) {
        auto& ordered = held<quiz::Ordered>(response());
        if (ordered.options.size() != ordering.options.size()) {
            ordered.options.clear();
            for (int const option : order(ordering.options.size()))
                ordered.options.push_back(static_cast<std::uint8_t>(option));
        }
        for (std::size_t i = 0; i < ordered.options.size(); ++i) order_row(ordering, ordered, i);
    }
    void operator()(quiz::Matching const& matching) {
        auto& paired = held<quiz::Paired>(response());
        paired.right.resize(matching.left.size(), -1);
        for (std::size_t left = 0; left < matching.left.size(); ++left)
            match_row(matching, paired, left);
    }
    void operator()(quiz::EvidenceRows const& rows) {
        if (asked_.table == nullptr || asked_.table->trials().rows.empty() ||
            asked_.lesson == nullptr)
            return notice(ui_, ui_.word(Word::keep_rows_first), Mood::plain);
        say(ui_, fmt::format(fmt::runtime(ui_.word(Word::cite_rows)), rows.least, rows.most),
            Style::small, ui_.theme.soft);
        auto& cited = held<quiz::Cited>(response());
        auto shown = notebook_table(ui_, *asked_.table, *asked_.lesson);
        shown.choosable = open_;
        for (auto const row : cited.rows) shown.chosen.push_back(row);
        auto const pressed = table(ui_, fmt::format("{}rows", slot_), shown);
        if (auto const same = kept_the_same(ui_, *asked_.table, *asked_.lesson); !same.empty())
            say(ui_, same, Style::small, ui_.theme.soft);
        if (pressed && open_) toggle(cited, *pressed, rows.most);
    }
    void operator()(quiz::SimulationTask const&) {
        if (asked_.task) asked_.task(slot_);
    }

private:
    quiz::SlotResponse& response() { return draft_.response[static_cast<std::size_t>(slot_)]; }

    std::vector<int> order(std::size_t size) const {
        auto out = asked_.order ? asked_.order(slot_) : std::vector<int>{};
        if (out.size() != size) {
            out.resize(size);
            for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<int>(i);
        }
        return out;
    }

    void typed(std::string_view hint, float wide) {
        auto& field = draft_.fields[slot_];
        if (open_)
            text_field(ui_, fmt::format("{}f", slot_), field, hint, std::min(ui_.px(wide), room()));
        else
            notice(ui_,
                field.text().empty() ? ui_.word(Word::nothing_answered)
                                     : std::string_view(field.text()),
                Mood::plain);
    }

    void order_row(quiz::Ordering const& ordering, quiz::Ordered& ordered, std::size_t i) {
        auto const option = ordered.options[i];
        auto const words = ordering.options[option].text.in(asked_.language);
        if (button(ui_, fmt::format("{}u{}", slot_, option), "↑", Rank::secondary, open_ && i > 0))
            std::swap(ordered.options[i], ordered.options[i - 1]);
        beside(ui_, 6);
        if (button(ui_, fmt::format("{}d{}", slot_, option), "↓", Rank::secondary,
                open_ && i + 1 < ordered.options.size()))
            std::swap(ordered.options[i], ordered.options[i + 1]);
        beside(ui_, 12);
        ImGui::BeginGroup();
        space(ui_, 4);
        say(ui_, fmt::format("{}. {}", i + 1, words));
        ImGui::EndGroup();
        space(ui_, 4);
    }

    void match_row(quiz::Matching const& matching, quiz::Paired& paired, std::size_t left) {
        say(ui_, matching.left[left].text.in(asked_.language), Style::strong);
        float const right_end = ImGui::GetCursorScreenPos().x + room();
        bool first = true;
        for (int const right : order(matching.right.size())) {
            auto const words = std::string(
                matching.right[static_cast<std::size_t>(right)].text.in(asked_.language));
            bool const chosen = paired.right[left] == right;
            if (!first) {
                beside(ui_, 6);
                if (ImGui::GetCursorScreenPos().x + button_width(ui_, words) > right_end)
                    ImGui::NewLine();
            }
            first = false;
            auto const rank = chosen ? Rank::primary : Rank::secondary;
            if (button(ui_, fmt::format("{}m{}-{}", slot_, left, right), words, rank, open_,
                    std::min(button_width(ui_, words), room())))
                paired.right[left] = static_cast<std::int8_t>(chosen ? -1 : right);
        }
        if (paired.right[left] >= 0) {
            auto const verdict = verdict_of(asked_, slot_, static_cast<int>(left));
            if (verdict != Verdict::none)
                chip(ui_,
                    ui_.word(verdict == Verdict::right ? Word::verdict_right : Word::verdict_wrong),
                    verdict == Verdict::right ? Mood::good : Mood::wrong);
        }
        space(ui_, 8);
    }

    static void toggle(quiz::Cited& cited, int row, int most) {
        auto const one = static_cast<std::uint16_t>(row);
        auto const at = std::find(cited.rows.begin(), cited.rows.end(), one);
        if (at != cited.rows.end())
            cited.rows.erase(at);
        else if (static_cast<int>(cited.rows.size()) < most)
            cited.rows.push_back(one);
    }

    Ui& ui_;
    Asked const& asked_;
    Draft& draft_;
    int slot_;
    bool open_;
};
} // namespace

void slot(Ui& ui, Asked const& asked, Draft& draft, int slot) {
    std::visit(SlotPane(ui, asked, draft, slot),
        asked.item->slots[static_cast<std::size_t>(slot)].interaction);
}

std::string answer_words(Asked const& asked, Draft const& draft, int slot) {
    auto const& interaction = asked.item->slots[static_cast<std::size_t>(slot)].interaction;
    auto const field = draft.fields.find(slot);
    if (field != draft.fields.end()) return field->second.text();
    auto const* chosen = std::get_if<quiz::Chosen>(&draft.response[static_cast<std::size_t>(slot)]);
    auto const* choice = std::get_if<quiz::Choice>(&interaction);
    if (chosen == nullptr || choice == nullptr || chosen->options.empty()) return "";
    return std::string(choice->options[chosen->options.front()].text.in(asked.language));
}

quiz::Response in_hand(Asked const& asked, Draft const& draft) {
    auto out = draft.response;
    out.resize(asked.item->slots.size());
    for (auto const& [slot, field] : draft.fields) {
        auto const text = field.text();
        if (text.empty())
            out[static_cast<std::size_t>(slot)] = quiz::Omitted{};
        else
            out[static_cast<std::size_t>(slot)] = quiz::Typed{text};
    }
    for (auto& each : out)
        if (quiz::is_omitted(each)) each = quiz::Omitted{};
    return out;
}

bool has_answer(Asked const& asked, Draft const& draft) {
    auto const response = in_hand(asked, draft);
    return std::any_of(
        response.begin(), response.end(), [](auto const& each) { return !quiz::is_omitted(each); });
}

} // namespace erdem::desktop
