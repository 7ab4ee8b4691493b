// From decimal to binary without a library: std::from_chars for double is missing where we build
// for browsers, and strtod listens to the locale.
#pragma once

#include <cstdint>

namespace erdem::text {

// The double nearest to digits × 10^power, halves to even; the result must lie between 1e-300 and
// 1e300 (or be 0). Below 16 digits and |power| <= 22 both factors are doubles exactly and one
// operation rounds once (W. D. Clinger, "How to read floating point numbers accurately", PLDI
// 1990); beyond that we use whole numbers of any length.
double nearest_double(std::uint64_t digits, int power);

} // namespace erdem::text
