// Any bytes as a checkpoint, and as the state inside one: refused, or a state that can be read
// through, written, and is then the same.
#include "erdem/events/answers.hpp"
#include "erdem/events/assignments.hpp"
#include "erdem/events/memberships.hpp"

#include <cstdlib>

namespace {

using namespace erdem::events;

template<Fold State>
std::optional<State> read_as(std::string_view bytes) {
    auto state = State::read(bytes);
    if (!state) return {};
    auto settled_state = settled(std::move(*state));
    if (State::read(write(settled_state)) != settled_state) std::abort();
    return settled_state;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    (void)read_checkpoint(bytes);
    if (auto const answers = read_as<Answers>(bytes)) {
        answers->each([](Answer const&) {});
        answers->each_first([](Answer const&) {});
        answers->each_sitting([](Sitting const&) {});
        answers->each_seen([](Seen const&) {});
    }
    if (auto const memberships = read_as<Memberships>(bytes)) (void)memberships->members({}, 0);
    if (auto const assignments = read_as<Assignments>(bytes)) (void)assignments->all();
    return 0;
}
