// Lessons, packs and targets: whatever is given, a value or faults with a place in the text.
#include "content/modules.hpp"
#include "erdem/literacy/target.hpp"
#include "erdem/play/shelf.hpp"

#include <cstdlib>

namespace {
void placed(std::vector<erdem::text::Fault> const& faults) {
    for (auto const& fault : faults)
        if (fault.line < 0 || fault.column < 0 || fault.expected.empty()) std::abort();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace erdem;
    static auto const modules = content::modules();
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    placed(play::read_lesson(text, "l", {"en"}, &modules.at("physics/pendulum")).faults);
    placed(play::read_pack(text, "p").faults);
    placed(literacy::read_target(text, "t").faults);
    return 0;
}
