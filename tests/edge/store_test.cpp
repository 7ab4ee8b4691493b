#include "edge/folder.hpp"

#include <atomic>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace erdem::edge {
namespace {

using namespace events;
using testing::Each;
using testing::SizeIs;
using Fault = StoreFault::Kind;

About about(Person person, std::optional<EventId> sitting = {}) {
    return {.person = person, .sitting = sitting, .purpose = Purpose::assignment};
}

SittingBegan sitting(std::string language) {
    SittingBegan began;
    began.language = std::move(language);
    return began;
}

Predicted guess(std::string value) { return {"physics/pendulum", "period", std::move(value)}; }

TEST(Store, what_was_appended_is_there_after_it_was_opened_again) {
    Folder folder;
    auto const person = random_id<Person>();
    std::vector<Event> written;
    {
        auto store = opened(folder.db());
        auto const began = store.append(about(person), sitting("zh-CN"));
        written = {began, store.append(about(person, began.id), guess("2 s")),
            store.append(about(person, began.id), SittingEnded{})};
        ASSERT_TRUE(store.flush());
        EXPECT_TRUE(store.settled());
        EXPECT_TRUE(store.settled(written.back().id));
    }
    auto store = opened(folder.db());
    EXPECT_EQ(store.since({}).value(), written);
    EXPECT_FALSE(store.took_new_device());
    auto const next = store.append(about(person), guess("3 s"));
    EXPECT_EQ(next.id, (EventId{written[0].id.device, 4}));
    EXPECT_EQ(next.prev, hash(written.back()));
    ASSERT_TRUE(store.flush());
    EXPECT_TRUE(store.check().value().whole());
    EXPECT_EQ(store.heads().value(), (Heads{{store.device(), 4}}));
}

TEST(Store, whoever_appends_is_told_when_it_is_durable) {
    Folder folder;
    auto store = opened(folder.db());
    std::atomic<int> told = 0;
    for (auto i = 0; i < 100; ++i)
        store.append(about({}), guess("x"), [&](auto const& outcome) { told += outcome ? 1 : 0; });
    ASSERT_TRUE(store.flush());
    for (auto wait = 0; told < 100 && wait < 1000; ++wait) ::usleep(1000);
    EXPECT_EQ(told, 100);
}

TEST(Store, keeps_a_roster_that_can_change) {
    Folder folder;
    Pupil pupil{.person = random_id<Person>(),
        .name = "其木格",
        .sign = "horse",
        .sex = Sex::girl,
        .birth_year = 2012,
        .group = "Mongol",
        .place = "Abaga",
        .class_name = "7-2",
        .consent = true};
    {
        auto store = opened(folder.db());
        store.keep(pupil);
        pupil.name = "乌日娜";
        store.keep(pupil);
        EXPECT_THAT(store.people(), testing::ElementsAre(pupil));
    }
    EXPECT_THAT(opened(folder.db()).people(), testing::ElementsAre(pupil));
}

TEST(Store, merging_is_a_union_however_often) {
    Folder here;
    Folder there;
    auto one = opened(here.db());
    auto two = opened(there.db());
    for (auto i = 0; i < 50; ++i) one.append(about({1, 2}), guess(std::to_string(i)));
    for (auto i = 0; i < 30; ++i) two.append(about({3, 4}), guess(std::to_string(i)));
    ASSERT_TRUE(one.flush());
    ASSERT_TRUE(two.flush());
    auto const first = one.merge(two.since({}).value()).value();
    EXPECT_THAT(first.added, SizeIs(30));
    auto const again = one.merge(two.since({}).value()).value();
    EXPECT_EQ(again.known, 30U);
    EXPECT_THAT(again.added, SizeIs(0));
    EXPECT_THAT(one.since({}).value(), SizeIs(80));
    EXPECT_TRUE(one.check().value().whole());
    EXPECT_THAT(one.since(two.heads().value()).value(), SizeIs(50));
    EXPECT_FALSE(one.took_new_device());
}

TEST(Store, an_event_that_came_late_fills_its_gap) {
    Folder here;
    Folder there;
    auto one = opened(here.db());
    auto two = opened(there.db());
    for (auto i = 0; i < 5; ++i) two.append(about({3, 4}), guess(std::to_string(i)));
    ASSERT_TRUE(two.flush());
    auto const all = two.since({}).value();
    ASSERT_TRUE(one.merge({all[0], all[3], all[4]}));
    EXPECT_EQ(one.heads().value(), (Heads{{two.device(), 1}}));
    EXPECT_THAT(one.check().value().gaps, testing::ElementsAre(Gap{two.device(), 2, 3}));
    ASSERT_TRUE(one.merge({all[2], all[1]}));
    EXPECT_EQ(one.heads().value(), (Heads{{two.device(), 5}}));
    EXPECT_TRUE(one.check().value().whole());
}

TEST(Store, of_a_fork_both_sides_are_kept_and_our_own_id_is_given_up) {
    Folder here;
    auto store = opened(here.db());
    auto const ours = store.append(about({1, 1}), guess("ours"));
    auto theirs = ours;
    theirs.payload = to_payload(guess("theirs"), random16());
    theirs.payload_hash = text::sha256(theirs.payload);
    auto const merged = store.merge({theirs}).value();
    EXPECT_THAT(merged.forks, testing::ElementsAre(ours.id));
    EXPECT_THAT(store.since({}).value(), testing::UnorderedElementsAre(ours, theirs));
    EXPECT_NE(store.device(), ours.id.device);
    EXPECT_EQ(store.append(about({1, 1}), guess("after")).id.seq, 1U);
    ASSERT_TRUE(store.flush());
    EXPECT_THAT(store.check().value().forks, SizeIs(1));
    EXPECT_EQ(store.merge({theirs}).value().known, 1U);
}

TEST(Store, a_payload_that_is_not_what_was_hashed_is_refused) {
    Folder here;
    auto store = opened(here.db());
    Event forged = store.append(about({1, 1}), guess("2"));
    forged.id = {{9, 9}, 1};
    forged.payload = to_payload(guess("3"), random16());
    EXPECT_THAT(store.merge({forged}).value().refused, SizeIs(1));
}

TEST(Store, an_unknown_kind_and_version_are_kept) {
    Folder here;
    auto store = opened(here.db());
    Event odd;
    odd.id = {{5, 5}, 1};
    odd.kind = "Dreamed";
    odd.v = 9;
    odd.payload = R"({"of":"rain"})";
    odd.payload_hash = text::sha256(odd.payload);
    ASSERT_TRUE(store.merge({odd}));
    EXPECT_THAT(store.since({}).value(), testing::ElementsAre(odd));
}

// ── the same database elsewhere ──

TEST(Identity, a_copied_database_takes_a_new_device) {
    Folder here;
    Folder there;
    auto const before = [&] {
        auto store = opened(here.db());
        store.append(about({1, 1}), guess("1"));
        return store.device();
    }();
    for (auto const* part : {"", ".device"})
        std::filesystem::copy_file(Path(here.db()) += part, Path(there.db()) += part);
    auto copy = opened(there.db());
    EXPECT_TRUE(copy.took_new_device());
    EXPECT_NE(copy.device(), before);
    EXPECT_EQ(copy.append(about({1, 1}), guess("2")).id.seq, 1U);
    EXPECT_EQ(opened(here.db()).device(), before);
}

TEST(Identity, an_older_copy_put_back_in_the_same_file_is_noticed) {
    Folder here;
    auto const run = [&] {
        auto store = opened(here.db());
        store.append(about({1, 1}), guess("1"));
        return store.device();
    };
    auto const before = run();
    auto const old = read_file(here.db()).value();
    EXPECT_EQ(run(), before);
    auto const fd = ::open(here.db().c_str(), O_WRONLY | O_TRUNC); // the inode stays
    EXPECT_EQ(::write(fd, old.data(), old.size()), static_cast<ssize_t>(old.size()));
    ::close(fd);
    EXPECT_NE(run(), before);
}

TEST(Identity, losing_the_file_beside_it_costs_a_new_id_and_nothing_else) {
    Folder here;
    auto const before = opened(here.db()).device();
    std::filesystem::remove(Path(here.db()) += ".device");
    auto store = opened(here.db());
    EXPECT_NE(store.device(), before);
    EXPECT_TRUE(store.check().value().whole());
}

// ── where it cannot be opened ──

Fault refused(Path const& file, bool read_only = false) {
    auto const store = Store::open({.file = file, .read_only = read_only});
    return store ? Fault::other : store.error().kind;
}

void run_sql(Path const& file, char const* sql) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
}

