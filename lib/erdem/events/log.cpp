#include "erdem/events/log.hpp"

#include <algorithm>

namespace erdem::events {
namespace {

bool sees_erasure(Event const& e) { return e.kind == "Erased" || e.kind == "Reassigned"; }

} // namespace

bool possible(Event const& e) {
    return e.id.seq > 0 && e.id.seq < seq_limit && (!e.sitting || e.sitting->seq < seq_limit) &&
           payload_holds(e);
}

Merged merge(Log& log, std::span<Event const> events) {
    Merged merged;
    auto more_erased = false;
    for (auto const& e : events) {
        if (!possible(e)) {
            merged.refused.push_back(e.id);
            continue;
        }
        auto const [at, fresh] = log.events_.emplace(Log::Key{e.id, hash(e)}, e);
        if (fresh)
            merged.added.push_back(e.id);
        else
            ++merged.known;
        if (!fresh && erased(at->second)) at->second.payload = e.payload;
        auto const after = std::next(at);
        auto const twin = (at != log.events_.begin() && std::prev(at)->first.first == e.id) ||
                          (after != log.events_.end() && after->first.first == e.id);
        if (fresh && twin) merged.forks.push_back(e.id);
        log.erasures_.take(at->second);
        more_erased = more_erased || sees_erasure(e);
        if (log.erasures_.covers(at->second)) at->second.payload.clear();
    }
    if (more_erased && !log.erasures_.empty()) {
        for (auto& [key, e] : log.events_)
            if (log.erasures_.covers(e)) e.payload.clear();
    }
    return merged;
}

Heads heads(Log const& log) {
    Heads heads;
    for (auto const& [key, e] : log.events()) {
        auto& head = heads[e.id.device];
        if (e.id.seq == head + 1) head = e.id.seq;
    }
    std::erase_if(heads, [](auto const& head) { return head.second == 0; });
    return heads;
}

void Check::take(Event const& e) {
    ++findings_.events;
    if (erased(e)) ++findings_.erased;
    if (!payload_holds(e)) findings_.edited.push_back(e.id);
    if (e.id == last_) {
        if (same_.size() == 1) findings_.forks.push_back(e.id);
    } else {
        auto const follows = e.id.device == last_.device && e.id.seq == last_.seq + 1;
        auto const known = e.id.device == last_.device ? last_.seq : 0;
        if (e.id.seq > known + 1) findings_.gaps.push_back({e.id.device, known + 1, e.id.seq - 1});
        before_ = follows ? std::move(same_) : std::vector<text::Digest>{};
        if (e.id.seq == 1) before_ = {text::Digest{}};
        same_.clear();
        last_ = e.id;
    }
    chain(e);
}

// After a gap there is nothing to hold `prev` against: the gap itself is the finding.
void Check::chain(Event const& e) {
    if (!before_.empty() && std::ranges::find(before_, e.prev) == before_.end())
        findings_.broken.push_back(e.id);
    same_.push_back(hash(e));
}

Findings check(std::span<Event const> events) {
    std::vector<Event const*> sorted;
    for (auto const& e : events) sorted.push_back(&e);
    std::ranges::stable_sort(sorted, {}, [](auto const* e) { return e->id; });
    Check check;
    for (auto const* e : sorted) check.take(*e);
    return check.findings();
}

Findings check(Log const& log) {
    Check check;
    for (auto const& [key, e] : log.events()) check.take(e);
    return check.findings();
}

} // namespace erdem::events
