// Who and what an event speaks of: 128 random bits each, and an event's own id.
#pragma once

#include "erdem/text/sha256.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace erdem::events {

using Bytes16 = std::array<std::uint8_t, 16>;

// A type of its own for each use, so that a person never stands where a device should.
template<class What>
struct Random128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(Random128 const&) const = default;
};

using Device = Random128<struct DeviceId>;
using Person = Random128<struct PersonId>;
using Group = Random128<struct GroupId>; // a class, a team, a school
using Boot = Random128<struct BootId>;   // one run of the program
using Uuid = Random128<struct ItemId>;   // of an item of content

std::string hex(std::uint64_t high, std::uint64_t low); // 32 lower-case digits
std::optional<Bytes16> read_hex16(std::string_view);    // exactly 32 lower-case digits
std::optional<text::Digest> read_digest(std::string_view hex64);

template<class What>
std::string hex(Random128<What> id) {
    return hex(id.high, id.low);
}

template<class Id>
Id id_from(Bytes16 const& bytes) {
    Id id;
    for (auto i = 0U; i < 8; ++i) {
        id.high = id.high << 8U | bytes[i];
        id.low = id.low << 8U | bytes[i + 8];
    }
    return id;
}
template<class What>
Bytes16 bytes_of(Random128<What> id) {
    Bytes16 bytes{};
    for (auto i = 0U; i < 8; ++i) {
        bytes[i] = static_cast<std::uint8_t>(id.high >> (56 - 8 * i));
        bytes[i + 8] = static_cast<std::uint8_t>(id.low >> (56 - 8 * i));
    }
    return bytes;
}
template<class Id>
std::optional<Id> read_id(std::string_view text) {
    auto const bytes = read_hex16(text);
    return bytes ? std::optional(id_from<Id>(*bytes)) : std::nullopt;
}

// Items carry the usual 8-4-4-4-12 form; 32 digits are read too.
std::optional<Uuid> read_uuid(std::string_view);
std::string write_uuid(Uuid);
// The id of something that has a name that never changes, such as "physics/pendulum/task/period".
Uuid named(std::string_view);

// The device and that device's own counter without gaps, from 1. 0 is no event.
// seq stays below 2^44 (a thousand events a second for 500 years), which folds rely on.
struct EventId {
    Device device;
    std::uint64_t seq = 0;
    auto operator<=>(EventId const&) const = default;
};
constexpr std::uint64_t seq_limit = std::uint64_t{1} << 44U;

// An id and the first eight bytes of the payload's hash. School labs clone disks, so two events
// can bear one id (a fork); a mark must still find the answer that it marked.
struct EventRef {
    EventId id;
    std::uint64_t tag = 0;
    auto operator<=>(EventRef const&) const = default;
};
std::uint64_t tag_of(text::Digest const& payload_hash);

std::string to_text(EventId);  // "0123...cdef:42"
std::string to_text(EventRef); // "0123...cdef:42:89abcdef01234567"
std::optional<EventId> read_event_id(std::string_view);
std::optional<EventRef> read_event_ref(std::string_view);

} // namespace erdem::events
