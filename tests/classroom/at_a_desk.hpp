// Somebody at a desk of the small shelf, and what they may do there.
#pragma once

#include "small_shelf.hpp"

#include "erdem/text/number.hpp"

#include <gmock/gmock.h>

namespace erdem::classroom::test {

struct AtADesk : ::testing::Test {
    play::Shelf shelf = small_shelf();
    play::Pack const& pack = shelf.packs.at("water");
    Paper paper;

    Desk sit(Seat seat = {}) {
        seat.person = {3, 4};
        seat.language = {"en"};
        if (seat.seed == 0) seat.seed = 11;
        seat.authority = {events::Rank::this_pc, "pc"};
        return Desk::sit_down(shelf, pack, seat, paper.ledger());
    }
    quiz::Mark answer(Desk& desk, int question, quiz::Response response,
        std::vector<play::Recording> recordings = {}) {
        return desk.answer(question, {std::move(response), std::move(recordings), 1500, {}});
    }
    static quiz::Response chosen(std::uint8_t option) { return {quiz::Chosen{{option}}}; }
    // What is asked for, times this, in metres.
    static quiz::Response typed(Desk const& desk, double times) {
        auto const n = desk.drawn(number).front().value;
        return {quiz::Typed{text::write_number(times * n) + " m"}};
    }
    [[nodiscard]] play::Run experiment(int seed = 1) const {
        play::Run run(shelf.modules.at("test/cistern"), static_cast<std::uint64_t>(seed));
        for (std::int64_t const n : {1, 5}) {
            run.reset();
            run.turn(0, n);
            run.advance(100 / n);
            run.keep();
        }
        return run;
    }
    // Everything the task asks for: predicted, ten metres kept twice, a fair pair, the right claim.
    [[nodiscard]] play::Recording full_marks() const {
        play::Run run(shelf.modules.at("test/cistern"), 1);
        run.act(sim::Act::predict, {0, 10});
        for (std::int64_t const n : {1, 1, 5}) {
            run.reset();
            run.turn(0, n);
            run.advance(100 / n);
            run.keep();
        }
        run.act(sim::Act::claim, {0, 1});
        return play::record(run, 0);
    }
};

} // namespace erdem::classroom::test
