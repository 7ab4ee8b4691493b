// replay-verified FILE: replays a recording with the shipped simulations and says what it is worth.
#include "content/modules.hpp"
#include "erdem/edge/files.hpp"
#include "erdem/play/recording.hpp"

#include <cstdio>

using namespace erdem;

namespace {
int refuse(std::string const& why) {
    std::printf("refused: %s\n", why.c_str());
    return 1;
}
} // namespace

int main(int count, char** words) {
    if (count != 2) return refuse("expected one recording");
    auto const text = edge::read_file(words[1]);
    if (!text) return refuse(text.error().words);

    // The reader takes nothing but what the writer writes, SHA-256 and all.
    auto const recording = play::read_recording(*text, words[1]);
    if (!recording) return refuse(text::words(recording.error()));

    // What the file says it scored is compared with what the replay gives, never believed.
    auto const verified = play::verify(*recording, content::modules());
    if (verified.verdict != play::Verdict::holds)
        return refuse(std::string(play::words(verified.verdict)));

    std::printf("%s: %d of %d points\n", recording->module.c_str(), verified.score.points,
        verified.score.possible);
    for (auto const& part : verified.score.parts)
        std::printf("  %-10s %2d of %2d\n", part.id.c_str(), part.points, part.possible);
}
