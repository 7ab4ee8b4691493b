// The fold that nearly everything shown comes from: who answered which item, when, at which
// attempt, and what the highest authority said it was worth.
#pragma once

#include "erdem/events/fold.hpp"
#include "erdem/events/kinds.hpp"
#include "erdem/events/table.hpp"

#include <functional>

namespace erdem::events {

struct Item { // its statistics are those of one meaning
    Uuid uuid;
    std::int32_t meaning = 1;
    auto operator<=>(Item const&) const = default;
    friend std::size_t hash_of(Item const& item) {
        return item.uuid.low ^ static_cast<std::size_t>(item.meaning);
    }
};

struct Mark {
    std::int32_t points = 0;   // thousandths
    std::int32_t possible = 0; // thousandths
    Rank rank = Rank::this_pc;
    bool operator==(Mark const&) const = default;
};

// An answer or a recording, as it stands: reassigned to whom it belongs, not voided, not erased.
struct Answer {
    EventRef ref;
    Person person;
    std::optional<EventId> sitting;
    Item item;
    std::int32_t attempt = 1;
    std::int32_t hints_seen = 0;
    std::int64_t on_screen_ms = 0;
    Purpose purpose = Purpose::practice;
    bool synthetic = false;
    bool recorded = false; // a task done in a simulation
    Clock clock;
    std::optional<Mark> mark; // none: not marked yet
};

struct Sitting {
    EventId id;
    Person person;
    std::optional<EventId> assignment;
    text::Digest pack{};
    Purpose purpose = Purpose::practice;
    bool synthetic = false;
    bool ended = false;
    Clock began;
};

// What was on a screen, answered or not: omitted is shown without an answer.
struct Seen {
    Person person;
    std::optional<EventId> sitting;
    Item item;
    std::int32_t attempt = 1;
    std::int32_t hints_seen = 0;
    bool feedback_seen = false;
};

// Memory: about 110 bytes an answer with its Shown and Marked, so 33 MB for 300,000.
class Answers {
public:
    static constexpr std::string_view name = "answers";
    static constexpr std::uint32_t version = 1;

    // In order of device and seq.
    void each(std::function<void(Answer const&)> const&) const;
    // The first attempt of each person at each item: what standings and indices read. By person,
    // then item.
    void each_first(std::function<void(Answer const&)> const&) const;
    void each_sitting(std::function<void(Sitting const&)> const&) const;
    void each_seen(std::function<void(Seen const&)> const&) const;
    [[nodiscard]] std::size_t size() const { return answers_.rows().size(); } // voided ones too

    bool operator==(Answers const&) const = default;

    friend Answers after(Answers state, Event const& e) {
        state.take(e);
        return state;
    }
    friend Answers settled(Answers state) {
        state.settle();
        return state;
    }
    friend std::string write(Answers const& state) { return state.bytes(); }
    static std::optional<Answers> read(std::string_view);

    // In place, for a screen that is open for hours: take events as they come, settle to read.
    void take(Event const&);
    void settle();

private:
    // device number << 44 | seq: orders like the id once the numbers are settled.
    using Ref = std::uint64_t;

    struct ShownRow {
        std::uint32_t person = 0, sitting = 0, item = 0;
        std::int32_t attempt = 0;
        std::int32_t hints = 0;
        bool feedback = false;
        auto operator<=>(ShownRow const&) const = default;
    };
    struct AnswerRow {
        Ref id = 0;
        std::uint64_t tag = 0;
        std::int64_t wall = 0;
        std::uint32_t count = 0;
        std::uint32_t person = 0, sitting = 0, item = 0;
        std::int32_t attempt = 0;
        std::uint32_t on_screen_ms = 0;
        std::int32_t hints = 0;
        std::uint8_t purpose = 0;
        bool synthetic = false, recorded = false;
        auto operator<=>(AnswerRow const&) const = default;
    };
    struct MarkRow {
        Ref of = 0;
        std::uint64_t tag = 0; // of what was marked
        Ref id = 0;            // the mark itself
        Ref supersedes = 0;    // another mark, or 0
        std::int64_t wall = 0;
        std::uint32_t count = 0;
        std::uint32_t person = 0, sitting = 0;
        std::int32_t points = 0, possible = 0;
        std::uint8_t rank = 0;
        auto operator<=>(MarkRow const&) const = default;
    };
    struct SittingRow {
        std::uint32_t sitting = 0, person = 0;
        std::int64_t wall = 0;
        std::uint32_t count = 0;
        std::uint32_t assignment = 0; // a number among sittings_: any event id will do
        std::uint32_t pack = 0;
        std::uint8_t purpose = 0;
        bool synthetic = false;
        auto operator<=>(SittingRow const&) const = default;
    };
    struct EndedRow {
        std::uint32_t sitting = 0, person = 0;
        auto operator<=>(EndedRow const&) const = default;
    };
    struct VoidRow {
        std::uint32_t sitting = 0;
        auto operator<=>(VoidRow const&) const = default;
    };
    struct MovedRow {
        std::uint32_t sitting = 0, person = 0;
        std::int64_t wall = 0;
        std::uint32_t count = 0;
        Ref by = 0;
        auto operator<=>(MovedRow const&) const = default;
    };
    struct ErasedRow {
        std::uint32_t person = 0;
        auto operator<=>(ErasedRow const&) const = default;
    };

