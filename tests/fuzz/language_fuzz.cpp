// A tag that was read is canonical: reading it again changes nothing, and its chain ends.
#include "erdem/text/language.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace erdem::text;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const language = read_language({reinterpret_cast<char const*>(data), size});
    if (!language) return 0;
    must(read_language(language->tag) == *language);
    auto chain = fallback(*language);
    must(chain.front() == *language);
    must(std::ranges::count(chain, Language{"zh-CN"}) == 1);
    must(std::ranges::count(chain, Language{"en"}) == 1);
    for (auto const& each : chain) must(read_language(each.tag) == each);
    return 0;
}
