// Synthetic pupils: they play a pack through the same calls as anybody, with an ability of their
// own, so that a class can be shown, tried and tested before there is one. Everything they do is
// marked synthetic, and no figure of real pupils ever holds it.
#pragma once

#include "erdem/classroom/desk.hpp"

namespace erdem::classroom {

struct Synthetic {
    std::string name;
    double ability =
        0; // in logits; an item of middling difficulty is answered rightly half the time at 0
    std::uint64_t seed = 0;
};

// A class of them, the same for the same seed.
std::vector<Synthetic> synthetic_class(int pupils, std::uint64_t seed);

// Works through the whole pack and stands up; without experiments, items that need one stay open.
void work_through(Desk&, play::Shelf const&, Synthetic const&, bool with_experiments = true);

// An answer that earns every point an answer can earn by itself (not rows, not a task).
quiz::Response right_response(quiz::Item const&, quiz::Drawn const&);

} // namespace erdem::classroom
