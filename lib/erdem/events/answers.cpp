#include "erdem/events/answers.hpp"

#include <cstdlib>
#include <limits>

namespace erdem::events {
namespace {

constexpr auto seq_bits = 44U;

std::uint32_t within(std::int64_t ms) {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(ms, 0, std::numeric_limits<std::uint32_t>::max()));
}

} // namespace

Answers::Ref Answers::ref(EventId id) {
    if (id.seq == 0) return 0;
    return std::uint64_t{devices_.of(id.device)} << seq_bits | id.seq;
}

EventId Answers::id(Ref ref) const {
    return {devices_[static_cast<std::uint32_t>(ref >> seq_bits)], ref & (seq_limit - 1)};
}

std::optional<EventId> Answers::sitting(std::uint32_t number) const {
    auto const& id = sittings_[number];
    return id.seq == 0 ? std::nullopt : std::optional(id);
}

// ── taking events in ──

void Answers::take(Event const& e) {
    if (auto const shown = as<Shown>(e); shown && e.person) {
        shown_.add({persons_.of(*e.person), sitting_number(e.sitting),
            items_.of({shown->item.uuid, shown->item.meaning}), shown->attempt, shown->hints_seen,
            shown->feedback_seen});
    } else if (auto const answered = as<Answered>(e)) {
        take_answer(e, answered->item, answered->attempt, answered->on_screen_ms,
            answered->hints_seen, false);
    } else if (auto const recorded = as<Recorded>(e)) {
        take_answer(e, recorded->item, recorded->attempt, recorded->on_screen_ms, 0, true);
    } else if (auto const marked = as<Marked>(e)) {
        take_mark(e, *marked, {});
    } else if (auto const remarked = as<Remarked>(e)) {
        take_mark(e, remarked->mark, remarked->supersedes);
    } else if (auto const began = as<SittingBegan>(e); began && e.person) {
        begun_.add({sittings_.of(e.id), persons_.of(*e.person), e.clock.wall_ms, e.clock.count,
            sitting_number(began->assignment), packs_.of(began->pack.hash),
            static_cast<std::uint8_t>(e.purpose), e.synthetic});
    } else if (auto const ended = as<SittingEnded>(e); ended && e.person) {
        ended_.add({sitting_number(e.sitting), persons_.of(*e.person)});
    } else if (auto const voided = as<Voided>(e)) {
        voided_.add({sittings_.of(voided->sitting)});
    } else if (auto const moved = as<Reassigned>(e)) {
        moved_.add({sittings_.of(moved->sitting), persons_.of(moved->person), e.clock.wall_ms,
            e.clock.count, ref(e.id)});
    } else if (auto const erased = as<Erased>(e)) {
        erased_.add({persons_.of(erased->person)});
    }
}

void Answers::take_answer(Event const& e, ItemPin const& item, std::int32_t attempt,
    std::int64_t on_screen_ms, std::int32_t hints, bool recorded) {
    if (!e.person) return;
    answers_.add({.id = ref(e.id),
        .tag = tag_of(e.payload_hash),
        .wall = e.clock.wall_ms,
        .count = e.clock.count,
        .person = persons_.of(*e.person),
        .sitting = sitting_number(e.sitting),
        .item = items_.of({item.uuid, item.meaning}),
        .attempt = attempt,
        .on_screen_ms = within(on_screen_ms),
        .hints = hints,
        .purpose = static_cast<std::uint8_t>(e.purpose),
        .synthetic = e.synthetic,
        .recorded = recorded});
}

void Answers::take_mark(Event const& e, Marked const& mark, std::optional<EventId> supersedes) {
    marks_.add({.of = ref(mark.of.id),
        .tag = mark.of.tag,
        .id = ref(e.id),
        .supersedes = ref(supersedes.value_or(EventId{})),
        .wall = e.clock.wall_ms,
        .count = e.clock.count,
        .person = persons_.of(e.person.value_or(Person{})),
        .sitting = sitting_number(e.sitting),
        .points = mark.points,
        .possible = mark.possible,
        .rank = static_cast<std::uint8_t>(mark.authority.rank)});
}

// ── one canonical form ──

struct Answers::Used {
    std::vector<bool> devices, persons, items, sittings, packs;
    void person(std::uint32_t n) { persons[n] = true; }
    void item(std::uint32_t n) { items[n] = true; }
    void sitting(std::uint32_t n) { sittings[n] = true; }
    void pack(std::uint32_t n) { packs[n] = true; }
    void ref(Ref r) {
        if (r != 0) devices[r >> seq_bits] = true;
    }
};

struct Answers::Becomes {
    std::vector<std::uint32_t> devices, persons, items, sittings, packs;
    void person(std::uint32_t& n) const { n = persons[n]; }
    void item(std::uint32_t& n) const { n = items[n]; }
    void sitting(std::uint32_t& n) const { n = sittings[n]; }
    void pack(std::uint32_t& n) const { n = packs[n]; }
    void ref(Ref& r) const {
        if (r != 0) r = std::uint64_t{devices[r >> seq_bits]} << seq_bits | (r & (seq_limit - 1));
    }
};

