// A fingerprint: 64 bits that differ, for all we care, when anything that was hashed differs. It
// tells whether two replays went the same way; against forgery a recording has its SHA-256.
#pragma once

#include "erdem/sim/fields.hpp"

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace erdem::sim {

class Fingerprint {
public:
    constexpr void add(std::uint64_t word) {
        // The finisher of SplitMix64 (Steele, Lea, Flood 2014) over a running sum: each word moves
        // all bits.
        state_ += word + 0x9e3779b97f4a7c15U;
        state_ = (state_ ^ (state_ >> 30U)) * 0xbf58476d1ce4e5b9U;
        state_ = (state_ ^ (state_ >> 27U)) * 0x94d049bb133111ebU;
        state_ ^= state_ >> 31U;
    }
    constexpr void add(double number) {
        // -0 and 0 are one number to a learner, so they are one here.
        add(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number));
    }
    constexpr void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        for (char const c : text) add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return state_; }
    bool operator==(Fingerprint const&) const = default;

private:
    std::uint64_t state_ = 0;
};

// A world's own `void hash(Fingerprint&) const` wins: for caches that should stay outside.
template<class T>
constexpr void hash(Fingerprint& into, T const& value) {
    if constexpr (requires { value.hash(into); })
        value.hash(into);
    else if constexpr (std::is_floating_point_v<T>)
        into.add(static_cast<double>(value));
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
        into.add(static_cast<std::uint64_t>(value));
    else if constexpr (requires {
                           value.begin();
                           value.size();
                       }) {
        into.add(static_cast<std::uint64_t>(value.size()));
        for (auto const& each : value) hash(into, each);
    } else {
        static_assert(std::is_aggregate_v<T> && !std::is_pointer_v<T>,
            "a world's state is numbers, enums, arrays, vectors and plain structs of them");
        detail::each_field(value, [&](auto const& field) { hash(into, field); });
    }
}

} // namespace erdem::sim
