#!/usr/bin/env python3
"""Prints elementary_tables.hpp. Every number in it comes from here, and from nowhere else.

    python3 make_tables.py > elementary_tables.hpp     (needs mpmath)

Polynomials are Chebyshev approximations (near-minimax) of the smooth part of each function on the
interval to which its argument is reduced, computed with 80 digits and rounded to double at the end.
"""
from mpmath import mp, mpf, sin, cos, atan, asin, log, exp, sqrt, pi, floor, chebyfit, nint

mp.dps = 400  # 2/pi is needed to 1,216 bits


def rounded(value, grid_bits):
    """The nearest multiple of 2^-grid_bits."""
    return nint(value * mpf(2) ** grid_bits) / mpf(2) ** grid_bits


def text(value):
    """The nearest double, written so that nobody rounds it again; short where it can be."""
    mantissa, power = float(value).hex().split("p") if value else ("0x0", "+0")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}p{int(power)}"


def scalar(name, value, why):
    print(f"inline constexpr double {name} = {text(value)}; // {why}")


def pair(value, grid_bits=None):
    high = mpf(float(value)) if grid_bits is None else rounded(value, grid_bits)
    return high, value - high


def polynomial(name, function, least, most, terms, why):
    with mp.workdps(80):
        coefficients, error = chebyfit(function, [least, most], terms, error=True)
    power = int(floor(log(error, 2)))
    print(f"\n// {why}\n// Error below 2^{power + 1} on [{float(least):.6g}, {float(most):.6g}].")
    print(f"inline constexpr std::array<double, {terms}> {name}{{")
    print(",\n".join("    " + text(c) for c in reversed(coefficients)) + "};")


def table(name, row, rows, why):
    print(f"\n// {why}\ninline constexpr std::array<{row}, {len(rows)}> {name}{{{{")
    nested = lambda v: "{" + ", ".join(map(nested, v)) + "}" if isinstance(v, tuple) else text(v)
    print(",\n".join("    " + nested(r) for r in rows) + "}};")


def near_zero(function, series):
    """The function, or its series where dividing by a tiny z would lose all digits."""
    return lambda z: series(z) if abs(z) < mpf(10) ** -12 else function(z)


print("// Printed by make_tables.py, which says how; do not edit.\n#pragma once\n")
print("#include <array>\n#include <cstdint>\n\nnamespace erdem::math::tables {\n")
print("struct Sum {\n    double high, low; // the number is high + low\n};\n")
print("struct OnCircle {\n    std::array<Sum, 2> parts; // sine, cosine\n};\n")
print("struct Inverse {\n    double inverse;   // c, near 1/z and of few bits")
print("    double high, low; // -log c\n};\n")

half_pi = pi / 2
scalar("two_over_pi", 2 / pi, "rounded")
first, rest = pair(half_pi, 36)
scalar("half_pi_first", first, "37 bits of pi/2")
scalar("half_pi_rest", rest, "and the next 53")
for name, value in (("quarter_pi", pi / 4), ("half_pi", half_pi), ("whole_pi", pi)):
    high, low = pair(value)
    scalar(name + "_high", high, f"{name.replace('_', ' ')}")
    scalar(name + "_low", low, "what is missing from it")
# Times a power of two from -1,074 to 1,023, and times a count of 64ths up to 70,000, these stay exact.
high, low = pair(log(2), 42)
scalar("ln2_high", high, "log 2, 42 bits")
scalar("ln2_low", low, "and the next 53")
scalar("steps_per_one", 64 / log(2), "64 / log 2")
high, low = pair(log(2) / 64, 42)
scalar("step_high", high, "log 2 / 64, 36 bits")
scalar("step_low", low, "and the next 53")

bits = int(floor(2 / pi * mpf(2) ** 1216))
words = [0] + [(bits >> (1216 - 64 * (i + 1))) & (2**64 - 1) for i in range(19)]
print("\n// A word of zeros, then 2/pi, most significant bit first.")
print(f"inline constexpr std::array<std::uint64_t, {len(words)}> two_over_pi_bits{{")
print(",\n".join(f"    0x{w:016x}" for w in words) + "};")

small = mpf(1) / 64  # (1/8)^2
polynomial("sine", near_zero(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, lambda z: -mpf(1) / 6 + z / 120),
           0, small, 4, "sin x = x + x z S(z), z = x x.")
polynomial("cosine", near_zero(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, lambda z: mpf(1) / 24 - z / 720),
           0, small, 4, "cos x = 1 - z/2 + z z C(z), z = x x.")
polynomial("arc_tangent", near_zero(lambda z: (atan(sqrt(z)) / sqrt(z) - 1) / z, lambda z: -mpf(1) / 3 + z / 5),
           0, mpf(1) / 16, 9, "atan x = x + x z A(z), z = x x.")
polynomial("arc_sine", near_zero(lambda z: (asin(sqrt(z)) / sqrt(z) - 1) / z, lambda z: mpf(1) / 6 + z * 3 / 40),
           0, mpf(1) / 4, 13, "asin x = x + x z A(z), z = x x.")
reach = log(2) / 128 * mpf("1.001")
polynomial("exponential", near_zero(lambda r: (exp(r) - 1 - r) / r**2, lambda r: mpf(1) / 2 + r / 6),
           -reach, reach, 5, "exp r = 1 + r + r r E(r).")
polynomial("logarithm", near_zero(lambda r: (log(1 + r) - r + r * r / 2) / r**3, lambda r: mpf(1) / 3 - r / 4),
           -mpf(1) / 256, mpf(1) / 128, 8, "log(1 + r) = r - r r / 2 + r r r L(r).")

circle = [(((pair(sin(mpf(i) / 64)), pair(cos(mpf(i) / 64))),),) for i in range(52)]
table("circle", "OnCircle", circle, "sin(i/64), cos(i/64), a little beyond pi/4.")
table("powers", "Sum", [pair(mpf(2) ** (mpf(j) / 64)) for j in range(64)], "2^(j/64).")
table("angles", "Sum", [pair(atan(mpf(i) / 32)) for i in range(129)], "atan(i/32).")

rows = []
for i in range(128):
    # z runs from 11/16 to 11/8: 80 steps of 1/256 below one, 48 of 1/128 above.
    middle = mpf(11) / 16 + (i + mpf(1) / 2) / 256 if i < 80 else 1 + (i - 80 + mpf(1) / 2) / 128
    inverse = mpf(1) if i in (79, 80) else rounded(1 / middle, 10)
    rows.append((inverse, *pair(-log(inverse), 42)))
table("inverses", "Inverse", rows, "For z from 11/16 to 11/8; the two steps beside 1 have c = 1, so that log 1 = 0 and no digit is lost near it.")
print("\n} // namespace erdem::math::tables")
