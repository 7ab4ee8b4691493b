// A recording forged by somebody who can seal it: the header is kept, the acts are anything.
#include "content/modules.hpp"
#include "erdem/play/recording.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace erdem;
    static auto const modules = content::modules();
    play::Recording forged{.module = "physics/pendulum", .version = "1", .seed = 1, .task = 0};
    for (std::size_t i = 0; i + 4 <= size && forged.acts.size() < 500; i += 4) {
        sim::Act act{data[i] * std::int64_t{40}, data[i + 1] % 20, {}};
        for (int n = 0; n < data[i + 2] % 4; ++n) act.integers.push_back(data[i + 3] - 20 + n);
        forged.acts.push_back(std::move(act));
    }
    (void)play::verify(forged, modules, {.work = 200'000});
    return 0;
}
