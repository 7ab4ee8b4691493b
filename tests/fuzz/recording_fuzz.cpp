// Recordings: a fault, or a text that is written again the same and replays within its budget.
#include "content/modules.hpp"
#include "erdem/play/recording.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace erdem;
    static auto const modules = content::modules();
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    play::RecordingLimits const limits{.bytes = 1U << 16U, .acts = 2000, .work = 200'000};
    auto const recording = play::read_recording(text, "f", limits);
    if (!recording) {
        if (recording.error().line < 0 || recording.error().expected.empty()) std::abort();
        return 0;
    }
    if (play::write_recording(*recording) != text) std::abort();
    (void)play::verify(*recording, modules, limits);
    return 0;
}
