// From decimal digits to the nearest double, where no library's reader is the same everywhere.
#pragma once

#include <cstdint>

namespace erdem::math {

// digits * 10^exponent, rounded once, to nearest, ties to even. Infinity if it is too large.
double nearest_double(std::uint64_t digits, int exponent);

} // namespace erdem::math
