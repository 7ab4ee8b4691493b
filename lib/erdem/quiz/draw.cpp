// Drawing an item's variables, and the order in which its options are shown.
#include "erdem/math/random.hpp"
#include "erdem/quiz/formulas.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/text/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace erdem::quiz {
namespace {

constexpr int most_draws = 100;

double scale(int digits) {
    double scale = 1;
    for (int i = 0; i < digits; ++i) scale *= 10;
    return scale;
}

// With so many decimals; halves away from zero, and no zero with a sign.
std::string decimals(double value, int digits) {
    double const scaled = std::round(std::fabs(value) * scale(digits));
    if (!(scaled < 1e15)) return text::write_number(value);
    auto text = std::to_string(static_cast<std::int64_t>(scaled));
    auto const point = static_cast<std::size_t>(digits);
    if (text.size() <= point) text.insert(0, point + 1 - text.size(), '0');
    if (digits > 0) text.insert(text.size() - point, ".");
    return value < 0 && scaled > 0 ? "-" + text : text;
}

// The number that its decimals say: 0.2 + 2 * 0.2 is 0.6, and reading what is shown gives it back.
double drawn_value(Variable const& variable, std::int64_t n) {
    double const all = scale(variable.digits);
    double const steps = static_cast<double>(n) * std::round(variable.step * all);
    return (std::round(variable.least * all) + steps) / all;
}

class Draws {
public:
    Draws(Item const& item, std::uint64_t seed)
        : item_(item), seed_(seed), stream_("quiz/draw/" + item.id) {
        values_.fill(std::numeric_limits<double>::quiet_NaN());
    }

    // Nothing if a formula has no value or a constraint is not met.
    std::optional<Drawn> draw(int attempt) {
        Drawn drawn;
        for (std::size_t i = 0; i < item_.variables.variables.size(); ++i) {
            auto const& variable = item_.variables.variables[i];
            auto const before = std::span(values_).first(i);
            auto const value = variable.computed ? value_of(variable.formula, before)
                                                 : std::optional(pick(variable, attempt, i));
            if (!value) return std::nullopt;
            values_[i] = *value;
            drawn.push_back({variable.name, *value, decimals(*value, variable.digits)});
        }
        auto const all = std::span(values_).first(drawn.size());
        for (auto const& constraint : item_.variables.constraints)
            if (value_of(constraint, all).value_or(0) == 0) return std::nullopt;
        return drawn;
    }

private:
    double pick(Variable const& variable, int attempt, std::size_t i) const {
        auto const n = math::integer(seed_, stream_, static_cast<std::uint64_t>(attempt),
            static_cast<std::uint32_t>(i), 0, variable.count - 1);
        return drawn_value(variable, n);
    }

    Item const& item_;
    std::uint64_t seed_;
    math::Stream stream_;
    std::array<double, most_variables> values_;
};

struct Shown { // what is shown in some order, and whether it is mixed
    std::size_t options = 0;
    bool shuffle = false;
};

struct LookAt {
    Shown operator()(Choice const& choice) const { return {choice.options.size(), choice.shuffle}; }
    Shown operator()(TrueFalse) const { return {2, false}; }
    Shown operator()(Ordering const& order) const { return {order.options.size(), true}; }
    Shown operator()(Matching const& match) const { return {match.right.size(), match.shuffle}; }
    template<class Other>
    Shown operator()(Other const&) const {
        return {};
    }
};

// R. Durstenfeld, "Algorithm 235: Random permutation", CACM 7 (1964) 420.
void shuffle(std::vector<int>& order, std::uint64_t seed, math::Stream stream, int slot) {
    for (auto last = order.size(); last > 1; --last) {
        auto const n = math::integer(seed, stream, static_cast<std::uint64_t>(slot),
            static_cast<std::uint32_t>(last), 0, static_cast<std::int64_t>(last) - 1);
        std::swap(order[last - 1], order[static_cast<std::size_t>(n)]);
    }
}

bool is_key(Item const& item, int slot, std::vector<int> const& order) {
    auto const* options = std::get_if<Ordering>(&item.slots[slot].interaction);
    auto const* scoring = std::get_if<ScoreOrder>(&item.scoring[slot]);
    if (!options || !scoring || scoring->key.size() != order.size()) return false;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (options->options[order[i]].id != scoring->key[i]) return false;
    return true;
}

} // namespace

std::optional<Drawn> draw(Item const& item, std::uint64_t seed) {
    if (item.variables.variables.empty()) return Drawn{};
    if (item.variables.variables.size() > most_variables) std::abort(); // the reader refuses it
    Draws draws(item, seed);
    for (int attempt = 0; attempt < most_draws; ++attempt)
        if (auto drawn = draws.draw(attempt)) return drawn;
    return std::nullopt;
}

std::vector<int> shown_order(Item const& item, int slot, std::uint64_t seed) {
    auto const shown = std::visit(LookAt{}, item.slots[slot].interaction);
    std::vector<int> order(shown.options);
    std::iota(order.begin(), order.end(), 0);
    if (std::holds_alternative<TrueFalse>(item.slots[slot].interaction)) return {1, 0};
    if (shown.shuffle) shuffle(order, seed, math::Stream("quiz/order/" + item.id), slot);
    // What is to be put in order must not stand in order already.
    if (is_key(item, slot, order)) std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

} // namespace erdem::quiz
