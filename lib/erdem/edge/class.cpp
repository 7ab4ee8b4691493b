#include "erdem/edge/class.hpp"

#include "erdem/edge/now.hpp"
#include "erdem/events/answers.hpp"
#include "erdem/events/assignments.hpp"
#include "erdem/literacy/results.hpp"

#include <tuple>

#include <map>

#include <algorithm>

#include <set>

namespace erdem::edge {

using text::Json;

namespace {
using OfPack = std::pair<text::Digest, events::Person>;

events::Purpose purpose_of(play::Pack const& pack) {
    for (auto const purpose : {events::Purpose::assignment, events::Purpose::survey})
        if (events::word(purpose) == pack.purpose) return purpose;
    return events::Purpose::practice;
}

struct Sat {                             // somebody's sittings in a pack
    std::optional<events::EventId> open; // the newest that was not ended
    events::Clock began;
};
struct Counted { // what counts for a pack's standings and targets
    std::vector<literacy::Result> real, synthetic;
};
} // namespace

// The fold of all answers takes some 150 bytes an answer, and a class's PC has little memory: it is
// worked out, what the screens need is taken from it, and it goes again.
struct Class::Inside {
    Inside(Store to, play::Shelf const& on) : store(std::move(to)), shelf(&on) {}

    Store store;
    play::Shelf const* shelf;
    events::Assignments assignments;
    std::map<OfPack, Sat> sat;
    std::map<std::string, Counted, std::less<>> counted; // by pack
    bool stale = false;                                  // something was marked since

    std::expected<void, StoreFault> fold() {
        if (auto const done = count(); !done) return done;
        auto folded = store.folded<events::Assignments>();
        if (!folded) return std::unexpected(folded.error());
        assignments = *std::move(folded);
        return {};
    }
    std::expected<void, StoreFault> count() {
        auto const answers = store.folded<events::Answers>();
        if (!answers) return std::unexpected(answers.error());
        sat.clear();
        answers->each_sitting([this](events::Sitting const& each) {
            auto& known = sat[{each.pack, each.person}];
            if (!each.ended && (!known.open || known.began < each.began))
                known = {each.id, each.began};
        });
        for (auto const& [id, pack] : shelf->packs)
            counted[id] = {literacy::results(*answers, pack, *shelf, false),
                literacy::results(*answers, pack, *shelf, true)};
        stale = false;
        return {};
    }
    void follow(events::Event const& event) {
        assignments = after(std::move(assignments), event);
        if (event.kind == events::SittingBegan::kind || event.kind == events::Marked::kind)
            stale = true;
        auto const began = events::as<events::SittingBegan>(event);
        if (began && event.person) sat[{began->pack.hash, *event.person}] = {event.id, event.clock};
        if (event.kind != events::SittingEnded::kind) return;
        for (auto& [of, known] : sat)
            if (known.open == event.sitting) known.open.reset();
    }
    events::Event write(events::Draft const& draft) {
        auto event = store.append(draft);
        follow(event);
        return event;
    }
    classroom::Ledger ledger() {
        return {[this](events::Draft const& draft) { return write(draft); },
            [this](std::string_view recording) { (void)store.recordings().put(recording); }};
    }
    events::Authority authority() const {
        return {events::Rank::this_pc, events::hex(store.device())};
    }

