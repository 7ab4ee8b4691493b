// The one examination every module passes, whoever wrote it: `every_module_test` runs it, and an
// author gets it without writing a test.
#pragma once

#include "erdem/play/run.hpp"
#include "erdem/play/shelf.hpp"

#include <string>
#include <vector>

namespace erdem::play {

struct Thoroughness {
    int sessions = 200; // seeded random ones, in which the laws must hold
    int acts = 30;      // in each
};

// What is wrong with it, in words for its author; a random session is named by its seed.
std::vector<std::string> examine(Unit const&, Thoroughness = {});

// A session somebody might have had: turns, drags, rows, undos, resets, and time between them.
void play_at_random(Run&, std::uint64_t seed, int acts);

} // namespace erdem::play
