// A recording: what somebody did, as text that anybody can replay. One JSON header line, a line an
// act (ticks since the act before, kind, integers), a closing JSON line with what came of it.
#pragma once

#include "erdem/play/run.hpp"
#include "erdem/text/fault.hpp"

#include <expected>
#include <string>

namespace erdem::play {

struct Claimed { // what the closing line says came of it
    int score = 0, possible = 0;
    std::uint64_t fingerprint = 0;
    bool operator==(Claimed const&) const = default;
};

struct Recording {
    std::string module, version;
    std::uint64_t seed = 0;
    int task = -1; // its number, or -1 for a free run
    std::vector<sim::Act> acts;
    std::int64_t ticks = 0; // the run's tick at its end
    Claimed claimed;
    bool operator==(Recording const&) const = default;
};

struct RecordingLimits {
    std::size_t bytes = 16U << 20U;
    std::size_t acts = 200'000;
    std::int64_t work = 50'000'000; // ticks to be simulated in all, undos included
};

Recording record(Run const&, int task);
std::string write_recording(Recording const&); // ends with the SHA-256 of all that stands before it
// Faults: anything but exactly what write_recording writes; more than the limits allow.
std::expected<Recording, text::Fault> read_recording(
    std::string_view text, std::string_view file = {}, RecordingLimits = {});

enum class Verdict {
    holds,
    no_such_module,
    other_version,
    refused_act,
    too_much_work,
    other_fingerprint,
    other_score
};
std::string_view words(Verdict);

struct Verified {
    Verdict verdict = Verdict::holds;
    TaskScore score; // what the replay gave
    std::uint64_t fingerprint = 0;
    std::size_t act = 0;    // which one was refused
    sim::TrialTable trials; // as the replay found them
};
Verified verify(Recording const&, Modules const&, RecordingLimits = {});
// The run as it was when the recording ended; nothing where an act is refused.
std::optional<Run> replay(Recording const&, Module const&, RecordingLimits = {});

} // namespace erdem::play
