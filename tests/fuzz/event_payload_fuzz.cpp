// Any bytes as a payload: read as every kind, and what is read must write and read the same.
#include "erdem/events/kinds.hpp"

#include <cstdlib>

namespace {

using namespace erdem::events;

template<Kind K>
void read_as(std::string_view payload) {
    auto const read = read_payload<K>(payload);
    if (!read) return;
    auto const again = read_payload<K>(to_payload(*read, {}));
    if (!again || *again != *read) std::abort();
}

template<Kind... Ks>
void read_as_any(std::string_view payload) {
    (read_as<Ks>(payload), ...);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    read_as_any<SittingBegan, SittingEnded, Shown, Answered, Predicted, TrialKept, Recorded, Marked,
        Remarked, Assigned, Voided, Reassigned, Joined, Left, Consented, Erased>(text);
    (void)read_event_id(text);
    (void)read_event_ref(text);
    (void)read_uuid(text);
    return 0;
}
