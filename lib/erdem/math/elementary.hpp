// Elementary functions that give the same bits on every machine, compiler and optimisation level,
// built from + - * /, the square root and operations on bits alone (and -ffp-contract=off).
//
// The error is below 0.55 units in the last place for exp, log, pow and hypot, below 0.6 for sin,
// cos, tan, atan and atan2, below 0.65 for asin and acos: tests/math/elementary_test.cpp holds that
// against MPFR over the whole range of double. Special cases are those of C99, Annex F. Every NaN
// returned is the one positive quiet NaN, whatever NaN came in. The rounding mode is taken to be to
// nearest.
#pragma once

#include <cmath>
#include <limits>

namespace erdem::math {

// IEEE 754 fixes the square root to the last bit, so the machine's own is ours too.
inline double sqrt(double x) {
    return x >= 0 ? std::sqrt(x) : std::numeric_limits<double>::quiet_NaN();
}

double sin(double radians);
double cos(double radians);
double tan(double radians);

double asin(double x); // radians, from -pi/2 to pi/2; NaN outside [-1, 1]
double acos(double x); // radians, from 0 to pi; NaN outside [-1, 1]
double atan(double x);
double atan2(double y, double x); // the angle of the point (x, y), from -pi to pi

double exp(double x);
double log(double x); // natural; -inf at 0, NaN below
double pow(double base, double exponent);

double hypot(double x, double y);

} // namespace erdem::math