struct Answers::Bounds {
    std::size_t devices, persons, items, sittings, packs;
    bool well = true;
    void person(std::uint32_t n) { well = well && n < persons; }
    void item(std::uint32_t n) { well = well && n < items; }
    void sitting(std::uint32_t n) { well = well && n < sittings; }
    void pack(std::uint32_t n) { well = well && n < packs; }
    void ref(Ref r) { well = well && (r == 0 || r >> seq_bits < devices); }
};

// Old numbers keep their order among each other, so rows in order stay in order.
void Answers::renumber(bool only_used) {
    Used used{std::vector<bool>(devices_.size()), std::vector<bool>(persons_.size()),
        std::vector<bool>(items_.size()), std::vector<bool>(sittings_.size()),
        std::vector<bool>(packs_.size())};
    if (only_used) {
        each_table(*this, [&](auto const& table) {
            for (auto const& row : table.rows()) numbers(row, used);
        });
    }
    auto const wanted = [&](auto const& flags) { return only_used ? &flags : nullptr; };
    Becomes const becomes{devices_.settle(wanted(used.devices)),
        persons_.settle(wanted(used.persons)), items_.settle(wanted(used.items)),
        sittings_.settle(wanted(used.sittings)), packs_.settle(wanted(used.packs))};
    each_table(
        *this, [&](auto& table) { table.renumber([&](auto& row) { numbers(row, becomes); }); });
}

bool Answers::is_settled() const {
    auto settled = devices_.sorted() && persons_.sorted() && items_.sorted() &&
                   sittings_.sorted() && packs_.sorted();
    each_table(*this, [&](auto const& table) { settled = settled && table.settled(); });
    return settled;
}

void Answers::settle() {
    if (is_settled()) return;
    renumber(false);
    auto shrunk = false;
    each_table(*this, [&](auto& table) { shrunk = table.settle() || shrunk; });
    shrunk = drop_erased() || shrunk;
    if (shrunk) renumber(true);
}

// As Erasures says it: all that was ever under their id, or in a sitting moved to them.
bool Answers::drop_erased() {
    std::vector<bool> persons(persons_.size());
    std::vector<bool> sittings(sittings_.size());
    for (auto const& row : erased_.rows()) persons[row.person] = true;
    for (auto const& row : moved_.rows())
        if (persons[row.person]) sittings[row.sitting] = true;
    auto const wanted = [&](auto const& row) {
        return !persons[row.person] && !sittings[row.sitting];
    };
    auto dropped = shown_.drop_unless(wanted);
    dropped = answers_.drop_unless(wanted) || dropped;
    dropped = marks_.drop_unless(wanted) || dropped;
    dropped = begun_.drop_unless(wanted) || dropped;
    return ended_.drop_unless(wanted) || dropped;
}

// ── bytes ──

namespace {

template<class What>
void put(ByteWriter& out, Random128<What> id) {
    out.put(id.high);
    out.put(id.low);
}
void put(ByteWriter& out, Item const& item) {
    put(out, item.uuid);
    out.put(item.meaning);
}
void put(ByteWriter& out, EventId const& id) {
    put(out, id.device);
    out.put(id.seq);
}
void put(ByteWriter& out, text::Digest const& digest) {
    for (auto const byte : digest) out.put(byte);
}

template<class What>
void get(ByteReader& in, Random128<What>& id) {
    in.get(id.high);
    in.get(id.low);
}
void get(ByteReader& in, Item& item) {
    get(in, item.uuid);
    in.get(item.meaning);
}
void get(ByteReader& in, EventId& id) {
    get(in, id.device);
    in.get(id.seq);
}
void get(ByteReader& in, text::Digest& digest) {
    for (auto& byte : digest) in.get(byte);
}

template<class Id>
void write_numbers(ByteWriter& out, Numbers<Id> const& numbers) {
    numbers.write(out, [&](Id const& id) { put(out, id); });
}
template<class Id>
void read_numbers(ByteReader& in, Numbers<Id>& numbers) {
    numbers.read(in, [&] {
        Id id;
        get(in, id);
        return id;
    });
}

} // namespace

std::string Answers::bytes() const {
    if (!is_settled()) std::abort();
    ByteWriter out;
    out.reserve(answers_.rows().size() * 160);
    write_numbers(out, devices_);
    write_numbers(out, persons_);
    write_numbers(out, items_);
    write_numbers(out, sittings_);
    write_numbers(out, packs_);
    each_table(*this, [&](auto const& table) { table.write(out); });
    return std::move(out).take();
}

std::optional<Answers> Answers::read(std::string_view bytes) {
    Answers state;
    ByteReader in(bytes);
    read_numbers(in, state.devices_);
    read_numbers(in, state.persons_);
    read_numbers(in, state.items_);
    read_numbers(in, state.sittings_);
    read_numbers(in, state.packs_);
    each_table(state, [&](auto& table) { table.read(in); });
    Bounds bounds{state.devices_.size(), state.persons_.size(), state.items_.size(),
        state.sittings_.size(), state.packs_.size()};
    each_table(state, [&](auto const& table) {
        for (auto const& row : table.rows()) numbers(row, bounds);
    });
    if (!in.done() || !bounds.well) return {};
    return state;
}

} // namespace erdem::events
