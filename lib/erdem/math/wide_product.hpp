// The 128-bit product of two 64-bit numbers, where no compiler's own 128-bit type is asked for.
#pragma once

#include <cstdint>

namespace erdem::math {

struct WideProduct {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    bool operator==(WideProduct const&) const = default;
};

constexpr WideProduct wide_product(std::uint64_t a, std::uint64_t b) {
    std::uint64_t const a_low = a & 0xffffffff, a_high = a >> 32;
    std::uint64_t const b_low = b & 0xffffffff, b_high = b >> 32;
    std::uint64_t const low = a_low * b_low;
    std::uint64_t const left = a_high * b_low + (low >> 32); // cannot overflow: (2^32-1)^2 + 2^32-1
    std::uint64_t const right = a_low * b_high + (left & 0xffffffff);
    return {a_high * b_high + (left >> 32) + (right >> 32), (right << 32) | (low & 0xffffffff)};
}

} // namespace erdem::math
