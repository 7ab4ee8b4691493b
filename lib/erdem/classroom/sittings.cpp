#include "erdem/classroom/sittings.hpp"

#include <algorithm>

namespace erdem::classroom {

using text::Json;

std::optional<events::Person> Sittings::whose(events::EventId sitting) const {
    auto const facts = began.find(sitting);
    if (facts == began.end() || voided.contains(sitting)) return std::nullopt;
    auto const other = moved.find(sitting);
    auto const person = other == moved.end() ? facts->second.person : other->second.second;
    if (person && erased.contains(*person)) return std::nullopt;
    return person;
}

std::optional<events::EventId> Sittings::open(events::Person person, std::string_view pack) const {
    std::optional<events::EventId> newest;
    for (auto const& [id, facts] : began) {
        if (facts.pack != pack || ended.contains(id) || whose(id) != person) continue;
        if (!newest || began.at(*newest).began < facts.began) newest = id;
    }
    return newest;
}

int Sittings::count(events::Person person, std::string_view pack) const {
    return static_cast<int>(std::count_if(began.begin(), began.end(),
        [&](auto const& each) { return each.second.pack == pack && whose(each.first) == person; }));
}

Sittings after(Sittings state, events::Event const& event) {
    if (auto const began = events::as<events::SittingBegan>(event)) {
        SittingFacts const facts{events::moment(event), event.person, event.purpose, event.synthetic, began->pack.id};
        auto const [at, fresh] = state.began.emplace(event.id, facts);
        if (!fresh) at->second = std::max(at->second, facts); // a fork: both are kept, one is shown
    } else if (events::as<events::SittingEnded>(event)) {
        if (event.sitting) state.ended.insert(*event.sitting);
    } else if (auto const voided = events::as<events::Voided>(event))
        state.voided.insert(voided->sitting);
    else if (auto const moved = events::as<events::Reassigned>(event)) {
        std::pair const now{events::moment(event), moved->person};
        auto const [at, fresh] = state.moved.emplace(moved->sitting, now);
        if (!fresh) at->second = std::max(at->second, now);
    } else if (auto const erased = events::as<events::Erased>(event))
        state.erased.insert(erased->person);
    return state;
}

Sittings settled(Sittings state) { return state; } // maps and sets have one form only

// ---- to bytes and back ------------------------------------------------------------------------

namespace {
Json written(events::Moment const& moment) {
    return Json::array({Json::integer(moment.clock.wall_ms), Json::integer(moment.clock.count),
        Json::string(events::to_text(moment.id))});
}

std::optional<events::Moment> read_moment(Json const* json) {
    auto const* parts = json == nullptr ? nullptr : json->as<Json::Array>();
    if (parts == nullptr || parts->size() != 3) return std::nullopt;
    auto const *wall = (*parts)[0].as<std::int64_t>(), *count = (*parts)[1].as<std::int64_t>();
    auto const* text = (*parts)[2].as<std::string>();
    auto const id = text == nullptr ? std::nullopt : events::read_event_id(*text);
    if (wall == nullptr || count == nullptr || !id) return std::nullopt;
    events::Moment out;
    out.clock.wall_ms = *wall;
    out.clock.count = static_cast<decltype(out.clock.count)>(*count);
    out.id = *id;
    return out;
}

template<class Ids> Json written_ids(Ids const& ids) {
    Json::Array out;
    for (auto const& id : ids)
        if constexpr (requires { events::to_text(id); }) out.push_back(Json::string(events::to_text(id)));
        else out.push_back(Json::string(events::hex(id)));
    return Json::array(std::move(out));
}

template<class Read> bool each_text(Json const* json, Read&& read) {
    auto const* all = json == nullptr ? nullptr : json->as<Json::Array>();
    return all != nullptr && std::all_of(all->begin(), all->end(), [&](Json const& each) {
        auto const* text = each.as<std::string>();
        return text != nullptr && read(*text);
    });
}

bool read_ids(Json const* json, std::set<events::EventId>& into) {
    return each_text(json, [&](std::string const& text) {
        auto const id = events::read_event_id(text);
        if (id) into.insert(*id);
        return id.has_value();
    });
}

std::optional<events::Purpose> read_purpose(std::string_view word) {
    for (auto const purpose : {events::Purpose::practice, events::Purpose::assignment, events::Purpose::survey})
        if (events::word(purpose) == word) return purpose;
    return std::nullopt;
}

bool read_began(std::string const& key, Json const& json, Sittings& into) {
    auto const id = events::read_event_id(key);
    auto const began = read_moment(json.find("began"));
    auto const *pack = json.find("pack"), *purpose = json.find("purpose"), *synthetic = json.find("synthetic");
    bool const whole = id && began && pack != nullptr && pack->as<std::string>() != nullptr && purpose != nullptr &&
                       purpose->as<std::string>() != nullptr && synthetic != nullptr && synthetic->as<bool>() != nullptr;
    if (!whole) return false;
    auto const what = read_purpose(*purpose->as<std::string>());
    if (!what) return false;
    SittingFacts facts{*began, std::nullopt, *what, *synthetic->as<bool>(), *pack->as<std::string>()};
    if (auto const* person = json.find("person"); person != nullptr && person->as<std::string>() != nullptr)
        facts.person = events::read_id<events::Person>(*person->as<std::string>());
    into.began.emplace(*id, std::move(facts));
    return true;
}

bool read_moved(std::string const& key, Json const& json, Sittings& into) {
    auto const id = events::read_event_id(key);
    auto const at = read_moment(json.find("at"));
    auto const* who = json.find("person");
    auto const person = who == nullptr || who->as<std::string>() == nullptr
                            ? std::nullopt
                            : events::read_id<events::Person>(*who->as<std::string>());
    if (!id || !at || !person) return false;
    into.moved.emplace(*id, std::pair{*at, *person});
    return true;
}

template<class Read> bool each_member(Json const* json, Sittings& into, Read read) {
    auto const* members = json == nullptr ? nullptr : json->as<Json::Object>();
    return members != nullptr && std::all_of(members->begin(), members->end(),
                                     [&](auto const& each) { return read(each.first, each.second, into); });
}
} // namespace

std::string write(Sittings const& state) {
    Json::Object began, moved;
    for (auto const& [id, facts] : state.began) {
        Json::Object one{{"began", written(facts.began)}, {"pack", Json::string(facts.pack)},
            {"purpose", Json::string(events::word(facts.purpose))}, {"synthetic", Json::boolean(facts.synthetic)}};
        if (facts.person) one.emplace_back("person", Json::string(events::hex(*facts.person)));
        began.emplace_back(events::to_text(id), Json::object(std::move(one)));
    }
    for (auto const& [id, to] : state.moved)
        moved.emplace_back(events::to_text(id),
            Json::object({{"at", written(to.first)}, {"person", Json::string(events::hex(to.second))}}));
    return text::write_json(Json::object({{"began", Json::object(std::move(began))}, {"ended", written_ids(state.ended)},
        {"erased", written_ids(state.erased)}, {"moved", Json::object(std::move(moved))},
        {"voided", written_ids(state.voided)}}));
}

std::optional<Sittings> Sittings::read(std::string_view bytes) {
    auto const json = text::read_json(bytes);
    if (!json) return std::nullopt;
    Sittings out;
    bool const whole = each_member(json->find("began"), out, read_began) && read_ids(json->find("ended"), out.ended) &&
                       each_member(json->find("moved"), out, read_moved) && read_ids(json->find("voided"), out.voided) &&
                       each_text(json->find("erased"), [&](std::string const& text) {
                           auto const person = events::read_id<events::Person>(text);
                           if (person) out.erased.insert(*person);
                           return person.has_value();
                       });
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace erdem::classroom
