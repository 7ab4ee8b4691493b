// Events for tests: every field used, from a seed.
#pragma once

#include "erdem/events/kinds.hpp"

#include <random>

namespace erdem::events {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::uint64_t bits() { return engine_(); }
    int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    template<class Id>
    Id id() {
        Id id;
        id.high = bits();
        id.low = bits();
        return id;
    }
    Salt salt() { return bytes_of(id<Device>()); }

private:
    std::mt19937_64 engine_;
};

inline ItemPin sample_item(int n) {
    auto const name = "item " + std::to_string(n);
    return {named(name), 1, 1, text::sha256(name)};
}

// One device's pen: fills the envelope as a store would.
struct Pen {
    Device device;
    Random* random;
    std::uint64_t seq = 0;
    text::Digest prev{};
    Clock clock{1'700'000'000'000, 0};

    template<Kind K>
    Event write(About const& about, K const& k) {
        Event e;
        e.id = {device, ++seq};
        e.prev = prev;
        clock = after(clock, clock.wall_ms + random->below(5));
        e.clock = clock;
        e.at_ms = clock.wall_ms;
        e.boot = {device.low, 1};
        e.mono_ms = static_cast<std::int64_t>(seq);
        e.person = about.person;
        e.sitting = about.sitting;
        e.purpose = about.purpose;
        e.synthetic = about.synthetic;
        e.kind = K::kind;
        e.payload = to_payload(k, random->salt());
        e.payload_hash = text::sha256(e.payload);
        prev = hash(e);
        return e;
    }
};

} // namespace erdem::events