    // Tells them from others of the same name, those who have left the school too.
    std::string free_sign(Pupil const& pupil) const {
        std::set<std::string> taken;
        for (auto const& other : store.people())
            if (other.name == pupil.name && other.synthetic == pupil.synthetic)
                taken.insert(other.sign);
        if (!taken.contains("")) return "";
        int n = 2;
        while (taken.contains(std::to_string(n))) ++n;
        return std::to_string(n);
    }
    std::optional<events::EventId> assigned(events::Person person, play::Pack const& pack) const {
        std::optional<events::EventId> newest;
        for (auto const& each : assignments.of(person, {}))
            if (each.what.pack.id == pack.id) newest = each.ref.id;
        return newest;
    }
    // At the desk they left, or at a new one with this seed.
    classroom::Desk sit(
        Pupil const& pupil, play::Pack const& pack, text::Language language, std::uint64_t seed) {
        auto const known = sat.find({classroom::pin(pack).hash, pupil.person});
        bool const any = known != sat.end();
        auto const open = any ? known->second.open : std::nullopt;
        if (open)
            if (auto desk = resumed(*open, pack)) {
                desk->speak(language);
                return *std::move(desk);
            }
        auto const theirs = assigned(pupil.person, pack);
        // Once the assigned sitting is done, going through it again is practice.
        auto const purpose = theirs && !any ? purpose_of(pack) : events::Purpose::practice;
        return classroom::Desk::sit_down(*shelf, pack,
            {pupil.person, purpose, pupil.synthetic, theirs, std::move(language), seed,
                authority()},
            ledger());
    }
    std::optional<classroom::Desk> resumed(events::EventId sitting, play::Pack const& pack) {
        std::vector<events::Event> theirs;
        (void)store.flush(); // what was just written must be there to be read
        (void)store.each_since({{sitting.device, sitting.seq - 1}}, [&](events::Event&& event) {
            if (event.id == sitting || event.sitting == sitting) theirs.push_back(std::move(event));
        });
        return classroom::Desk::resume(*shelf, pack, theirs, authority(), ledger());
    }
};

namespace {
constexpr std::uint64_t seeds = std::uint64_t{1} << 48U; // JSON readers elsewhere keep these
}

Class::Class(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Class::Class(Class&&) noexcept = default;
Class& Class::operator=(Class&&) noexcept = default;
Class::~Class() = default;

std::expected<Class, StoreFault> Class::open(Store store, play::Shelf const& shelf) {
    auto inside = std::make_unique<Inside>(std::move(store), shelf);
    if (auto const folded = inside->fold(); !folded) return std::unexpected(folded.error());
    return Class(std::move(inside));
}

std::vector<Pupil> Class::people(bool synthetic) const {
    auto all = inside_->store.people();
    std::erase_if(
        all, [&](Pupil const& each) { return each.removed || each.synthetic != synthetic; });
    std::ranges::sort(
        all, {}, [](Pupil const& each) { return std::tie(each.name, each.sign, each.person); });
    return all;
}

Pupil Class::add(std::string name, play::Pack const& pack, bool synthetic) {
    Pupil pupil{
        .person = random_id<events::Person>(), .name = std::move(name), .synthetic = synthetic};
    pupil.sign = inside_->free_sign(pupil);
    inside_->store.keep(pupil);
    inside_->write(events::draft(events::About{.person = std::nullopt, .synthetic = synthetic},
        events::Assigned{
            .pack = classroom::pin(pack), .persons = {pupil.person}, .purpose = purpose_of(pack)}));
    return pupil;
}

classroom::Desk Class::sit(Pupil const& pupil, play::Pack const& pack, text::Language language) {
    return inside_->sit(pupil, pack, std::move(language), random_id<events::Uuid>().low % seeds);
}

std::set<events::Person> Class::open_sittings(play::Pack const& pack) const {
    std::set<events::Person> out;
    for (auto const& [of, known] : inside_->sat)
        if (known.open && of.first == classroom::pin(pack).hash) out.insert(of.second);
    return out;
}

std::vector<literacy::Result> Class::results(play::Pack const& pack, bool synthetic) const {
    if (inside_->stale) {
        (void)inside_->store.flush(); // what was just written must be there to be counted
        (void)inside_->count();       // trouble shows as the store's own
    }
    auto const counted = inside_->counted.find(pack.id);
    if (counted == inside_->counted.end()) return {};
    return synthetic ? counted->second.synthetic : counted->second.real;
}

bool Class::board_shown(play::Pack const& pack) const {
    bool shown = true;
    for (auto const& each : inside_->assignments.all()) {
        auto const* wish =
            each.what.pack.id == pack.id ? each.what.settings.find("board") : nullptr;
        if (wish != nullptr && wish->as<bool>() != nullptr) shown = *wish->as<bool>();
    }
    return shown;
}

void Class::show_board(play::Pack const& pack, bool shown) {
    inside_->write(events::draft(
        events::About{}, events::Assigned{.pack = classroom::pin(pack),
                             .settings = Json::object({{"board", Json::boolean(shown)}})}));
}

void Class::play_demo(classroom::Synthetic const& pupil, play::Pack const& pack, int rounds) {
    auto const joined = add(pupil.name, pack, true);
    for (int round = 0; round < rounds; ++round) {
        auto const seed = pupil.seed + static_cast<std::uint64_t>(round);
        auto desk = inside_->sit(joined, pack, {"zh-CN"}, seed % seeds);
        classroom::work_through(desk, *inside_->shelf, pupil, round == 0);
    }
}

std::expected<void, StoreFault> Class::forget(Pupil const& pupil) {
    if (auto const forgotten = inside_->store.forget(pupil.person); !forgotten)
        return std::unexpected(forgotten.error());
    return inside_->fold(); // anew: what was taken from the log must go from what was made of it
}

Store& Class::store() { return inside_->store; }
play::Shelf const& Class::shelf() const { return *inside_->shelf; }

} // namespace erdem::edge
