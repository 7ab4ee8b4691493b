// Forgetting a child: nothing of them comes back, whichever way.
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

std::vector<Path> files_that_hold(Path const& folder, std::string_view secret) {
    std::vector<Path> found;
    for (auto const& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (!file.is_regular_file()) continue;
        auto const bytes = read_file(file.path(), std::size_t{1} << 30U).value();
        if (bytes.find(secret) != bytes.npos) found.push_back(file.path());
    }
    return found;
}

// ── forgetting ──

struct School {
    Folder folder;
    Person const leaves = random_id<Person>();
    Person const stays = random_id<Person>();
    text::Digest theirs{}, shared{};

    static constexpr auto name = "Sarangerel the Secret";
    static constexpr auto answer = "a private thought on volcanoes";
    static constexpr auto recorded = "acts that only one hand makes";

    // Enough of both that pages split, fill and are rebuilt.
    void fill(Store& store) {
        store.keep({.person = leaves, .name = name});
        store.keep({.person = stays, .name = "Bayar"});
        for (auto i = 0; i < 400; ++i) {
            store.append(about(leaves), guess(answer + std::string(i % 90, '.')));
            store.append(about(stays), guess("an open thought " + std::string(i % 70, '.')));
        }
        theirs = store.recordings().put(recorded).value();
        shared = store.recordings().put("what two did together").value();
        for (auto const& [person, digest] :
            {std::pair{leaves, theirs}, {leaves, shared}, {stays, shared}}) {
            Recorded row;
            row.sha256 = digest;
            store.append(about(person), row);
        }
        ASSERT_TRUE(store.flush());
    }
    std::vector<Path> traces() const {
        auto found = files_that_hold(folder.path, name);
        for (auto const* secret : {answer, recorded})
            for (auto& path : files_that_hold(folder.path, secret)) found.push_back(path);
        return found;
    }
};

TEST(Forgetting, leaves_no_byte_in_any_file) {
    School school;
    auto store = opened(school.folder.db());
    school.fill(store);
    ASSERT_TRUE(store.back_up());
    ASSERT_TRUE(store.back_up());
    std::filesystem::copy_file(store.backups()[0], Path(school.folder.db()) += ".damaged-1");
    store.keep(checkpoint(store.folded<Answers>().value(), store.heads().value()));
    EXPECT_THAT(school.traces(), SizeIs(testing::Ge(4)));

    auto const outcome = store.forget(school.leaves);
    ASSERT_TRUE(outcome) << outcome.error().words;
    EXPECT_THAT(school.traces(), IsEmpty());
    EXPECT_FALSE(store.recordings().has(school.theirs));
    EXPECT_TRUE(store.recordings().has(school.shared));
    EXPECT_THAT(store.people(), SizeIs(1));
    auto const findings = store.check().value();
    EXPECT_TRUE(findings.whole());
    EXPECT_EQ(findings.erased, 402U);
    EXPECT_THAT(store.backups(), SizeIs(2));
    store.append(about(school.stays), guess("and it goes on"));
    EXPECT_TRUE(store.flush());
}

TEST(Forgetting, an_old_copy_brings_nothing_back) {
    School school;
    Folder stick;
    auto store = opened(school.folder.db());
    school.fill(store);
    std::filesystem::copy_file(store.back_up().value(), stick.db());
    ASSERT_TRUE(store.forget(school.leaves));
    auto const merged = store.merge_file(stick.db());
    ASSERT_TRUE(merged);
    EXPECT_THAT(merged->added, IsEmpty());
    EXPECT_THAT(school.traces(), IsEmpty());
    EXPECT_THAT(store.people(), SizeIs(1));
}

TEST(Forgetting, holds_where_the_copy_comes_first_and_the_order_to_erase_later) {
    School school;
    Folder other;
    auto store = opened(school.folder.db());
    school.fill(store);
    auto there = opened(other.db());
    ASSERT_TRUE(there.merge(store.since({}).value()));
    there.keep({.person = school.leaves, .name = School::name});
    ASSERT_TRUE(store.forget(school.leaves));
    ASSERT_TRUE(there.merge(store.since({}).value()));
    EXPECT_THAT(files_that_hold(other.path, School::answer), IsEmpty());
    EXPECT_THAT(files_that_hold(other.path, School::name), IsEmpty());
    EXPECT_THAT(there.people(), IsEmpty());
}

TEST(Forgetting, holds_for_a_backup_that_is_put_back) {
    School school;
    Folder stick;
    {
        auto store = opened(school.folder.db());
        school.fill(store);
        std::filesystem::copy_file(store.back_up().value(), stick.db());
        ASSERT_TRUE(store.forget(school.leaves));
    }
    auto const restored = restore(stick.db(), school.folder.db());
    ASSERT_TRUE(restored) << restored.error().words;
    EXPECT_THAT(school.traces(), IsEmpty());
    EXPECT_THAT(opened(school.folder.db()).people(), SizeIs(1));
}

TEST(Forgetting, covers_a_sitting_that_turned_out_to_be_theirs) {
    Folder folder;
    auto store = opened(folder.db());
    Person const wrong{1, 1};
    Person const right{2, 2};
    auto const began = store.append(about(wrong), SittingBegan{});
    store.append({.person = wrong, .sitting = began.id}, guess("my own words"));
    store.append({}, Reassigned{began.id, right});
    ASSERT_TRUE(store.forget(right));
    auto const log = store.since({}).value();
    for (auto const& e : log)
        EXPECT_EQ(erased(e), e.sitting == began.id || e.id == began.id) << e.kind;
    EXPECT_THAT(files_that_hold(folder.path, "my own words"), IsEmpty());
}

// ── backups ──

} // namespace
} // namespace erdem::edge