TEST(Opening, a_second_program_finds_it_in_use_and_may_read) {
    Folder here;
    auto store = opened(here.db());
    store.append(about({1, 1}), guess("1"));
    ASSERT_TRUE(store.flush());
    EXPECT_EQ(refused(here.db()), Fault::in_use);
    EXPECT_THAT(opened({.file = here.db(), .read_only = true}).since({}).value(), SizeIs(1));
}

TEST(Opening, a_newer_version_is_left_as_it_is) {
    Folder here;
    (void)opened(here.db());
    run_sql(here.db(), "PRAGMA user_version = 99");
    auto const before = read_file(here.db()).value();
    EXPECT_EQ(refused(here.db()), Fault::newer);
    EXPECT_EQ(refused(here.db(), true), Fault::newer);
    EXPECT_EQ(read_file(here.db()).value(), before);
}

TEST(Opening, what_is_not_our_database_is_left_as_it_is) {
    Folder here;
    ASSERT_TRUE(write_file_atomically(here.db(), std::string(5000, 'x')));
    EXPECT_EQ(refused(here.db()), Fault::not_a_database);
    auto const other = here.path / "other.db";
    run_sql(other, "CREATE TABLE theirs(x)");
    EXPECT_EQ(refused(other), Fault::not_a_database);
    EXPECT_EQ(refused(other, true), Fault::not_a_database);
    EXPECT_EQ(refused(here.path / "none.db", true), Fault::missing);
}

TEST(Opening, the_owner_alone_may_read_what_pupils_answered) {
    Folder here;
    auto store = opened(here.path / "new" / "erdem.db");
    struct stat about_file{};
    ASSERT_EQ(::stat(store.file().c_str(), &about_file), 0);
    EXPECT_EQ(about_file.st_mode & 0777U, 0600U);
}

TEST(Opening, on_a_network_share_it_does_without_wal) {
    Folder here;
    auto store = opened({.file = here.db(), .network_share = true});
    EXPECT_TRUE(store.network_share());
    store.append(about({1, 1}), guess("1"));
    ASSERT_TRUE(store.flush());
    EXPECT_FALSE(std::filesystem::exists(Path(here.db()) += "-wal"));
    EXPECT_THAT(store.since({}).value(), SizeIs(1));
}

} // namespace
} // namespace erdem::edge
