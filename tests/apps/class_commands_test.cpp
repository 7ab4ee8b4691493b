// The commands about a class, and every way each can fail; docs/command-line.md.
#include "command_line.hpp"

#include "erdem/edge/now.hpp"
#include "erdem/edge/sqlite.hpp"
#include "erdem/edge/store.hpp"

namespace erdem {
namespace {

using namespace test;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Who stands where, by what does not change from one file to the next: ids are random.
std::vector<std::string> standing(Json const& all, std::string_view which) {
    std::vector<std::string> out;
    for (auto each : *all.find(which)->find("standings")->as<Json::Array>()) {
        auto members = *each.as<Json::Object>();
        std::erase_if(members, [](auto const& member) { return member.first == "person"; });
        out.push_back(text::write_json(Json::object(std::move(members))));
    }
    std::sort(out.begin(), out.end());
    return out;
}

struct WithAClass : ::testing::Test {
    Folder folder;
    std::string db = folder / "class.db";

    Ended demo(std::string const& file, int pupils, int seed) {
        return works({"class", "demo", "--db", file, "--pupils", std::to_string(pupils), "--seed",
            std::to_string(seed)});
    }
    Json standings(std::string const& file) {
        return json(works({"standings", "--db", file, "--json"}).out);
    }
};

TEST_F(WithAClass, the_same_seed_gives_the_same_standings) {
    demo(db, 12, 7);
    demo(folder / "again.db", 12, 7);
    demo(folder / "other.db", 12, 8);
    auto const first = standings(db), again = standings(folder / "again.db");
    EXPECT_EQ(standing(first, "demo").size(), 12U);
    EXPECT_EQ(standing(first, "demo"), standing(again, "demo"));
    EXPECT_EQ(*first.find("demo")->find("targets"), *again.find("demo")->find("targets"));
    EXPECT_NE(standing(first, "demo"), standing(standings(folder / "other.db"), "demo"));
    EXPECT_THAT(standing(first, "class"), IsEmpty()); // nobody real
    for (auto const& target : *first.find("class")->find("targets")->as<Json::Array>())
        EXPECT_EQ(*target.find("of"), Json::integer(0));
}

TEST_F(WithAClass, standings_are_told_in_words) {
    demo(db, 12, 7);
    EXPECT_THAT(works({"standings", "--db", db}).out,
        AllOf(HasSubstr("Demo class"), HasSubstr("% right"), HasSubstr("95 % interval"),
            ::testing::Not(HasSubstr("\nClass"))));
}

TEST_F(WithAClass, the_board_can_be_hidden) {
    demo(db, 1, 1);
    EXPECT_THAT(works({"class", "board", "hidden", "--db", db}).out, HasSubstr("is hidden"));
    EXPECT_THAT(works({"class", "board", "shown", "--db", db}).out, HasSubstr("is shown"));
}

TEST_F(WithAClass, its_log_holds_until_somebody_edits_the_file) {
    demo(db, 2, 1);
    EXPECT_THAT(works({"log", "check", "--db", db}).out,
        AllOf(ContainsRegex("^[0-9]+ events, 0 erased, 0 broken, 0 edited, 0 forks, 0 gaps"),
            HasSubstr("from nothing agree")));
    {
        auto sql = edge::Sql::open(db, edge::Sql::Mode::write);
        sql.run("UPDATE event SET payload = replace(payload, '\"points\":', '\"points\":1') WHERE "
                "id = (SELECT max(id) FROM event WHERE payload LIKE '%\"points\":%')");
        ASSERT_FALSE(sql.failed());
    }
    EXPECT_THAT(works({"log", "check", "--db", db}, 1).out,
        AllOf(HasSubstr("its payload was edited"), HasSubstr("1 edited")));
}

TEST_F(WithAClass, a_lost_event_shows_as_a_gap) {
    demo(db, 2, 1);
    {
        auto sql = edge::Sql::open(db, edge::Sql::Mode::write);
        sql.run("DELETE FROM event WHERE id = (SELECT min(id) + 19 FROM event)");
        ASSERT_FALSE(sql.failed());
    }
    EXPECT_THAT(works({"log", "check", "--db", db}, 1).out,
        AllOf(HasSubstr("20 to 20 are missing"), HasSubstr("1 gaps")));
}

TEST_F(WithAClass, tables_keep_names_back_unless_asked_and_hold_no_formula) {
    {
        auto store = edge::Store::open({.file = db});
        ASSERT_TRUE(store);
        for (auto const* name : {"=HYPERLINK(\"x\")", "+1", "-2", "@a", "娜仁", "a,\"b\""})
            store->keep(edge::Pupil{.person = edge::random_id<events::Person>(), .name = name});
        ASSERT_TRUE(store->flush());
    }
    demo(db, 2, 1);
    works({"export", "--db", db, "--csv", folder / "out"});
    auto const answers = lines(text_of(folder.path / "out/answers.csv"));
    ASSERT_GT(answers.size(), 40U);
    EXPECT_EQ(answers[0],
        "person,item,meaning,attempt,purpose,synthetic,hints,on_screen_ms,points,possible\r");
    for (auto const& line : answers) EXPECT_EQ(std::count(line.begin(), line.end(), ','), 9);
    auto const plain = text_of(folder.path / "out/people.csv");
    EXPECT_EQ(lines(plain).size(), 9U);
    EXPECT_THAT(plain, ::testing::Not(HasSubstr("娜仁")));
    works({"export", "--db", db, "--csv", folder / "named", "--names"});
    auto const named = text_of(folder.path / "named/people.csv");
    for (auto const* cell :
        {",\"'=HYPERLINK(\"\"x\"\")\",", ",'+1,", ",'-2,", ",'@a,", ",娜仁,", ",\"a,\"\"b\"\"\","})
        EXPECT_THAT(named, HasSubstr(cell));
    EXPECT_EQ(text_of(folder.path / "named/answers.csv"), text_of(folder.path / "out/answers.csv"));
}

TEST_F(WithAClass, what_is_not_there_is_not_made_by_looking) {
    auto const none = folder / "none.db";
    for (auto const& words : std::vector<std::vector<std::string>>{{"standings", "--db", none},
             {"export", "--db", none, "--csv", folder / "out"}, {"log", "check", "--db", none},
             {"class", "board", "hidden", "--db", none}})
        fails(words, 3, none);
    EXPECT_TRUE(fs::is_empty(folder.path));
}

TEST_F(WithAClass, a_pack_that_nobody_has_is_wrong_use) {
    for (auto const& words : std::vector<std::vector<std::string>>{{"standings", "--db", db},
             {"class", "board", "shown", "--db", db}, {"class", "demo", "--db", db}}) {
        if (words[0] == "standings") demo(db, 1, 1);
        auto with_pack = words;
        with_pack.insert(with_pack.end(), {"--pack", "last-steps"});
        fails(with_pack, 2, "no pack \"last-steps\"");
    }
}

TEST_F(WithAClass, trouble_with_the_store_has_a_code_of_its_own) {
    write(db, "this is no database, only a text that somebody gave the name of one\n");
    for (auto const& words : std::vector<std::vector<std::string>>{{"standings", "--db", db},
             {"export", "--db", db, "--csv", folder / "out"}, {"log", "check", "--db", db},
             {"class", "demo", "--db", db}, {"class", "board", "hidden", "--db", db}})
        fails(words, 5, db + ": not a database");
    fails({"class", "demo", "--db", db + "/class.db"}, 5, db); // a file where a folder should be
    fails({"standings", "--db", folder.path.string()}, 5, folder.path.string());
}

TEST_F(WithAClass, one_program_at_a_time_writes_and_others_may_look) {
    demo(db, 1, 1);
    auto const held = edge::Store::open({.file = db});
    ASSERT_TRUE(held);
    fails({"class", "demo", "--db", db}, 5, "in use");
    fails({"class", "board", "hidden", "--db", db}, 5, "in use");
    works({"standings", "--db", db});
    works({"log", "check", "--db", db});
    works({"export", "--db", db, "--csv", folder / "out"});
}

TEST_F(WithAClass, a_table_that_cannot_be_written_is_told) {
    demo(db, 1, 1);
    write(folder / "file", "");
    fails({"export", "--db", db, "--csv", folder / "file"}, 3, folder / "file");
}

} // namespace
} // namespace erdem
