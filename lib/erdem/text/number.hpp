// The one reader of numbers that people type. No locale: it reads what a learner in China or
// elsewhere may write, and asks back where two readings are possible.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace erdem::text {

struct TypedNumber {
    double value = 0;
    std::string unit; // what stood behind the number, trimmed; empty if nothing did

    bool operator==(TypedNumber const&) const = default;
};

enum class NumberFault {
    empty,
    not_a_number,
    ambiguous, // "1,234": a thousand or a bit more than one? The learner is asked.
    too_long,  // more digits or a larger exponent than can be read exactly
};

// Accepts: full-width digits and signs, U+2212 minus, "9.8", "9,8" (one comma that cannot group
// thousands is a decimal point), "1 234,5", "1,234.5", "1.234,5", "1.5e3", "1.5×10^3", "1.5x10³",
// "10^3", "3/4" (whole numbers), "50 %" (unit "%"), then a unit. A point alone is always a decimal
// point. The value is the double nearest to what was typed: at most 19 significant digits, the
// first of which stands for 10^-290 to 10^290. A fraction is the double nearest to the quotient.
std::expected<TypedNumber, NumberFault> read_number(std::string_view typed);

// Shortest decimal that reads back to the same double, '.' as the point; never an exponent between
// 1e-5 and 1e15. -0 is 0; what is no number is nan, inf or -inf.
std::string write_number(double);

} // namespace erdem::text
