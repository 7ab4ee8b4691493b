// A number that was read is finite, and reads back to the bit from how we write it.
#include "erdem/text/number.hpp"
#include "erdem/text/unicode.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace erdem::text;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const typed(reinterpret_cast<char const*>(data), size);
    if (ill_formed(typed)) return 0;
    auto const number = read_number(typed);
    if (!number) return 0;
    must(std::isfinite(number->value));
    must(number->value != 0 || !std::signbit(number->value));
    must(!ill_formed(number->unit));
    must(comparable(number->unit, true) == number->unit);
    auto const back = read_number(write_number(number->value));
    // Nineteen nines may round up to 1e291, which is beyond what is read.
    must(back ? back->value == number->value : std::fabs(number->value) > 9e290);
    return 0;
}
