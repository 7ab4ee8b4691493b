// What is shipped, and assigned to everybody who is new.
#include "content/modules.hpp"
#include "erdem/edge/shelf.hpp"

#include <gtest/gtest.h>

namespace {
using namespace erdem;

TEST(Content, has_what_the_first_pack_promises) {
    auto const read = edge::read_shelf(ERDEM_SOURCE "/content", content::modules());
    auto const& units = read.shelf.units;
    auto const& pendulum = units.at("physics/pendulum");
    int experiments = 0;
    for (auto const& item : pendulum.quiz.items) experiments += item.meta.experiment ? 1 : 0;
    EXPECT_GE(pendulum.quiz.items.size(), 10U);
    EXPECT_GE(experiments, 6);
    EXPECT_EQ(units.at("earth/steppe").quiz.items.size(), 15U);
    EXPECT_EQ(read.shelf.packs.at("first-steps").units.size(), 2U);
    EXPECT_FALSE(read.targets.empty());
}

} // namespace
