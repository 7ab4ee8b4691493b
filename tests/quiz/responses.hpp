// Responses for tests and benchmarks: right ones, and whatever a screen could send.
#pragma once

#include "erdem/math/random.hpp"
#include "erdem/quiz/formulas.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/text/number.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace erdem::quiz::test {

// A table in which every rule of the generated quiz holds for rows 0 to 3.
inline sim::TrialTable trials() {
    return {.knobs = {"length", "mass"},
        .readings = {"period"},
        .rows = {{.tick = 100, .knobs = {0, 5}, .readings = {0.9}},
            {.tick = 200, .knobs = {10, 5}, .readings = {1.4}},
            {.tick = 300, .knobs = {20, 5}, .readings = {2.1}},
            {.tick = 400, .knobs = {20, 5}, .readings = {2.1}},
            {.tick = 500, .knobs = {30, 9}, .readings = {2.5}, .settled = false}}};
}

// ---- right ------------------------------------------------------------------------------------

struct Right {
    Drawn const& drawn;
    Scoring const& scoring;

    SlotResponse operator()(Choice const& choice) const {
        Chosen chosen;
        auto const& worths = std::get<ScoreChoices>(scoring).worths;
        for (std::size_t i = 0; i < worths.size(); ++i)
            if (worths[i].worth == 1000 || (choice.most > 1 && worths[i].worth > 0))
                chosen.options.push_back(static_cast<std::uint8_t>(i));
        return chosen;
    }
    SlotResponse operator()(TrueFalse) const {
        return Chosen{{static_cast<std::uint8_t>(std::get<ScoreTruth>(scoring).truth)}};
    }
    SlotResponse operator()(NumberEntry) const {
        auto const& numbers = std::get<ScoreNumber>(scoring);
        std::vector<double> values;
        for (auto const& value : drawn) values.push_back(value.value);
        auto const value = value_of(numbers.answers.front().value, values).value_or(0);
        auto const shown = std::floor(value * 1e4 + 0.5) / 1e4;
        auto const unit = numbers.units.empty() ? "" : " " + numbers.units.front().names.front();
        return Typed{text::write_number(shown) + unit};
    }
    SlotResponse operator()(TextEntry const&) const {
        auto text = std::get<ScoreText>(scoring).answers.front().pattern;
        std::erase(text, '*');
        return Typed{text};
    }
    SlotResponse operator()(Ordering const& order) const {
        Ordered ordered;
        for (auto const& id : std::get<ScoreOrder>(scoring).key)
            ordered.options.push_back(index(order.options, id));
        return ordered;
    }
    SlotResponse operator()(Matching const& match) const {
        Paired paired{std::vector<std::int8_t>(match.left.size(), -1)};
        for (auto const& [left, right] : std::get<ScorePairs>(scoring).key)
            paired.right[index(match.left, left)] =
                static_cast<std::int8_t>(index(match.right, right));
        return paired;
    }
    SlotResponse operator()(EvidenceRows const&) const { return Cited{{0, 1, 2}}; }
    SlotResponse operator()(SimulationTask const&) const { return Performed{std::string(64, 'a')}; }

    static std::uint8_t index(std::vector<Option> const& options, std::string_view id) {
        auto const at = std::find_if(
            options.begin(), options.end(), [&](Option const& option) { return option.id == id; });
        return static_cast<std::uint8_t>(at - options.begin());
    }
};

inline Response right_response(Item const& item, Drawn const& drawn) {
    Response response;
    for (std::size_t i = 0; i < item.slots.size(); ++i)
        response.push_back(std::visit(Right{drawn, item.scoring[i]}, item.slots[i].interaction));
    return response;
}

// ---- any --------------------------------------------------------------------------------------

// Numbers in a row, from one seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    int up_to(int most) {
        return static_cast<int>(math::integer(seed_, math::Stream("dice"), 0, n_++, 0, most));
    }

private:
    std::uint64_t seed_;
    std::uint32_t n_ = 0;
};

inline std::string any_text(Dice& dice) {
    constexpr std::array<std::string_view, 16> pieces{"1", "9", ".", ",", " ", "-", "s", "周期",
        "\u3000", "\uff11", "*", "\\", "e5", "234", "/", "period"};
    std::string text;
    for (int length = dice.up_to(6); length > 0; --length)
        text += pieces[static_cast<std::size_t>(dice.up_to(15))];
    return text;
}

// Of any kind and shape, whether the slot can hold it or not.
inline SlotResponse any_slot_response(Dice& dice) {
    std::vector<std::uint8_t> some(static_cast<std::size_t>(dice.up_to(5)));
    for (auto& index : some) index = static_cast<std::uint8_t>(dice.up_to(5));
    switch (dice.up_to(6)) {
    case 0: return Omitted{};
    case 1: return Chosen{some};
    case 2: return Typed{any_text(dice)};
    case 3: return Ordered{some};
    case 4: {
        Paired paired;
        for (auto const index : some) paired.right.push_back(static_cast<std::int8_t>(index - 1));
        return paired;
    }
    case 5: return Cited{{some.begin(), some.end()}};
    default: return Performed{std::string(64, 'b')};
    }
}

} // namespace erdem::quiz::test
