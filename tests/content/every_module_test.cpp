// Every module there is, looked at alike: whoever adds a folder gets this without writing a test.
// It is compiled once for each root of modules: ERDEM_CONTENT is its folder, ERDEM_MODULES the
// function that gives the simulations in it (erdem_modules in content/CMakeLists.txt).
#include "erdem/edge/shelf.hpp"
#include "erdem/play/examine.hpp"
#include "erdem/quiz/marking.hpp"

#include <gmock/gmock.h>

namespace erdem::content {
play::Modules ERDEM_MODULES();
}

namespace {
using namespace erdem;

std::string lines(std::vector<text::Fault> const& faults) {
    std::string out;
    for (auto const& fault : faults) out += text::words(fault) + "\n";
    return out;
}

edge::ReadShelf& shelf() {
    static edge::ReadShelf read = edge::read_shelf(ERDEM_CONTENT, content::ERDEM_MODULES());
    return read;
}

std::vector<std::string> unit_ids() {
    std::vector<std::string> out;
    for (auto const& [id, unit] : shelf().shelf.units) out.push_back(id);
    return out;
}

struct every_module_test : ::testing::TestWithParam<std::string> {};

TEST_P(every_module_test, behaves) {
    auto const& unit = shelf().shelf.units.at(GetParam());
    EXPECT_THAT(play::examine(unit), ::testing::IsEmpty());
}

TEST_P(every_module_test, asks_questions_that_can_be_answered) {
    auto const& unit = shelf().shelf.units.at(GetParam());
    EXPECT_FALSE(unit.quiz.items.empty());
    for (auto const& item : unit.quiz.items)
        for (std::uint64_t seed = 1; seed <= 50; ++seed)
            EXPECT_TRUE(quiz::draw(item, seed).has_value()) << item.id << ", seed " << seed;
}

INSTANTIATE_TEST_SUITE_P(
    content, every_module_test, ::testing::ValuesIn(unit_ids()), [](auto const& module) {
        std::string name = module.param;
        for (char& c : name)
            if (c == '/' || c == '-') c = '_';
        return name;
    });

TEST(Content, is_without_fault) { EXPECT_EQ(lines(shelf().faults), ""); }
TEST(Content, has_no_translation_older_than_its_source) { EXPECT_EQ(lines(shelf().stale), ""); }

} // namespace
