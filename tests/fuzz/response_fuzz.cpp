// Any bytes as a response: the first chooses an item, the rest is JSON. What is read fits the item,
// is written and read again as it was, and is marked.
#include "../quiz/generated.hpp"
#include "../quiz/responses.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"

#include <cstdint>
#include <cstdlib>

using namespace erdem;
using namespace erdem::quiz;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<Item> const& items() {
    static auto const read = read_quiz(test::generated_quiz(test::GeneratedQuiz::kinds, 1), "");
    return read.quiz.items;
}

void check(Item const& item, Response const& response) {
    require(response.size() == item.slots.size());
    for (std::size_t i = 0; i < response.size(); ++i) require(can_hold(item.slots[i], response[i]));
    auto const written = to_json(item, response);
    auto const again = read_response(item, written);
    require(again && *again == response);
    auto const trials = test::trials();
    auto const drawn = draw(item, 1).value_or(Drawn{});
    auto const marked = mark(item, drawn, response, {&trials, 1, 2});
    require(marked.points >= 0 && marked.points <= marked.possible && !marked.reasons.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    auto const& item = items()[data[0] % items().size()];
    auto const json = text::read_json({reinterpret_cast<char const*>(data + 1), size - 1});
    if (!json) return 0;
    if (auto const response = read_response(item, *json)) check(item, *response);
    return 0;
}
