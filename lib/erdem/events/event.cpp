#include "erdem/events/event.hpp"

#include <array>

namespace erdem::events {
namespace {

void append(std::string& to, std::uint64_t n) {
    for (auto shift = 56; shift >= 0; shift -= 8) to += static_cast<char>(n >> shift & 255U);
}
template<class What>
void append(std::string& to, Random128<What> id) {
    append(to, id.high);
    append(to, id.low);
}
void append(std::string& to, text::Digest const& digest) {
    to.append(digest.begin(), digest.end());
}

} // namespace

std::string_view word(Purpose p) {
    return std::array{"practice", "assignment", "survey"}[static_cast<std::size_t>(p)];
}

// Every field has a fixed width or its length before it, so no two envelopes share their bytes.
text::Digest hash(Event const& e) {
    std::string bytes = "erdem event 1\n";
    bytes.reserve(320);
    append(bytes, e.id.device);
    append(bytes, e.id.seq);
    append(bytes, e.prev);
    append(bytes, static_cast<std::uint64_t>(e.clock.wall_ms));
    append(bytes, std::uint64_t{e.clock.count});
    append(bytes, static_cast<std::uint64_t>(e.at_ms));
    append(bytes, e.boot);
    append(bytes, static_cast<std::uint64_t>(e.mono_ms));
    append(bytes, std::uint64_t{e.person.has_value()});
    append(bytes, e.person.value_or(Person{}));
    append(bytes, std::uint64_t{e.sitting.has_value()});
    append(bytes, e.sitting.value_or(EventId{}).device);
    append(bytes, e.sitting.value_or(EventId{}).seq);
    append(bytes, static_cast<std::uint64_t>(e.purpose));
    append(bytes, std::uint64_t{e.synthetic});
    append(bytes, e.kind.size());
    bytes += e.kind;
    append(bytes, std::uint64_t{e.v});
    append(bytes, e.payload_hash);
    return text::sha256(bytes);
}

bool payload_holds(Event const& e) {
    return erased(e) || text::sha256(e.payload) == e.payload_hash;
}

} // namespace erdem::events
