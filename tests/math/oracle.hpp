// How far a result is from the true value, in units of the last place, by MPFR.
#pragma once

#include <mpfr.h>

#include <cmath>
#include <limits>

namespace erdem::math {

class Exact {
public:
    Exact() { mpfr_init2(value_, 200); }
    Exact(Exact const&) = delete;
    Exact& operator=(Exact const&) = delete;
    ~Exact() { mpfr_clear(value_); }
    operator mpfr_ptr() { return value_; }

private:
    mpfr_t value_;
};

// The unit is the distance of doubles around the true value, 2^-1074 below the normal numbers.
inline double units_apart(mpfr_ptr truth, double result) {
    constexpr double far = std::numeric_limits<double>::infinity();
    double const rounded = mpfr_get_d(truth, MPFR_RNDN);
    if (std::isnan(rounded) || std::isnan(result))
        return std::isnan(rounded) == std::isnan(result) ? 0 : far;
    if (std::isinf(rounded) || std::isinf(result)) return rounded == result ? 0 : far;
    if (mpfr_zero_p(truth)) return result == 0 ? 0 : far;
    Exact distance;
    mpfr_sub_d(distance, truth, result, MPFR_RNDN);
    long const unit = std::max(mpfr_get_exp(truth) - 53, -1074L);
    mpfr_mul_2si(distance, distance, -unit, MPFR_RNDN);
    return std::fabs(mpfr_get_d(distance, MPFR_RNDN));
}

} // namespace erdem::math
