#include "erdem/edge/inside.hpp"

#include <algorithm>

namespace erdem::edge {

using events::Event;
using events::Merged;
using Outcome = std::expected<void, StoreFault>;

namespace {

bool orders_erasure(Event const& e) {
    return e.kind == events::Erased::kind || e.kind == events::Reassigned::kind;
}

} // namespace

std::expected<Merged, StoreFault> Store::Inside::merge(std::vector<Event> const& arrived) {
    for (auto const& e : arrived)
        if (possible(e)) erasures.take(e);
    Merged merged;
    auto const written = transaction([&](Writing& into) {
        merged = {};
        for (auto const& e : arrived) {
            if (!possible(e)) {
                merged.refused.push_back(e.id);
                continue;
            }
            switch (into.merge(e, erasures)) {
            case Writing::Was::added: merged.added.push_back(e.id); break;
            case Writing::Was::known: ++merged.known; break;
            case Writing::Was::fork:
                merged.added.push_back(e.id);
                merged.forks.push_back(e.id);
                break;
            }
        }
    });
    if (!written) return std::unexpected(written.error());
    if (auto const followed = follow(arrived, merged); !followed)
        return std::unexpected(followed.error());
    auto const erases = std::ranges::any_of(arrived, orders_erasure);
    if (erases && !merged.added.empty() && !erasures.empty()) {
        if (auto const carried = carry_out(); !carried) return std::unexpected(carried.error());
    }
    return merged;
}

// Our clock goes beyond what was seen; and if somebody else has events under our own id, that id
// is theirs as much as ours, and we take a new one.
Outcome Store::Inside::follow(std::vector<Event> const& arrived, Merged const& merged) {
    std::unique_lock one(mutex);
    for (auto const& e : arrived) clock = after(clock, wall(), e.clock);
    auto const ours =
        std::ranges::any_of(merged.added, [&](events::EventId id) { return id.device == device; });
    one.unlock();
    if (!merged.forks.empty()) drop_checkpoints();
    if (ours) return become([&](Writing& into) { return renew(into, options.file); });
    return {};
}

std::expected<Merged, StoreFault> Store::merge(std::vector<Event> arrived) {
    std::expected<Merged, StoreFault> merged;
    auto const done = inside_->alone([&]() -> Outcome {
        merged = inside_->merge(arrived);
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return merged;
}

namespace {

void join(Merged& all, Merged&& more) {
    all.known += more.known;
    for (auto const& [to, from] : {std::pair(&all.added, &more.added),
             std::pair(&all.forks, &more.forks), std::pair(&all.refused, &more.refused)})
        to->insert(to->end(), from->begin(), from->end());
}

} // namespace

// Who was erased goes first, so that nothing of theirs is written even for a moment.
std::expected<Merged, StoreFault> Store::merge_file(Path const& path) {
    auto const other = Store::open({.file = path, .read_only = true});
    if (!other) return std::unexpected(other.error());
    Merged all;
    std::optional<StoreFault> fault;
    std::vector<Event> chunk;
    auto const pass_on = [&] {
        auto merged = merge(std::exchange(chunk, {}));
        if (merged)
            join(all, *std::move(merged));
        else
            fault = merged.error();
    };
    auto const erasing = other->inside_->read(
        [&](Reading& from) { from.erasing([&](Event&& e) { chunk.push_back(std::move(e)); }); });
    if (!erasing) return std::unexpected(erasing.error());
    if (!chunk.empty()) pass_on();
    all = {};
    auto const read = other->each([&](Event&& e) {
        chunk.push_back(std::move(e));
        if (chunk.size() >= 10'000 && !fault) pass_on();
    });
    if (!read) return std::unexpected(read.error());
    if (!chunk.empty() && !fault) pass_on();
    if (fault) return std::unexpected(*fault);
    auto const gone = [&] {
        events::Erasures erasures;
        (void)inside_->read(
            [&](Reading& from) { from.erasing([&](Event&& e) { erasures.take(e); }); });
        return erasures.persons();
    }();
    for (auto const& pupil : other->people()) {
        auto const known = [&] {
            std::scoped_lock const one(inside_->mutex);
            return inside_->people.contains(pupil.person);
        }();
        if (!known && !gone.contains(pupil.person)) keep(pupil);
    }
    if (auto const kept = flush(); !kept) return std::unexpected(kept.error());
    return all;
}

} // namespace erdem::edge