    // The key is the first fields; each_field names all of them in order, for bytes.
    friend bool same_key(ShownRow const& a, ShownRow const& b) {
        return a.person == b.person && a.sitting == b.sitting && a.item == b.item &&
               a.attempt == b.attempt;
    }
    friend bool same_key(AnswerRow const& a, AnswerRow const& b) {
        return a.id == b.id && a.tag == b.tag;
    }
    friend bool same_key(MarkRow const& a, MarkRow const& b) {
        return a.of == b.of && a.tag == b.tag && a.id == b.id;
    }
    friend bool same_key(SittingRow const& a, SittingRow const& b) {
        return a.sitting == b.sitting && a.person == b.person;
    }
    friend bool same_key(MovedRow const& a, MovedRow const& b) {
        return a.sitting == b.sitting && a.person == b.person;
    }
    friend bool same_key(EndedRow const& a, EndedRow const& b) { return a == b; }
    friend bool same_key(VoidRow const& a, VoidRow const& b) { return a == b; }
    friend bool same_key(ErasedRow const& a, ErasedRow const& b) { return a == b; }

    template<class R, class F>
    friend void each_field(R& r, F const& f) {
        using Row = std::remove_const_t<R>;
        if constexpr (std::same_as<Row, ShownRow>)
            fields(f, r.person, r.sitting, r.item, r.attempt, r.hints, r.feedback);
        if constexpr (std::same_as<Row, AnswerRow>)
            fields(f, r.id, r.tag, r.wall, r.count, r.person, r.sitting, r.item, r.attempt,
                r.on_screen_ms, r.hints, r.purpose, r.synthetic, r.recorded);
        if constexpr (std::same_as<Row, MarkRow>)
            fields(f, r.of, r.tag, r.id, r.supersedes, r.wall, r.count, r.person, r.sitting,
                r.points, r.possible, r.rank);
        if constexpr (std::same_as<Row, SittingRow>)
            fields(f, r.sitting, r.person, r.wall, r.count, r.assignment, r.pack, r.purpose,
                r.synthetic);
        if constexpr (std::same_as<Row, EndedRow>) fields(f, r.sitting, r.person);
        if constexpr (std::same_as<Row, VoidRow>) fields(f, r.sitting);
        if constexpr (std::same_as<Row, MovedRow>)
            fields(f, r.sitting, r.person, r.wall, r.count, r.by);
        if constexpr (std::same_as<Row, ErasedRow>) fields(f, r.person);
    }
    template<class F, class... Fields>
    static void fields(F const& f, Fields&... all) {
        (f(all), ...);
    }

    // Which fields of a row are numbers of which kind: for renumbering, marking what is used, and
    // testing what a checkpoint claims.
    template<class R, class V>
    static void numbers(R& r, V& v) {
        using Row = std::remove_const_t<R>;
        if constexpr (requires { r.person; }) v.person(r.person);
        if constexpr (requires { r.sitting; }) v.sitting(r.sitting);
        if constexpr (requires { r.item; }) v.item(r.item);
        if constexpr (std::same_as<Row, AnswerRow>) v.ref(r.id);
        if constexpr (std::same_as<Row, MovedRow>) v.ref(r.by);
        if constexpr (std::same_as<Row, MarkRow>) v.ref(r.of), v.ref(r.id), v.ref(r.supersedes);
        if constexpr (std::same_as<Row, SittingRow>) v.sitting(r.assignment), v.pack(r.pack);
    }
    struct Used;
    struct Becomes;
    struct Bounds;

    Ref ref(EventId);
    EventId id(Ref) const;
    std::uint32_t sitting_number(std::optional<EventId> id) {
        return sittings_.of(id.value_or(EventId{}));
    }
    std::optional<EventId> sitting(std::uint32_t number) const;

    void take_answer(Event const&, ItemPin const&, std::int32_t attempt, std::int64_t on_screen_ms,
        std::int32_t hints, bool recorded);
    void take_mark(Event const&, Marked const&, std::optional<EventId> supersedes);

    template<class F>
    static void each_table(auto& self, F const& f) {
        f(self.shown_), f(self.answers_), f(self.marks_), f(self.begun_), f(self.ended_);
        f(self.voided_), f(self.moved_), f(self.erased_);
    }
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] std::string bytes() const;
    void renumber(bool only_used);
    bool drop_erased();
    Answer answer(AnswerRow const&, std::uint32_t person, std::optional<Mark> const&) const;
    std::optional<std::uint32_t> owner(std::uint32_t sitting, std::uint32_t person) const;
    void each_row(
        std::function<void(AnswerRow const&, std::uint32_t, std::optional<Mark> const&)> const&)
        const;

    Numbers<Device> devices_;
    Numbers<Person> persons_;
    Numbers<Item> items_;
    Numbers<EventId> sittings_;
    Numbers<text::Digest> packs_;
    Table<ShownRow> shown_;
    Table<AnswerRow> answers_;
    Table<MarkRow> marks_;
    Table<SittingRow> begun_;
    Table<EndedRow> ended_;
    Table<VoidRow> voided_;
    Table<MovedRow> moved_;
    Table<ErasedRow> erased_;
};

} // namespace erdem::events
