// The commands about content and recordings, and every way each can fail; docs/command-line.md.
#include "command_line.hpp"

namespace erdem {
namespace {

using namespace test;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string const pendulum = ERDEM_SOURCE "/content/physics/pendulum";

TEST(CommandLine, says_what_it_can_do) {
    auto const help = works({"--help"});
    for (auto const* word : {"modules", "check", "new-module", "play", "verify", "class",
             "standings", "export", "log", "Exit codes"})
        EXPECT_THAT(help.out, HasSubstr(word));
    EXPECT_THAT(help.err, IsEmpty());
    EXPECT_THAT(works({"--version"}).out, ContainsRegex("^erdem [0-9]+\\.[0-9]+\\.[0-9]+\n$"));
    EXPECT_THAT(works({"play", "--help"}).out, HasSubstr("--acts"));
}

TEST(CommandLine, a_line_it_does_not_understand_is_wrong_use) {
    for (auto const& words : std::vector<std::vector<std::string>>{{}, {"dance"}, {"modules", "x"},
             {"play"}, {"check"}, {"verify"}, {"class"}, {"log"}, {"standings"}, {"export"},
             {"class", "demo"}, {"play", "physics/pendulum", "--ticks", "-1"},
             {"play", "physics/pendulum", "--ticks", "10000001"},
             {"play", "physics/pendulum", "--seed", "one"},
             {"class", "demo", "--db", "x.db", "--pupils", "0"},
             {"class", "demo", "--db", "x.db", "--pupils", "2001"},
             {"class", "board", "purple", "--db", "x.db"}})
        fails(words, 2, "see erdem --help");
}

TEST(Modules, are_listed_for_people_and_for_programs) {
    EXPECT_THAT(works({"modules"}).out,
        AllOf(HasSubstr("physics/pendulum"), HasSubstr("earth/steppe"), HasSubstr("3 tasks")));
    auto const all = json(works({"modules", "--json"}).out);
    auto const* list = all.as<Json::Array>();
    ASSERT_NE(list, nullptr);
    ASSERT_GE(list->size(), 2U);
    for (auto const& each : *list)
        for (auto const* key : {"id", "items", "simulation", "tasks", "title", "version"})
            EXPECT_NE(each.find(key), nullptr) << key;
}

TEST(Play, runs_acts_and_says_what_came_of_them) {
    Folder const folder;
    auto const replay = folder / "my.replay";
    auto const ended = works({"play", "physics/pendulum", "--task", "two-seconds", "--acts",
        pendulum + "/golden.acts", "--record", replay});
    auto const said = json(ended.out);
    EXPECT_EQ(*said.find("score"), Json::integer(100));
    EXPECT_EQ(*said.find("possible"), Json::integer(100));
    EXPECT_EQ(text_of(replay), text_of(pendulum + "/pendulum.replay"));
}

TEST(Play, goes_on_for_as_long_as_it_is_told_and_does_the_same_again) {
    auto const once = works({"play", "physics/pendulum", "--ticks", "2500"});
    EXPECT_EQ(*json(once.out).find("ticks"), Json::integer(2500));
    EXPECT_EQ(*json(once.out).find("possible"), Json::integer(0)); // a free run
    EXPECT_EQ(works({"play", "physics/pendulum", "--ticks", "2500"}).out, once.out);
    EXPECT_NE(works({"play", "physics/pendulum", "--ticks", "2501"}).out, once.out);
}

TEST(Play, tells_what_it_cannot_do_with_its_place) {
    Folder const folder;
    auto const acts = [&](std::string_view text) {
        write(folder / "bad.acts", text);
        return std::vector<std::string>{"play", "physics/pendulum", "--acts", folder / "bad.acts"};
    };
    fails({"play", "physics/nothing"}, 2, "no simulation \"physics/nothing\"");
    fails({"play", "earth/steppe"}, 2, "no simulation"); // a quiz
    fails({"play", "physics/pendulum", "--task", "dance"}, 2, "no task \"dance\"");
    fails({"play", "physics/pendulum", "--acts", folder / "none"}, 3, folder / "none");
    fails({"play", "physics/pendulum", "--record", folder / "no/where"}, 3, "no/where");
    fails(acts("# fine\n0 0 0 1000\n"), 2, "bad.acts:2:1: the module refuses");
    fails(acts("0 0 0 40\n\nhello\n"), 2, "bad.acts:3:1: found \"hello\"");
    fails(acts("100 3\n50 3\n"), 2, "bad.acts:2:1:"); // back in time
    fails(acts("0 99 1\n"), 2, "bad.acts:1:1:");
    fails(acts("0\n"), 2, "bad.acts:1:1:");
    fails(acts("99999999999999999999 3\n"), 2, "bad.acts:1:1:");
}

TEST(Verify, believes_what_replays) {
    auto const ended = works({"verify", pendulum + "/pendulum.replay"});
    auto const said = json(ended.out);
    EXPECT_EQ(*said.find("ok"), Json::boolean(true));
    EXPECT_EQ(*said.find("score"), Json::integer(100));
    for (auto const* key : {"file", "fingerprint", "module", "possible", "version"})
        EXPECT_NE(said.find(key), nullptr) << key;
    EXPECT_EQ(said.find("why"), nullptr);
}

TEST(Verify, refuses_what_was_edited_and_goes_on_with_the_rest) {
    Folder const folder;
    auto const right = text_of(pendulum + "/pendulum.replay");
    auto const edited = [&](std::string_view from, std::string_view to) {
        auto text = right;
        auto const at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return at == std::string::npos ? text : text.replace(at, from.size(), to);
    };
    std::vector<std::string> words{"verify", pendulum + "/pendulum.replay"};
    for (auto const& [name, text] : {std::pair{"act", edited("\n0 0 0 89\n", "\n0 0 0 88\n")},
             {"score", edited("\"score\":100", "\"score\":99")},
             {"version", edited("\"version\":\"1\"", "\"version\":\"2\"")},
             {"order", edited("5000 3\n0 2\n", "0 2\n5000 3\n")},
             {"short", right.substr(0, right.size() / 2)}, {"long", right + "\n"},
             {"empty", std::string()}, {"noise", std::string("\xff\xfe\0\x01", 4)}}) {
        write(folder / name, text);
        words.push_back(folder / name);
    }
    words.push_back(folder / "missing");
    words.push_back(folder.path.string());
    words.push_back(pendulum + "/pendulum.replay");
    auto const said = lines(works(words, 1).out);
    ASSERT_EQ(said.size(), words.size() - 1);
    for (std::size_t i = 0; i < said.size(); ++i) {
        auto const line = json(said[i]);
        bool const ok = i == 0 || i + 1 == said.size();
        EXPECT_EQ(*line.find("ok"), Json::boolean(ok)) << said[i];
        EXPECT_EQ(line.find("why") == nullptr, ok) << said[i];
        EXPECT_EQ(*line.find("file"), Json::string(words[i + 1]));
    }
}

TEST(Check, finds_nothing_wrong_with_what_is_shipped) {
    for (auto const* path : {ERDEM_SOURCE "/content", ERDEM_SOURCE "/content/",
             ERDEM_SOURCE "/content/physics/pendulum", ERDEM_SOURCE "/content/earth/steppe/",
             ERDEM_SOURCE "/content/earth/steppe/quiz.json",
             ERDEM_SOURCE "/content/packs/first-steps.json"}) {
        auto const ended = works({"check", path});
        EXPECT_THAT(ended.out, ContainsRegex("^[0-9]+ files, 0 faults, 0 stale")) << path;
        EXPECT_THAT(ended.err, IsEmpty()) << path;
    }
}

TEST(Check, tells_each_fault_of_a_fixture_with_file_line_and_column) {
    int fixtures = 0;
    for (auto const* folder : {"bad", "bad_beyond_schema"})
        for (auto const& entry :
            fs::directory_iterator(fs::path(ERDEM_SOURCE "/tests/quiz/fixtures") / folder)) {
            if (++fixtures % 5 != 0) continue; // tests/quiz reads them all; this is the program
            auto const file = entry.path().string();
            auto const ended = works({"check", file}, 4);
            ASSERT_FALSE(ended.err.empty()) << file;
            for (auto const& line : lines(ended.err))
                EXPECT_THAT(line, AllOf(StartsWith(file + ":"),
                                      ContainsRegex("\\.json:[0-9]+:[0-9]+: found .*, expected ")));
        }
    EXPECT_GT(fixtures, 50);
}

TEST(Check, judges_packs_targets_and_folders_too) {
    Folder const folder;
    fs::create_directories(folder.path / "packs");
    write(folder / "packs/p.json",
        R"({"erdem": "pack/1", "id": "p", "colour": 1, "title": {"zh-CN": "包", "en": "Pack"},
"modules": [{"module": "physics/nothing"}]})");
    auto const pack = works({"check", folder / "packs/p.json"}, 4);
    EXPECT_THAT(pack.err, ContainsRegex("p\\.json:1:[0-9]+: found \"colour\""));
    auto const whole = works({"check", folder.path.string()}, 4);
    EXPECT_THAT(whole.err, HasSubstr("physics/nothing")); // a loose end
    write(folder / "target.json", R"({"erdem": "target/1", "group": "adults"})");
    EXPECT_THAT(works({"check", folder / "target.json"}, 4).err, HasSubstr("target.json:1:"));
}

TEST(Check, survives_what_is_no_content_at_all) {
    Folder const folder;
    for (auto const& [name, text] : {std::pair{"empty", std::string()},
             {"noise", std::string("\xff\xfe\0\x01", 4)}, {"deep", std::string(10'000, '[')},
             {"list", std::string("[]")}, {"half", std::string(R"({"erdem": "quiz/1", )")}}) {
        write(folder / name, text);
        EXPECT_THAT(works({"check", folder / name}, 4).err, HasSubstr(":1:")) << name;
    }
    fails({"check", folder / "missing"}, 3, folder / "missing");
}

TEST(NewModule, begins_one_that_is_without_fault_but_for_not_being_built) {
    Folder const folder;
    auto const made = works({"new-module", "kitchen/hot-tea", "--into", folder.path.string()});
    EXPECT_THAT(made.out, HasSubstr("kitchen/hot-tea"));
    for (auto const* file : {"hot-tea.cpp", "quiz.json", "lesson.en.md", "lesson.zh-CN.md",
             "golden.acts", "hot-tea.replay"})
        EXPECT_TRUE(fs::exists(folder.path / "kitchen/hot-tea" / file)) << file;
    for (auto const& entry : fs::directory_iterator(folder.path / "kitchen/hot-tea"))
        EXPECT_EQ(text_of(entry.path()).find('@'), std::string::npos) << entry.path();
    EXPECT_THAT(works({"check", folder / "kitchen/hot-tea"}, 4).err, HasSubstr("./run build"));
    EXPECT_THAT(works({"check", folder / "kitchen/hot-tea/quiz.json"}).err, IsEmpty());
    fails({"new-module", "kitchen/hot-tea", "--into", folder.path.string()}, 2, "there already");
}

TEST(NewModule, wants_a_name_that_a_folder_and_a_namespace_can_bear) {
    Folder const folder;
    for (auto const* id : {"tea", "Kitchen/tea", "kitchen/", "/tea", "kitchen/tea/pot",
             "kitchen/../tea", "kitchen/2tea", "kitchen/tea-", "kitchen/a--b", "厨房/tea", "a b/c"})
        fails({"new-module", id, "--into", folder.path.string()}, 2, "expected SUBJECT/NAME");
    write(folder / "file", "");
    fails({"new-module", "kitchen/tea", "--into", folder / "file"}, 3, "file/kitchen/tea");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path), {}), 1);
}

} // namespace
} // namespace erdem
