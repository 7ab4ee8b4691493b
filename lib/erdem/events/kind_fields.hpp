// Each kind lists its fields once; the Writer and the Reader of kinds.cpp both walk that list, so
// what is written and what is read cannot drift apart.
#pragma once

#include "erdem/events/kinds.hpp"

#include <type_traits>

namespace erdem::events {

template<class M, class K>
concept Either = std::same_as<std::remove_const_t<M>, K>;

template<class V>
void each(V& v, Either<ItemPin> auto& m) {
    v("hash", m.content), v("meaning", m.meaning), v("uuid", m.uuid), v("wording", m.wording);
}
template<class V>
void each(V& v, Either<PackPin> auto& m) {
    v("hash", m.hash), v("id", m.id);
}
template<class V>
void each(V& v, Either<Authority> auto& m) {
    v("id", m.id), v("rank", m.rank);
}
template<class V>
void each(V& v, Either<SlotOrder> auto& m) {
    v("order", m.order), v("slot", m.slot);
}
template<class V>
void each(V& v, Either<Drawn> auto& m) {
    v("name", m.name), v("value", m.value);
}

template<class V>
void each(V& v, Either<SittingBegan> auto& m) {
    v("assignment", m.assignment), v("language", m.language), v("pack", m.pack);
    v("seed", m.seed);
}
template<class V>
void each(V&, Either<SittingEnded> auto&) {}
template<class V>
void each(V& v, Either<Shown> auto& m) {
    v("attempt", m.attempt), v("drawn", m.drawn), v("feedback_seen", m.feedback_seen);
    v("hints_seen", m.hints_seen), v("item", m.item), v("language", m.language);
    v("orders", m.orders);
}
template<class V>
void each(V& v, Either<Answered> auto& m) {
    v("attempt", m.attempt), v("confidence", m.confidence), v("hints_seen", m.hints_seen);
    v("item", m.item), v("on_screen_ms", m.on_screen_ms), v("response", m.response);
}
template<class V>
void each(V& v, Either<Predicted> auto& m) {
    v("module", m.module), v("task", m.task), v("value", m.value);
}
template<class V>
void each(V& v, Either<TrialKept> auto& m) {
    v("module", m.module), v("row", m.row);
}
template<class V>
void each(V& v, Either<Recorded> auto& m) {
    v("attempt", m.attempt), v("item", m.item), v("module", m.module);
    v("on_screen_ms", m.on_screen_ms), v("sha256", m.sha256), v("task", m.task);
}
template<class V>
void each(V& v, Either<Marked> auto& m) {
    v("authority", m.authority), v("fingerprint", m.fingerprint), v("item", m.item);
    v("marker_version", m.marker_version), v("module_version", m.module_version);
    v("of", m.of), v("points", m.points), v("possible", m.possible), v("reasons", m.reasons);
}
template<class V>
void each(V& v, Either<Remarked> auto& m) {
    v("mark", m.mark), v("supersedes", m.supersedes), v("why", m.why);
}
template<class V>
void each(V& v, Either<Assigned> auto& m) {
    v("first_day", m.first_day), v("groups", m.groups), v("last_day", m.last_day);
    v("pack", m.pack), v("persons", m.persons), v("purpose", m.purpose);
    v("settings", m.settings);
}
template<class V>
void each(V& v, Either<Voided> auto& m) {
    v("sitting", m.sitting), v("why", m.why);
}
template<class V>
void each(V& v, Either<Reassigned> auto& m) {
    v("person", m.person), v("sitting", m.sitting);
}
template<class V>
void each(V& v, Either<Joined> auto& m) {
    v("from_day", m.from_day), v("group", m.group);
}
template<class V>
void each(V& v, Either<Left> auto& m) {
    v("group", m.group), v("to_day", m.to_day);
}
template<class V>
void each(V& v, Either<Consented> auto& m) {
    v("given", m.given), v("to", m.to);
}
template<class V>
void each(V& v, Either<Erased> auto& m) {
    v("person", m.person);
}

} // namespace erdem::events
