// What can happen, one plain struct a kind, and each one's payload: canonical JSON without floats.
// An unknown kind or version is kept, forwarded and ignored.
#pragma once

#include "erdem/events/event.hpp"
#include "erdem/text/fault.hpp"
#include "erdem/text/json.hpp"

#include <concepts>
#include <expected>
#include <vector>

namespace erdem::events {

// An item as it was when it was seen: a uuid, a meaning revision (key, stem or options changed: its
// statistics start anew), a wording revision (a typo: they do not), the hash of its content.
struct ItemPin {
    Uuid uuid;
    std::int32_t meaning = 1;
    std::int32_t wording = 1;
    text::Digest content{};
    bool operator==(ItemPin const&) const = default;
};

struct PackPin {
    std::string id;
    text::Digest hash{};
    bool operator==(PackPin const&) const = default;
};

// Who may say how many points an answer is worth; the higher one has the last word.
enum class Rank : std::uint8_t { this_pc, the_class, the_county };
std::string_view word(Rank); // "pc", "class", "county"

struct Authority {
    Rank rank = Rank::this_pc;
    std::string id; // of the PC's device, the class or the county
    bool operator==(Authority const&) const = default;
};

struct SittingBegan {
    static constexpr std::string_view kind = "SittingBegan";
    std::optional<EventId> assignment; // none: chosen freely
    PackPin pack{};
    std::string language; // a canonical tag
    std::uint64_t seed = 0;
    bool operator==(SittingBegan const&) const = default;
};

struct SittingEnded {
    static constexpr std::string_view kind = "SittingEnded";
    bool operator==(SittingEnded const&) const = default;
};

struct SlotOrder {
    std::string slot;
    std::vector<std::int32_t> order; // as shown: the index each place shows
    bool operator==(SlotOrder const&) const = default;
};
struct Drawn {
    std::string name;
    std::string value; // decimal text as text::write_number writes it: payloads hold no floats
    bool operator==(Drawn const&) const = default;
};

// Apart from Answered, or nobody could tell not reached from omitted.
struct Shown {
    static constexpr std::string_view kind = "Shown";
    ItemPin item{};
    std::string language;
    std::vector<SlotOrder> orders;
    std::vector<Drawn> drawn;
    std::int32_t attempt = 1;
    std::int32_t hints_seen = 0;
    bool feedback_seen = false;
    bool operator==(Shown const&) const = default;
};

struct Answered {
    static constexpr std::string_view kind = "Answered";
    ItemPin item{};
    std::int32_t attempt = 1;
    text::Json response; // as the quiz floor writes it; no floats in it
    std::int64_t on_screen_ms = 0;
    std::int32_t hints_seen = 0;            // by the time of answering
    std::optional<std::int32_t> confidence; // per cent, where it was asked
    bool operator==(Answered const&) const = default;
};

struct Predicted {
    static constexpr std::string_view kind = "Predicted";
    std::string module;
    std::string task;
    std::string value; // as the learner gave it
    bool operator==(Predicted const&) const = default;
};

// A row of the trial table, for display: marking recomputes it from the recording.
struct TrialKept {
    static constexpr std::string_view kind = "TrialKept";
    std::string module;
    text::Json row; // no floats: numbers as decimal text
    bool operator==(TrialKept const&) const = default;
};

// A recording, kept as a file named by its hash. What it is worth is a Marked of this event.
struct Recorded {
    static constexpr std::string_view kind = "Recorded";
    text::Digest sha256{};
    std::string module;
    std::string task;
    ItemPin item{}; // a task without an item of its own: named("module/task/…")
    std::int32_t attempt = 1;
    std::int64_t on_screen_ms = 0;
    bool operator==(Recorded const&) const = default;
};

struct Marked {
    static constexpr std::string_view kind = "Marked";
    EventRef of; // the Answered or Recorded
    ItemPin item{};
    std::int32_t points = 0;          // thousandths
    std::int32_t possible = 0;        // thousandths
    std::vector<std::string> reasons; // slot and key of the feedback, "length:squared"
    std::string module_version;
    std::string fingerprint;
    std::string marker_version;
    Authority authority{};
    bool operator==(Marked const&) const = default;
};

// Marking anew: says which mark it supersedes and why. An upgrade never rewrites last term.
struct Remarked {
    static constexpr std::string_view kind = "Remarked";
    EventId supersedes;
    std::string why;
    Marked mark{};
    bool operator==(Remarked const&) const = default;
};

struct Assigned {
    static constexpr std::string_view kind = "Assigned";
    PackPin pack{};
    std::vector<Person> persons;
    std::vector<Group> groups; // classes and teams
    Purpose purpose = Purpose::assignment;
    std::int32_t first_day = 0; // days since 1970-01-01, by the clock of who assigns
    std::int32_t last_day = 0;
    text::Json settings = text::Json::object({});
    bool operator==(Assigned const&) const = default;
};

struct Voided { // a sitting given under the wrong name, or by mistake
    static constexpr std::string_view kind = "Voided";
    EventId sitting;
    std::string why;
    bool operator==(Voided const&) const = default;
};

struct Reassigned { // a sitting was another person's
    static constexpr std::string_view kind = "Reassigned";
    EventId sitting;
    Person person;
    bool operator==(Reassigned const&) const = default;
};

// A person is not a place in a class. The envelope's person joins; dates are trusted ones.
struct Joined {
    static constexpr std::string_view kind = "Joined";
    Group group;
    std::int32_t from_day = 0;
    bool operator==(Joined const&) const = default;
};
struct Left {
    static constexpr std::string_view kind = "Left";
    Group group;
    std::int32_t to_day = 0; // the first day no longer there
    bool operator==(Left const&) const = default;
};

struct Consented { // the envelope's person, or who answers for them
    static constexpr std::string_view kind = "Consented";
    std::string to; // what was agreed to: a key of the consent form
    bool given = true;
    bool operator==(Consented const&) const = default;
};

// The person stands in the payload and not in the envelope, so that it survives what it orders.
struct Erased {
    static constexpr std::string_view kind = "Erased";
    Person person;
    bool operator==(Erased const&) const = default;
};

template<class T, class... Ts>
concept OneOf = (std::same_as<T, Ts> || ...);
template<class K>
concept Kind = OneOf<K, SittingBegan, SittingEnded, Shown, Answered, Predicted, TrialKept, Recorded,
    Marked, Remarked, Assigned, Voided, Reassigned, Joined, Left, Consented, Erased>;

constexpr std::uint32_t kind_version = 1; // of every kind above

// Sixteen random bytes in each payload, or a guess at a short answer could be checked against its
// hash after erasure.
using Salt = Bytes16;

// What surrounds an event, as its author knows it.
struct About {
    std::optional<Person> person;
    std::optional<EventId> sitting;
    Purpose purpose = Purpose::practice;
    bool synthetic = false;
    bool operator==(About const&) const = default;
};

// An event to be: the store adds id, chain, clocks and salt.
struct Draft {
    About about;
    std::string kind;
    text::Json fields;
    bool operator==(Draft const&) const = default;
};

// A response, row or settings must hold no floats (exact() below): that is the caller's promise,
// and it is asserted.
template<Kind K>
text::Json fields(K const&);
template<Kind K>
Draft draft(About about, K const& k) {
    return {about, std::string(K::kind), fields(k)};
}
std::string seal(text::Json fields, Salt const&); // to a payload: sorted, salted
template<Kind K>
std::string to_payload(K const& k, Salt const& salt) {
    return seal(fields(k), salt);
}

// Faults: not canonical, a field missing or of another type. Unknown fields are let pass.
template<Kind K>
std::expected<K, text::Fault> read_payload(std::string_view payload);

bool exact(text::Json const&); // no float anywhere in it

// Absent: another kind, an unknown version, erased, or a payload that cannot be read.
template<Kind K>
std::optional<K> as(Event const& e) {
    if (e.kind != K::kind || e.v != kind_version || erased(e)) return {};
    auto read = read_payload<K>(e.payload);
    if (!read) return {};
    return *std::move(read);
}

} // namespace erdem::events
