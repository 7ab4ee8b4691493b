// Any bytes as a quiz file: no crash, faults in order and in place, and what has no fault can be
// drawn, shown, answered and marked.
#include "../quiz/responses.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"

#include <cstdint>
#include <cstdlib>
#include <tuple>

using namespace erdem;
using namespace erdem::quiz;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(std::vector<text::Fault> const& faults) {
    require(faults.size() <= 100);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        auto const place = [&](std::size_t n) {
            return std::tuple(faults[n].line, faults[n].column);
        };
        require(faults[i].file == "fuzz.json" && !faults[i].found.empty());
        require(i == 0 || place(i - 1) <= place(i));
    }
}

void check(Mark const& mark) {
    require(mark.points >= 0 && mark.points <= mark.possible);
    bool const earned = mark.verdict == Verdict::correct || mark.verdict == Verdict::partial;
    require(earned || mark.points == 0);
}

void answer(Item const& item, std::uint64_t seed) {
    require(item.slots.size() == item.scoring.size());
    auto const drawn = draw(item, seed).value_or(Drawn{});
    for (std::size_t slot = 0; slot < item.slots.size(); ++slot)
        shown_order(item, static_cast<int>(slot), seed);
    auto const trials = test::trials();
    test::Dice dice(seed);
    Response response;
    for (std::size_t slot = 0; slot < item.slots.size(); ++slot)
        response.push_back(test::any_slot_response(dice));
    check(mark(item, drawn, response, {&trials, dice.up_to(9), dice.up_to(9)}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const read = read_quiz(text, "fuzz.json");
    check(read.faults);
    check(read.stale);
    if (!read.faults.empty()) return 0;
    require(!read.quiz.items.empty());
    for (auto const& item : read.quiz.items)
        for (std::uint64_t seed = 0; seed < 4; ++seed) answer(item, seed);
    return 0;
}
