// every_module_test is worth something only if it fails: the example's simulation with one bug in
// it, made by the build, and the words its author gets to read.
#include "erdem/edge/shelf.hpp"
#include "erdem/play/examine.hpp"

#include <gmock/gmock.h>

#include <fstream>

// clang-format off
namespace planted::none { erdem::play::Module module(); }
namespace planted::a_sign_is_wrong { erdem::play::Module module(); }
namespace planted::state_outside_the_struct { erdem::play::Module module(); }
namespace planted::a_knob_does_nothing { erdem::play::Module module(); }
namespace planted::the_version_was_forgotten { erdem::play::Module module(); }
namespace planted::a_root_of_less_than_nothing { erdem::play::Module module(); }
// clang-format on

namespace {
using namespace erdem;
namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// What every_module_test holds against a module: faults of its files, stale texts, its behaviour.
std::vector<std::string> found_in(play::Module const& module, fs::path const& folder) {
    auto const read = edge::read_unit_folder(folder, "physics/water-clock", &module);
    std::vector<std::string> out;
    for (auto const& fault : read.faults) out.push_back(text::words(fault));
    for (auto const& fault : read.stale) out.push_back(text::words(fault));
    for (auto& fault : play::examine(read.unit)) out.push_back(std::move(fault));
    return out;
}

TEST(EveryModuleTest, finds_nothing_in_the_example_as_it_is) {
    EXPECT_THAT(found_in(planted::none::module(), WATER_CLOCK), IsEmpty());
}

TEST(EveryModuleTest, catches_each_bug_planted_in_the_code) {
    struct Plant {
        play::Module module;
        char const* caught;
    };
    for (auto const& [module, caught] : {
             Plant{planted::a_sign_is_wrong::module(), "the level never rises by itself"},
             Plant{planted::state_outside_the_struct::module(),
                 "is some of its state outside the struct?"},
             Plant{planted::a_knob_does_nothing::module(), "knob \"hole\" changes nothing"},
             Plant{planted::the_version_was_forgotten::module(), "its golden recording: "},
             Plant{planted::a_root_of_less_than_nothing::module(), "no finite number"},
         })
        EXPECT_THAT(found_in(module, WATER_CLOCK), Contains(HasSubstr(caught)));
}

// A copy of the example's folder in which one file is edited.
fs::path edited(
    char const* name, std::string const& file, std::string const& was, std::string const& now) {
    auto const folder = fs::path(::testing::TempDir()) / "planted" / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    fs::copy(WATER_CLOCK, folder);
    auto text = edge::read_file(folder / file).value();
    auto const at = text.find(was);
    EXPECT_NE(at, std::string::npos) << file << " has no \"" << was << "\" any more";
    std::ofstream(folder / file, std::ios::binary) << text.replace(at, was.size(), now);
    return folder;
}

TEST(EveryModuleTest, catches_each_slip_in_the_files_beside_it) {
    struct Slip {
        char const *name, *file, *was, *now, *caught;
    };
    for (auto const& slip :
        {
            Slip{"words", "lesson.en.md", "knob.hole: Width of the hole\n", "", "no \"knob.hole\""},
            Slip{"picture", "lesson.zh-CN.md", "word.surface: 水面\n", "", "no words for it"},
            Slip{"stale", "lesson.zh-CN.md", "漏壶", "水漏", "lesson.en.md"},
            Slip{"reason", "quiz.json", "\"answer\": \"alike\"", "\"answer\": \"upper\"",
                "quiz.json"},
            Slip{"score", "water-clock.replay", "5 0 0", "5 0 1", "water-clock.replay"},
        }) {
        auto const folder = edited(slip.name, slip.file, slip.was, slip.now);
        EXPECT_THAT(found_in(planted::none::module(), folder), Contains(HasSubstr(slip.caught)))
            << slip.name;
    }
}

} // namespace
