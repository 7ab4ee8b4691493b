#include "erdem/events/payload.hpp"
#include "events/sample_log.hpp"

#include "erdem/events/log.hpp"

#include <gmock/gmock.h>
#include <limits>

namespace erdem::events {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// ── ids and clocks ──

TEST(Ids, read_back_from_their_text) {
    EventId const id{{0x0123456789ABCDEF, 42}, 7};
    EXPECT_EQ(to_text(id), "0123456789abcdef000000000000002a:7");
    EXPECT_EQ(read_event_id(to_text(id)), id);
    EventRef const ref{id, 0xFEDCBA9876543210};
    EXPECT_EQ(read_event_ref(to_text(ref)), ref);
    EXPECT_EQ(write_uuid({0x0123456789ABCDEF, 42}), "01234567-89ab-cdef-0000-00000000002a");
    EXPECT_EQ(read_uuid("01234567-89ab-cdef-0000-00000000002a"), (Uuid{0x0123456789ABCDEF, 42}));
    EXPECT_EQ(read_uuid(write_uuid(named("a"))), named("a"));
}

TEST(Ids, what_is_not_one_is_refused) {
    auto const device = hex(Device{1, 2});
    for (auto const& text : {std::string(), device, device + ":", device + ":0", device + ":01",
             device + ":-1", device + ":1 ", device + ":17592186044416", "x" + device + ":1",
             device + ":99999999999999999999"})
        EXPECT_FALSE(read_event_id(text)) << text;
    EXPECT_TRUE(read_event_id(device + ":17592186044415"));
    for (auto const* text : {"", "0123456789ABCDEF000000000000002A",
             "01234567-89ab-cdef-0000-00000000002", "0123456789ab-cdef-0000-00000000002a-"})
        EXPECT_FALSE(read_uuid(text)) << text;
}

TEST(HybridClock, never_goes_back_and_follows_what_it_saw) {
    EXPECT_EQ(after({100, 3}, 200), (Clock{200, 0}));
    EXPECT_EQ(after({100, 3}, 100), (Clock{100, 4}));
    EXPECT_EQ(after({100, 3}, 50), (Clock{100, 4}));
    EXPECT_EQ(after({100, 3}, 50, Clock{120, 9}), (Clock{120, 10}));
    EXPECT_EQ(after({100, 3}, 500, Clock{120, 9}), (Clock{500, 0}));
    EXPECT_EQ(after({100, std::numeric_limits<std::uint32_t>::max()}, 0), (Clock{101, 0}));
}

TEST(HybridClock, is_not_dragged_more_than_a_day_ahead) {
    constexpr std::int64_t now = 1'700'000'000'000;
    EXPECT_EQ(after({}, now, Clock{now + most_ahead_ms, 0}), (Clock{now + most_ahead_ms, 1}));
    EXPECT_EQ(after({}, now, Clock{now + most_ahead_ms + 1, 0}), (Clock{now, 0}));
}

// ── payloads ──

TEST(Payload, is_sorted_and_salted_and_reads_back) {
    Predicted const guess{"physics/pendulum", "period", "2 s"};
    auto const payload = to_payload(guess, Salt{1, 2, 3});
    EXPECT_EQ(payload, R"({"module":"physics/pendulum","salt":"01020300000000000000000000000000",)"
                       R"("task":"period","value":"2 s"})");
    EXPECT_EQ(read_payload<Predicted>(payload), guess);
}

TEST(Payload, of_every_kind_survives_writing_and_reading) {
    auto count = 0;
    for (auto const& e : SampleLog(11).write(60)) {
        auto const again = [&]<Kind K>(K const& k) {
            ++count;
            EXPECT_EQ(read_payload<K>(to_payload(k, {})), k) << e.payload;
            auto const salt = e.payload.substr(e.payload.find("\"salt\":\"") + 8, 32);
            EXPECT_EQ(to_payload(k, *read_hex16(salt)), e.payload);
        };
        auto const as_any = [&]<class... K>(std::tuple<K...>*) {
            (
                [&] {
                    if (auto const k = as<K>(e)) again(*k);
                }(),
                ...);
        };
        as_any(static_cast<std::tuple<SittingBegan, SittingEnded, Shown, Answered, Recorded, Marked,
                Remarked, Assigned, Voided, Reassigned, Joined, Left, Erased>*>(nullptr));
    }
    EXPECT_GT(count, 500);
}

TEST(Payload, what_is_not_canonical_is_refused) {
    for (auto const* text : {"", "{", "[]", R"({"a":1 })", R"({"b":1,"a":2})", R"({"a":1,"a":2})",
             R"({"a":1.5})", R"({"a":1e3})", R"({"a":01})", R"({"a":-})", R"({"a":tru})",
             "{\"a\":\"\n\"}", R"({"a":1}x)", R"({"a":"\x)", R"({"a":[1,]})", R"({"a":[1)"})
        EXPECT_FALSE(Members::read(text)) << text;
    EXPECT_FALSE(Members::read("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}"));
    EXPECT_TRUE(Members::read(R"({"a":[],"b":{},"c":-5,"d":null,"e":"\"x"})"));
    EXPECT_FALSE(read_payload<SittingEnded>("{\"a\":\"\xFF\"}"));
}

TEST(Payload, names_the_field_that_is_wrong) {
    auto const read = read_payload<Joined>(R"({"from_day":"monday","group":"x"})");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().expected, "from_day");
    EXPECT_EQ(read.error().found, "\"monday\"");
}

TEST(Payload, fields_of_a_later_version_are_let_pass) {
    EXPECT_TRUE(read_payload<SittingEnded>(R"({"mood":"glad","salt":"00"})"));
}

// ── the envelope and its chain ──

TEST(Event, its_hash_covers_every_field_but_the_payload) {
    Random random(1);
    Pen pen{random.id<Device>(), &random};
    auto const e = pen.write(
        {.person = Person{1, 2}, .sitting = EventId{{3, 4}, 5}}, Predicted{"m", "t", "v"});
    auto const same = hash(e);
    auto blank = e;
    blank.payload.clear();
    EXPECT_EQ(hash(blank), same);
    auto const differs = [&](auto const& change) {
        auto other = e;
        change(other);
        return hash(other) != same;
    };
    EXPECT_TRUE(differs([](Event& o) { ++o.id.seq; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.id.device.low; }));
    EXPECT_TRUE(differs([](Event& o) { o.prev[31] ^= 1; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.clock.wall_ms; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.clock.count; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.at_ms; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.boot.high; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.mono_ms; }));
    EXPECT_TRUE(differs([](Event& o) { o.person.reset(); }));
    EXPECT_TRUE(differs([](Event& o) { o.sitting.reset(); }));
    EXPECT_TRUE(differs([](Event& o) { o.purpose = Purpose::survey; }));
    EXPECT_TRUE(differs([](Event& o) { o.synthetic = true; }));
    EXPECT_TRUE(differs([](Event& o) { o.kind = "Dreamed"; }));
    EXPECT_TRUE(differs([](Event& o) { ++o.v; }));
    EXPECT_TRUE(differs([](Event& o) { o.payload_hash[0] ^= 1; }));
}

TEST(Check, finds_an_edit_a_gap_a_fork_and_a_broken_chain) {
    auto const log = SampleLog(5).write(20);
    EXPECT_TRUE(check(log).whole());
    auto const device = log[0].id.device;
    auto const nth = [&](std::vector<Event>& events, std::uint64_t seq) {
        return std::ranges::find(events, EventId{device, seq}, &Event::id);
    };

    auto edited = log;
    nth(edited, 3)->payload += ' ';
    EXPECT_THAT(check(edited).edited, ElementsAre(EventId{device, 3}));

    auto rewritten = log; // payload and hash together: the next one's prev tells
    auto const at = nth(rewritten, 3);
    at->payload += ' ';
    at->payload_hash = text::sha256(at->payload);
    EXPECT_THAT(check(rewritten).broken, ElementsAre(EventId{device, 4}));

    auto torn = log;
    torn.erase(nth(torn, 3));
    torn.erase(nth(torn, 4));
    EXPECT_THAT(check(torn).gaps, ElementsAre(Gap{device, 3, 4}));
    EXPECT_THAT(check(torn).broken, SizeIs(0));

    auto forked = log;
    auto other = *nth(forked, 3);
    ++other.at_ms;
    forked.push_back(other);
    EXPECT_THAT(check(forked).forks, ElementsAre(EventId{device, 3}));
    EXPECT_THAT(check(forked).broken, SizeIs(0));
}

TEST(Merge, is_a_union_that_keeps_forks_and_refuses_what_cannot_be) {
    auto const events = SampleLog(9).write(10);
    Log log;
    auto const half = std::span(events).first(events.size() / 2);
    EXPECT_THAT(merge(log, half).added, SizeIs(half.size()));
    auto const merged = merge(log, events);
    EXPECT_EQ(merged.known, half.size());
    EXPECT_EQ(log.events().size(), events.size());
    auto other = events[0];
    ++other.at_ms;
    EXPECT_THAT(merge(log, std::span(&other, 1)).forks, ElementsAre(other.id));
    EXPECT_THAT(check(log).forks, ElementsAre(other.id));
    other.payload += ' ';
    EXPECT_THAT(merge(log, std::span(&other, 1)).refused, ElementsAre(other.id));
}

TEST(Merge, an_old_copy_brings_nothing_of_an_erased_person_back) {
    Random random(3);
    Pen pen{random.id<Device>(), &random};
    Person const pupil{1, 1};
    auto const guess = pen.write({.person = pupil}, Predicted{"m", "t", "2 s"});
    auto const erasing = pen.write({}, Erased{pupil});
    for (auto const& order : {std::vector{guess, erasing, guess}, std::vector{erasing, guess}}) {
        Log log;
        merge(log, order);
        for (auto const& [key, e] : log.events()) EXPECT_EQ(erased(e), e.id == guess.id);
        EXPECT_TRUE(check(log).whole());
    }
}

} // namespace
} // namespace erdem::events
