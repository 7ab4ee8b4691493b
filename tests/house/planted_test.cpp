// Each rule is seen to fail on a fault planted for it, and to leave alone what only looks like one.
#include "house.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace erdem::house {
namespace {

namespace fs = std::filesystem;

class Tree { // a small house in a folder of its own, gone when the test is
public:
    Tree() {
        std::string pattern = (fs::temp_directory_path() / "erdem-house-XXXXXX").string();
        root_ = ::mkdtemp(pattern.data());
    }
    Tree(Tree const&) = delete;
    Tree& operator=(Tree const&) = delete;
    ~Tree() { fs::remove_all(root_); }

    void plant(std::string const& file, std::string const& text) const {
        fs::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << text;
    }
    fs::path const& root() const { return root_; }

private:
    fs::path root_;
};

Offences offences_of(std::string const& file, std::string const& text) {
    Tree const tree;
    tree.plant(file, text);
    return offences(tree.root());
}

struct Row {
    char const* file;
    char const* text; // the fault stands on its second line
    char const* what; // a part of what is said of it
};

void expect_found(std::initializer_list<Row> rows) {
    for (auto const& [file, text, what] : rows) {
        auto const found = offences_of(file, text);
        ASSERT_EQ(found.size(), 1U)
            << file << ": " << text << (found.empty() ? "" : words(found[1]));
        EXPECT_EQ(found[0].file, file);
        EXPECT_EQ(found[0].line, 2) << text;
        EXPECT_NE(found[0].what.find(what), std::string::npos) << words(found[0]);
    }
}

void expect_clean(std::string const& file, std::initializer_list<char const*> texts) {
    for (auto const* const text : texts)
        for (auto const& found : offences_of(file, text))
            ADD_FAILURE() << text << "\n" << words(found);
}

TEST(Planted, an_upward_include_is_found) {
    expect_found({
        {"lib/erdem/math/a.hpp", "\n#include \"erdem/text/json.hpp\"",
            "math includes erdem/text/json.hpp"},
        {"lib/erdem/sim/a.cpp", "\n#include \"erdem/play/module.hpp\"", "above"},
        {"lib/erdem/play/a.cpp", "\n#include <erdem/events/log.hpp>", "above"},
        {"lib/erdem/events/a.cpp", "\n#include \"erdem/edge/store.hpp\"", "above"},
        {"lib/erdem/literacy/a.cpp", "\n#include \"erdem/wire/bytes.hpp\"", "above"},
        {"content/physics/tea/tea.cpp", "\n#include \"erdem/events/log.hpp\"", "above"},
        {"lib/erdem/quiz/a.cpp", "\n#include \"../edge/store.hpp\"", "outside its folder"},
        {"lib/erdem/edge/a.cpp", "\n#include \"apps/desktop/window.hpp\"", "outside its folder"},
        {"lib/erdem/quiz/a.cpp", "\n#include \"erdem/attic/box.hpp\"", "no floor attic"},
        {"lib/erdem/quiz/a.cpp", "\n#include EDGE", "hidden in a macro"},
    });
}

TEST(Planted, a_floor_includes_itself_and_what_is_below) {
    expect_clean("lib/erdem/play/a.cpp",
        {"#include \"erdem/play/module.hpp\"\n#include \"erdem/math/random.hpp\""});
    expect_clean("lib/erdem/edge/a.cpp",
        {"#include \"erdem/events/log.hpp\"\n#include <sqlite3.h>\n#include <thread>"});
    expect_clean("content/physics/tea/tea.cpp",
        {"#include \"erdem/play/module.hpp\"\n#include \"heat.hpp\""});
    expect_clean("apps/erdem/main.cpp", {"#include \"erdem/edge/store.hpp\"\n#include <iostream>"});
}

TEST(Planted, a_folder_beside_the_floors_is_found) {
    auto const found = offences_of("lib/erdem/attic/a.cpp", "int x;\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].what.find("no floor"), std::string::npos);
}

TEST(Planted, nlohmann_has_one_door) {
    expect_clean("lib/erdem/text/json.cpp", {"#include <nlohmann/json.hpp>"});
    expect_found({{"lib/erdem/edge/a.cpp", "\n#include <nlohmann/json.hpp>", "alone"},
        {"apps/erdem/a.cpp", "\n#include <nlohmann/json.hpp>", "alone"}});
}

TEST(Planted, the_standard_sine_is_found_on_exact_floors) {
    expect_found({
        {"lib/erdem/sim/a.cpp", "\ndouble a = std::sin(1);", "math::sin"},
        {"lib/erdem/sim/a.cpp", "\ndouble a = std::pow(1, 2);", "math::pow"},
        {"lib/erdem/sim/a.cpp", "\ndouble a = ::sin(1);", "math::sin"},
        {"lib/erdem/sim/a.cpp", "\ndouble a = f(sin(1));", "math::sin"},
        {"lib/erdem/sim/a.cpp", "\ndouble a = sinf(1);", "math::sin"},
        {"lib/erdem/math/a.cpp", "\ndouble a = __builtin_exp(1);", "math::exp"},
        {"content/physics/tea/tea.cpp", "\ndouble a = std::hypot(1, 2);", "math::hypot"},
        {"lib/erdem/quiz/a.cpp", "\nusing std::log;", "math::log"},
    });
}

TEST(Planted, our_own_sine_is_left_alone) {
    expect_clean("lib/erdem/sim/a.cpp",
        {"double a = math::sin(1) + std::sqrt(2) + std::fabs(3) + std::floor(1);",
            "double a = erdem::math::sin(1);", "using math::sin;\ndouble a = sin(1);",
            "double a = curve.exp(1) + curve->pow(2);", "double exp = 3; // not std::sin(1)",
            "char const* a = \"std::sin(1)\";", "Log const& log() const;"});
    expect_clean(
        "lib/erdem/math/a.cpp", {"double sin(double x);\ndouble tan(double x) { return sin(x); }"});
    expect_clean("apps/desktop/a.cpp", {"double a = std::sin(1);"});
}

TEST(Planted, a_clock_is_found) {
    expect_found({
        {"lib/erdem/sim/a.cpp", "\n#include <chrono>", "not for the exact floors"},
        {"lib/erdem/play/a.cpp", "\nauto a = std::time(nullptr);", "no clock"},
        {"lib/erdem/events/a.cpp", "\nauto a = std::chrono::system_clock::now();", "no clock"},
        {"lib/erdem/events/a.cpp", "\nusing Clock = std::chrono::steady_clock;", "no clock"},
        {"lib/erdem/literacy/a.cpp", "\nauto a = time(nullptr);", "no clock"},
        {"lib/erdem/wire/a.cpp", "\n#include <ctime>", "no effects"},
        {"content/physics/tea/tea.cpp", "\n#include <chrono>", "not for the exact floors"},
    });
}

TEST(Planted, a_time_that_was_given_is_no_clock) {
    expect_clean("lib/erdem/classroom/a.hpp",
        {"#include <chrono>\nint assign(std::chrono::sys_seconds now);",
            "double time(int tick) { return now.time(tick); }", "Now Run::now() const {}"});
    expect_clean("lib/erdem/edge/a.cpp", {"auto a = std::chrono::system_clock::now();"});
}

TEST(Planted, what_differs_elsewhere_is_found) {
    for (auto const* const header : {"random", "thread", "mutex", "atomic", "iostream", "fstream",
             "locale", "regex", "unordered_map", "unordered_set", "cstdio", "sstream", "filesystem",
             "cctype", "future", "format"})
        expect_found({{"lib/erdem/play/a.cpp", ("\n#include <" + std::string(header) + ">").c_str(),
            "exact floors"}});
    expect_found({
        {"lib/erdem/sim/a.cpp", "\nstd::unordered_map<int, int> a;", "another order"},
        {"lib/erdem/sim/a.cpp", "\nauto a = std::hash<int>{}(1);", "std::hash"},
        {"lib/erdem/sim/a.cpp", "\nint a = rand();", "chance"},
        {"lib/erdem/sim/a.cpp", "\nstd::mt19937 a;", "chance"},
        {"lib/erdem/sim/a.cpp", "\nauto a = std::reduce(b.begin(), b.end());", "std::reduce"},
        {"lib/erdem/sim/a.cpp", "\nusing namespace std;", "hides"},
    });
}

TEST(Planted, an_exception_is_found) {
    expect_found({
        {"lib/erdem/quiz/a.cpp", "\nvoid a() { throw 1; }", "without exceptions"},
        {"lib/erdem/quiz/a.cpp", "\nvoid a() try { b(); }", "without exceptions"},
        {"content/physics/tea/tea.cpp", "\nvoid a() { throw 1; }", "without exceptions"},
    });
    expect_clean("lib/erdem/events/a.cpp", {"void a() { try { b(); } catch (int) {} }"});
}

TEST(Planted, an_effect_is_found) {
    expect_found({
        {"lib/erdem/events/a.cpp", "\n#include <fstream>", "no effects"},
        {"lib/erdem/events/a.cpp", "\n#include <sqlite3.h>", "no effects"},
        {"lib/erdem/exchange/a.cpp", "\n#include <unistd.h>", "no effects"},
        {"lib/erdem/wire/a.cpp", "\n#include <sys/socket.h>", "no effects"},
        {"lib/erdem/events/a.cpp", "\nvoid a() { printf(\"\"); }", "no effects"},
        {"lib/erdem/literacy/a.cpp", "\nauto a = std::getenv(\"\");", "no effects"},
        {"lib/erdem/classroom/a.cpp", "\n#include <thread>", "no threads"},
    });
    expect_clean("lib/erdem/measure/a.cpp", {"#include <thread>"});
}

TEST(Planted, two_side_effects_in_one_argument_list_are_found) {
    expect_found({
        {"lib/erdem/sim/a.cpp", "\nauto a = f(rng(), rng());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(2, g(rng()), rng());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(bits.next(), bits.next());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(draw(rng), draw(rng));", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(i++, ++i);", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(i += 1, next());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f(source(), source());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nauto a = f<int>(rng(), rng());", "order is open"},
        {"lib/erdem/sim/a.cpp", "\nPoint a(rng(), rng());", "order is open"},
        {"content/physics/tea/tea.cpp", "\nauto a = f(rng(),\n    rng());", "order is open"},
    });
}

TEST(Planted, an_order_that_is_fixed_is_left_alone) {
    expect_clean("lib/erdem/sim/a.cpp",
        {"Point a{rng(), rng()};", "for (int i = 0, j = 0; i < 9; ++i, ++j) {}",
            "auto a = f(rng(), 2);", "auto a = f([&] { return rng(); }, [&] { return rng(); });",
            "auto a = f(b.size(), c.size());", "auto a = f(b.begin(), b.end(), c.begin());",
            "auto a = f(now.random(0), now.random(1));", "auto a = f(math::sin(x), math::sin(y));",
            "auto a = f(next(i), next(j));", "auto const a = rng(); auto b = f(a, rng());",
            "if (f(rng()) && f(rng())) {}"});
}

TEST(Planted, a_sort_that_may_tie_is_found) {
    expect_found({
        {"lib/erdem/play/a.cpp", "\nstd::sort(a.begin(), a.end(), by_score);", "total order"},
        {"lib/erdem/play/a.cpp", "\nstd::ranges::sort(a, {}, &Row::score);", "total order"},
        {"lib/erdem/play/a.cpp", "\nstd::nth_element(a.begin(), b, a.end(), by_score);",
            "total order"},
    });
    expect_clean("lib/erdem/play/a.cpp",
        {"std::sort(a.begin(), a.end());", "std::ranges::sort(a);",
            "std::stable_sort(a.begin(), a.end(), by_score);",
            "// Names differ, so this is a total order.\nstd::ranges::sort(a, {}, &Row::name);",
            "std::nth_element(a.begin(), b, a.end());", "a.sort(by_score);"});
}

TEST(Planted, a_name_that_names_nothing_is_found) {
    for (auto const* const file : {"lib/erdem/edge/utils.cpp", "apps/desktop/common/a.cpp",
             "docs/helpers.md", "apps/erdem/score_manager.cpp", "cmake/Base.cmake",
             "tests/edge/event-handler_test.cpp"}) {
        auto const found = offences_of(file, "");
        ASSERT_EQ(found.size(), 1U) << file;
        EXPECT_NE(found[0].what.find("names no thing"), std::string::npos) << file;
    }
    expect_found({{"apps/desktop/a.cpp", "\nclass ScoreManager;", "names no thing"},
        {"lib/erdem/edge/a.cpp", "\nnamespace utils {}", "names no thing"}});
    expect_clean("lib/erdem/edge/database.cpp", {"struct Based { int base; };"});
}

TEST(Planted, the_top_is_a_fixed_list) {
    auto const found = offences_of("scripts/a.cpp", "");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "scripts");
    expect_clean("build/release/utils.cpp", {"throw"});
}

TEST(Planted, a_long_file_is_found_and_its_permit_only_shrinks) {
    struct Length {
        int lines;
        char const* permit;
        std::size_t offences;
    };
    for (auto const& [lines, permit, count] :
        {Length{300, "", 0}, Length{301, "", 1}, Length{320, "320 lib/erdem/edge/a.cpp\n", 0},
            Length{321, "320 lib/erdem/edge/a.cpp\n", 1},
            Length{250, "320 lib/erdem/edge/a.cpp\n", 1},
            Length{9, "320 lib/erdem/edge/b.cpp\n", 1}}) {
        Tree const tree;
        tree.plant("lib/erdem/edge/a.cpp", std::string(static_cast<std::size_t>(lines), '\n'));
        tree.plant("tests/house/long-files.txt", permit);
        EXPECT_EQ(offences(tree.root()).size(), count) << lines << " " << permit;
    }
}

// In halves here too, or the house would find this very file.
TEST(Planted, what_was_left_behind_is_found) {
    for (std::string const left : {"// TO"
                                   "DO later",
             "// FIX"
             "ME",
             "\"/ro"
             "ot/a\"",
             "\"/ho"
             "me/li/a\"",
             "TEST(A, DIS"
             "ABLED_b)"}) {
        auto const found = offences_of("apps/erdem/a.cpp", "\n" + left);
        ASSERT_EQ(found.size(), 1U) << left;
        EXPECT_EQ(found[0].line, 2) << left;
    }
    expect_clean("tests/edge/a_test.cpp", {"\"/ho"
                                           "me/li/a\""});
    expect_clean("docs/a.md", {"To do well, go home/away."});
}

TEST(Planted, a_flag_that_changes_results_is_found) {
    for (std::string const flag : {"-ffast-math", "-march=native", "-Ofast"}) {
        auto const found = offences_of("lib/CMakeLists.txt", "\nadd_compile_options(" + flag + ")");
        ASSERT_EQ(found.size(), 1U) << flag;
        EXPECT_EQ(found[0].line, 2);
    }
    expect_clean("lib/CMakeLists.txt", {"add_compile_options(-ffp-contract=off)"});
}

} // namespace
} // namespace erdem::house
