// Everything that can go wrong with a file, and what is kept in case it does.
#include "edge/folder.hpp"
#include "erdem/edge/schema.hpp"
#include "erdem/events/answers.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <random>
#include <unistd.h>

namespace erdem::edge {
namespace {

using namespace events;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = StoreFault::Kind;

About about(Person person) { return {.person = person}; }
Predicted guess(std::string value) { return {"physics/pendulum", "period", std::move(value)}; }

TEST(Backups, seven_are_kept_and_the_newest_can_be_put_back) {
    Folder folder;
    Device before;
    {
        auto store = opened(folder.db());
        before = store.device();
        for (auto i = 0; i < 9; ++i) {
            store.append(about({1, 1}), guess(std::to_string(i)));
            ASSERT_TRUE(store.flush());
            ASSERT_TRUE(store.back_up());
        }
        EXPECT_THAT(store.backups(), SizeIs(7));
        EXPECT_EQ(store.backups().back().filename(), "backup-000009.db");
        store.append(about({1, 1}), guess("after the backup"));
    }
    auto const backup = folder.path / "backups" / "backup-000009.db";
    auto const aside = restore(backup, folder.db());
    ASSERT_TRUE(aside) << aside.error().words;
    EXPECT_EQ(aside->filename(), "erdem.db.before-restore-1");
    auto store = opened(folder.db());
    EXPECT_THAT(store.since({}).value(), SizeIs(9));
    EXPECT_NE(store.device(), before);
    EXPECT_EQ(store.merge_file(*aside).value().added.size(), 1U);
    EXPECT_TRUE(store.check().value().whole());
}

TEST(Backups, an_older_schema_is_backed_up_before_it_is_raised) {
    Folder folder;
    auto db = Sql::open(folder.db(), Sql::Mode::write);
    migrate(db, migrations());
    std::vector<char const*> steps(migrations().begin(), migrations().end());
    EXPECT_EQ(standing(db, steps), Standing::current);
    steps.push_back("ALTER TABLE roster ADD COLUMN seat TEXT");
    EXPECT_EQ(standing(db, steps), Standing::older);
    migrate(db, steps);
    EXPECT_EQ(standing(db, steps), Standing::current);
    EXPECT_EQ(standing(db, migrations()), Standing::newer);
    steps.push_back("ALTER TABLE roster ADD COLUMN desk TEXT; CREATE TABLE nonsense(");
    migrate(db, steps);
    EXPECT_TRUE(db.failed()); // and the step is undone as a whole
    db.forget_fault();
    EXPECT_EQ(db.integer("PRAGMA user_version"), std::int64_t(steps.size()) - 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM pragma_table_info('roster') WHERE name='desk'"), 0);
    EXPECT_FALSE(db.failed());
}

// ── checkpoints ──

TEST(Checkpoints, a_fold_from_one_equals_a_fold_from_nothing) {
    Folder folder;
    auto store = opened(folder.db());
    auto const answer = [&] {
        Answered answered;
        answered.on_screen_ms = 3000;
        store.append(about({1, 1}), answered);
    };
    for (auto i = 0; i < 2500; ++i) answer();
    ASSERT_TRUE(store.flush());
    EXPECT_FALSE(store.newest("answers", 1));
    auto const first = store.folded<Answers>().value();
    ASSERT_TRUE(store.newest("answers", 1));
    EXPECT_EQ(store.newest("answers", 1)->heads, store.heads().value());
    for (auto i = 0; i < 10; ++i) answer();
    ASSERT_TRUE(store.flush());
    EXPECT_EQ(store.folded<Answers>().value(), fold<Answers>(store.since({}).value()));
    EXPECT_NE(store.folded<Answers>().value(), first);
}

TEST(Checkpoints, one_that_knows_more_than_the_log_is_not_taken) {
    Folder folder;
    auto store = opened(folder.db());
    store.append(about({1, 1}), Answered{});
    ASSERT_TRUE(store.flush());
    store.keep(checkpoint(Answers{}, {{store.device(), 9}}));
    EXPECT_FALSE(store.newest("answers", 1));
    EXPECT_EQ(store.folded<Answers>().value().size(), 1U);
}

// ── damage ──

std::string filled(Folder const& folder, int events) {
    auto store = opened(folder.db());
    for (auto i = 0; i < 20; ++i)
        store.keep({.person = {7, std::uint64_t(i)}, .name = "Pupil " + std::to_string(i)});
    for (auto i = 0; i < events; ++i)
        store.append(about({7, std::uint64_t(i) % 20}),
            guess(std::to_string(i) + std::string(i % 97 == 0 ? 9000 : i % 50, 'x')));
    EXPECT_TRUE(store.flush());
    {
        auto const closed = std::move(store);
    }
    return read_file(folder.db()).value();
}

void overwrite(Path const& file, std::string const& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

TEST(Salvage, reads_what_is_left_of_a_database_with_pages_destroyed) {
    constexpr auto events = 2000;
    Folder source;
    auto const whole = filled(source, events);
    std::mt19937 random(5);
    auto least = std::size_t(events);
    for (auto round = 0; round < 12; ++round) {
        Folder folder;
        auto bytes = whole;
        for (auto page = 0; page < 5; ++page) {
            auto const at = (1 + random() % (bytes.size() / 4096 - 1)) * 4096;
            for (auto i = 0U; i < 4096; ++i) bytes[at + i] = static_cast<char>(random());
        }
        overwrite(folder.db(), bytes);
        auto const salvaged = salvage(folder.db());
        ASSERT_TRUE(salvaged) << round << ": " << salvaged.error().words;
        EXPECT_EQ(salvaged->set_aside.filename(), "erdem.db.damaged-1");
        EXPECT_EQ(read_file(salvaged->set_aside).value().size(), bytes.size());
        least = std::min(least, salvaged->events);
        auto const store = opened(folder.db());
        EXPECT_TRUE(store.verify());
        EXPECT_THAT(store.check().value().edited, IsEmpty());
        EXPECT_THAT(store.check().value().broken, IsEmpty());
        EXPECT_EQ(store.since({}).value().size(), salvaged->events);
    }
    EXPECT_GT(least, std::size_t(events * 9 / 10)); // five pages of some three hundred
}

TEST(Salvage, needs_no_first_page) {
    Folder folder;
    auto bytes = filled(folder, 500);
    bytes.replace(0, 4096, std::string(4096, '\0'));
    overwrite(folder.db(), bytes);
    EXPECT_FALSE(Store::open({.file = folder.db()}));
    auto const salvaged = salvage(folder.db());
    ASSERT_TRUE(salvaged) << salvaged.error().words;
    EXPECT_GE(salvaged->events, 490U);
    EXPECT_EQ(salvaged->pupils, 20U);
    EXPECT_EQ(opened(folder.db()).people().size(), 20U);
}

TEST(Salvage, of_a_whole_database_loses_nothing) {
    Folder folder;
    filled(folder, 300);
    auto const before = opened(folder.db()).since({}).value();
    auto const salvaged = salvage(folder.db());
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->events, 300U);
    EXPECT_EQ(salvaged->pupils, 20U);
    EXPECT_EQ(salvaged->lost, 0U);
    EXPECT_EQ(opened(folder.db()).since({}).value(), before);
}

TEST(Damage, is_found_when_every_page_is_read_and_no_backup_is_made_of_it) {
    Folder folder;
    auto bytes = filled(folder, 2000);
    for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 8192; ++at) bytes[at] = 'z';
    overwrite(folder.db(), bytes);
    auto const store = opened(folder.db());
    ASSERT_FALSE(store.verify());
    EXPECT_EQ(store.verify().error().kind, Kind::damaged);
    EXPECT_FALSE(store.back_up());
    EXPECT_THAT(store.backups(), IsEmpty());
}

// ── files ──

TEST(Blobs, are_what_their_name_says_or_a_fault) {
    Folder folder;
    Blobs const blobs(folder.path / "recordings", 100);
    auto const digest = blobs.put("twelve acts").value();
    EXPECT_EQ(blobs.get(digest).value(), "twelve acts");
    EXPECT_EQ(blobs.put("twelve acts").value(), digest);
    overwrite(blobs.path(digest), "twelve lies");
    EXPECT_EQ(blobs.get(digest).error().kind, FileFault::Kind::changed);
    EXPECT_EQ(blobs.put("twelve acts").value(), digest);
    EXPECT_EQ(blobs.get(digest).value(), "twelve acts");
    EXPECT_EQ(blobs.put(std::string(101, 'x')).error().kind, FileFault::Kind::too_large);
    EXPECT_EQ(blobs.get({}).error().kind, FileFault::Kind::missing);
}

TEST(Files, are_the_old_or_the_new_and_leave_nothing_beside) {
    Folder folder;
    auto const file = folder.path / "a";
    ASSERT_TRUE(write_file_atomically(file, "old"));
    ASSERT_TRUE(write_file_atomically(file, "new"));
    EXPECT_EQ(read_file(file).value(), "new");
    EXPECT_EQ(read_file(file, 2).error().kind, FileFault::Kind::too_large);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path), {}), 1);
    EXPECT_EQ(write_file_atomically(folder.path / "no" / "a", "x").error().kind,
        FileFault::Kind::missing);
    EXPECT_FALSE(on_network_share(folder.path));
}

TEST(Files, the_data_folder_follows_the_desktop_specification) {
    ::setenv("XDG_DATA_HOME", "/srv/pupils", 1);
    EXPECT_EQ(data_folder(), "/srv/pupils/erdem");
    ::setenv("XDG_DATA_HOME", "relative", 1);
    ::setenv("HOME", "/home/tuya", 1);
    EXPECT_EQ(data_folder(), "/home/tuya/.local/share/erdem");
    ::unsetenv("XDG_DATA_HOME");
    EXPECT_EQ(data_folder(), "/home/tuya/.local/share/erdem");
}

} // namespace
} // namespace erdem::edge
