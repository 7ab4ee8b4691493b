// Forgetting, restoring and merging a class from the command line.
#include "command_line.hpp"

#include "erdem/edge/store.hpp"

namespace erdem {
namespace {

using namespace test;
using ::testing::HasSubstr;
using ::testing::Not;

struct Keeping : ::testing::Test {
    Folder folder, elsewhere;
    std::string db = folder / "class.db", other = elsewhere / "class.db";

    static void demo(std::string const& file, int pupils, int seed) {
        works({"class", "demo", "--db", file, "--pupils", std::to_string(pupils), "--seed",
            std::to_string(seed)});
    }
    static std::string exported(std::string const& file) { // answers
        Folder const out;
        works({"export", "--db", file, "--csv", out.path.string()});
        return text_of(out / "answers.csv");
    }
    static std::vector<std::string> persons(std::string const& file) {
        Folder const out;
        works({"export", "--db", file, "--csv", out.path.string()});
        auto all = lines(text_of(out / "people.csv"));
        all.erase(all.begin());
        for (auto& each : all) each.resize(std::min<std::size_t>(each.size(), 32));
        return all;
    }
};

TEST_F(Keeping, a_forgotten_pupil_is_gone_and_an_old_copy_brings_nothing_back) {
    demo(db, 2, 1);
    fs::copy_file(db, other);
    auto const who = persons(db).front();
    ASSERT_THAT(exported(db), HasSubstr(who));
    works({"class", "forget", who, "--db", db});
    EXPECT_THAT(exported(db), Not(HasSubstr(who)));
    EXPECT_EQ(persons(db).size(), 1U);
    works({"log", "check", "--db", db});
    works({"class", "merge", other, "--db", db});
    EXPECT_THAT(exported(db), Not(HasSubstr(who)));
    EXPECT_EQ(persons(db).size(), 1U);
}

TEST_F(Keeping, merging_adds_what_is_new_and_nothing_twice) {
    demo(db, 2, 1);
    demo(other, 3, 2);
    EXPECT_THAT(works({"class", "merge", other, "--db", db}).out, HasSubstr(" 0 known"));
    EXPECT_EQ(persons(db).size(), 5U);
    auto const once = exported(db);
    EXPECT_THAT(works({"class", "merge", other, "--db", db}).out, HasSubstr(": 0 events were new"));
    EXPECT_EQ(exported(db), once);
    works({"log", "check", "--db", db});
}

TEST_F(Keeping, a_backup_comes_back_and_what_stood_there_is_set_aside) {
    demo(db, 1, 1);
    std::string backup;
    {
        auto const store = edge::Store::open({.file = db});
        ASSERT_TRUE(store);
        backup = store->back_up().value_or("").string();
    }
    auto const before = exported(db);
    demo(db, 2, 2);
    works({"class", "restore", backup, "--db", db});
    EXPECT_EQ(exported(db), before);
    works({"log", "check", "--db", db});
}

TEST_F(Keeping, what_cannot_be_done_is_told) {
    demo(db, 1, 1);
    fails({"class", "forget", std::string(32, '0'), "--db", db}, 2, "nobody here");
    fails({"class", "forget", "Sarnai", "--db", db}, 2, "nobody here is \"Sarnai\"");
    fails({"class", "forget", "x", "--db", folder / "none.db"}, 3, "none.db");
    fails({"class", "merge", folder / "none.db", "--db", db}, 5, "none.db");
    write(folder / "text", "no database\n");
    fails({"class", "merge", folder / "text", "--db", db}, 5, "text");
    fails({"class", "restore", folder / "text", "--db", db}, 5, "text");
    fails({"class", "restore", folder / "none.db", "--db", db}, 5, "none.db");
    EXPECT_EQ(persons(db).size(), 1U);
    auto const held = edge::Store::open({.file = db});
    for (auto const* what : {"merge", "restore"})
        fails({"class", what, db, "--db", db}, 5, "in use");
}

} // namespace
} // namespace erdem
