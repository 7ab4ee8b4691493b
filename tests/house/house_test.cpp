// The tree as it stands.
#include "house.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace erdem::house {
namespace {

std::string all_words(Offences const& list) {
    std::string text;
    for (auto const& each : list) text += "\n" + words(each);
    return text;
}

TEST(House, floors_look_down_and_keep_their_promises) {
    auto const found = offences(ERDEM_SOURCE);
    EXPECT_TRUE(found.empty()) << all_words(found);
}

// A reader that finds no file finds no fault either.
TEST(House, the_whole_tree_is_read) {
    auto const all = files(ERDEM_SOURCE);
    for (std::string const one :
        {"lib/erdem/text/json.cpp", "tests/house/house_test.cpp", "CMakeLists.txt"})
        EXPECT_TRUE(std::ranges::binary_search(all, one)) << one;
}

} // namespace
} // namespace erdem::house
