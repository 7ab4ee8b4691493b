#include "erdem/events/answers.hpp"

#include <cstdlib>
#include <tuple>

namespace erdem::events {
namespace {

// Among the marks of one answer: not one that a mark of at least its rank supersedes; then the
// highest authority; then the last word. Marks that supersede each other in a ring are no ring of
// ours: then all of them count.
template<class Row>
Row const& winning(Row const* begin, Row const* end) {
    auto const superseded = [&](Row const& mark) {
        return std::any_of(begin, end, [&](Row const& other) {
            return other.supersedes == mark.id && other.rank >= mark.rank && other.id != mark.id;
        });
    };
    auto const weight = [](Row const& m) { return std::tie(m.rank, m.wall, m.count, m.id); };
    auto const* best = begin;
    auto best_stands = !superseded(*begin);
    for (auto const* mark = begin + 1; mark < end; ++mark) {
        auto const stands = !superseded(*mark);
        if (stands < best_stands) continue;
        if (stands > best_stands || weight(*mark) > weight(*best)) best = mark;
        best_stands = stands;
    }
    return *best;
}

} // namespace

// Whose a sitting's rows are now; nobody's if it was voided.
std::optional<std::uint32_t> Answers::owner(std::uint32_t sitting, std::uint32_t person) const {
    auto const at_sitting = [](auto const& rows, std::uint32_t number) {
        return std::ranges::equal_range(rows, number, {}, [](auto const& r) { return r.sitting; });
    };
    if (!at_sitting(voided_.rows(), sitting).empty()) return {};
    auto const moves = at_sitting(moved_.rows(), sitting);
    if (moves.empty()) return person;
    return std::ranges::max(moves, {}, [](MovedRow const& m) {
        return std::tuple(m.wall, m.count, m.by);
    }).person;
}

// Answers and marks lie in the same order: one walk over both.
void Answers::each_row(
    std::function<void(AnswerRow const&, std::uint32_t, std::optional<Mark> const&)> const& take)
    const {
    if (!is_settled()) std::abort();
    auto const* mark = marks_.rows().data();
    auto const* const end = mark + marks_.rows().size();
    for (auto const& row : answers_.rows()) {
        auto const key = std::tie(row.id, row.tag);
        while (mark != end && std::tie(mark->of, mark->tag) < key) ++mark;
        auto const* const first = mark;
        while (mark != end && std::tie(mark->of, mark->tag) == key) ++mark;
        auto const whose = owner(row.sitting, row.person);
        if (!whose) continue;
        std::optional<Mark> won;
        if (first != mark) {
            auto const& best = winning(first, mark);
            won = Mark{best.points, best.possible, static_cast<Rank>(best.rank)};
        }
        take(row, *whose, won);
    }
}

Answer Answers::answer(
    AnswerRow const& row, std::uint32_t person, std::optional<Mark> const& mark) const {
    return {.ref = {id(row.id), row.tag},
        .person = persons_[person],
        .sitting = sitting(row.sitting),
        .item = items_[row.item],
        .attempt = row.attempt,
        .hints_seen = row.hints,
        .on_screen_ms = row.on_screen_ms,
        .purpose = static_cast<Purpose>(row.purpose),
        .synthetic = row.synthetic,
        .recorded = row.recorded,
        .clock = {row.wall, row.count},
        .mark = mark};
}

void Answers::each(std::function<void(Answer const&)> const& take) const {
    each_row(
        [&](auto const& row, auto person, auto const& mark) { take(answer(row, person, mark)); });
}

void Answers::each_first(std::function<void(Answer const&)> const& take) const {
    struct First {
        std::uint32_t person, item;
        std::int64_t wall;
        std::uint32_t count;
        AnswerRow const* row; // last: rows lie by device, seq and tag, and decide between equals
        std::optional<Mark> mark;
    };
    std::vector<First> firsts;
    each_row([&](auto const& row, auto person, auto const& mark) {
        if (row.attempt == 1) firsts.push_back({person, row.item, row.wall, row.count, &row, mark});
    });
    std::ranges::sort(firsts, {},
        [](First const& f) { return std::tuple(f.person, f.item, f.wall, f.count, f.row); });
    First const* before = nullptr;
    for (auto const& first : firsts) {
        auto const again =
            before != nullptr && before->person == first.person && before->item == first.item;
        if (!again) take(answer(*first.row, first.person, first.mark));
        before = &first;
    }
}

void Answers::each_sitting(std::function<void(Sitting const&)> const& take) const {
    if (!is_settled()) std::abort();
    for (auto const& row : begun_.rows()) {
        auto const whose = owner(row.sitting, row.person);
        if (!whose) continue;
        auto const ended = std::ranges::binary_search(
            ended_.rows(), EndedRow{.sitting = row.sitting, .person = row.person});
        take({.id = sittings_[row.sitting],
            .person = persons_[*whose],
            .assignment = sitting(row.assignment),
            .pack = packs_[row.pack],
            .purpose = static_cast<Purpose>(row.purpose),
            .synthetic = row.synthetic,
            .ended = ended,
            .began = {row.wall, row.count}});
    }
}

void Answers::each_seen(std::function<void(Seen const&)> const& take) const {
    if (!is_settled()) std::abort();
    for (auto const& row : shown_.rows()) {
        auto const whose = owner(row.sitting, row.person);
        if (!whose) continue;
        take({.person = persons_[*whose],
            .sitting = sitting(row.sitting),
            .item = items_[row.item],
            .attempt = row.attempt,
            .hints_seen = row.hints,
            .feedback_seen = row.feedback});
    }
}

} // namespace erdem::events
