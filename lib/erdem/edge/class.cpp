#include "erdem/edge/class.hpp"

#include "erdem/edge/now.hpp"
#include "erdem/events/answers.hpp"
#include "erdem/events/assignments.hpp"
#include "erdem/literacy/results.hpp"

#include <set>

namespace erdem::edge {

using text::Json;

struct Class::Inside {
    Inside(Store to, play::Shelf const& on) : store(std::move(to)), shelf(&on) {}

    Store store;
    play::Shelf const* shelf;
    events::Answers answers;
    events::Assignments assignments;

    std::expected<void, StoreFault> fold() {
        auto folded_answers = store.folded<events::Answers>();
        if (!folded_answers) return std::unexpected(folded_answers.error());
        auto folded_assignments = store.folded<events::Assignments>();
        if (!folded_assignments) return std::unexpected(folded_assignments.error());
        answers = *std::move(folded_answers);
        assignments = *std::move(folded_assignments);
        return {};
    }
    void follow(events::Event const& event) {
        answers.take(event);
        assignments = after(std::move(assignments), event);
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

    // Theirs in this pack: the newest that is still open, and whether there was any.
    std::pair<std::optional<events::EventId>, bool> sittings(
        events::Person person, play::Pack const& pack) {
        std::optional<events::Sitting> newest;
        bool any = false;
        answers.settle();
        answers.each_sitting([&](events::Sitting const& each) {
            if (each.person != person || each.pack != classroom::pin(pack).hash) return;
            any = true;
            if (!each.ended && (!newest || newest->began < each.began)) newest = each;
        });
        return {newest ? std::optional(newest->id) : std::nullopt, any};
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
        auto const [open, any] = sittings(pupil.person, pack);
        if (open)
            if (auto desk = resumed(*open, pack)) {
                desk->speak(language);
                return *std::move(desk);
            }
        auto const theirs = assigned(pupil.person, pack);
        // Once the assigned sitting is done, going through it again is practice.
        auto const purpose =
            theirs && !any ? events::Purpose::assignment : events::Purpose::practice;
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
    return all;
}

Pupil Class::add(std::string name, play::Pack const& pack, bool synthetic) {
    Pupil pupil{
        .person = random_id<events::Person>(), .name = std::move(name), .synthetic = synthetic};
    pupil.sign = inside_->free_sign(pupil);
    inside_->store.keep(pupil);
    inside_->write(events::draft(events::About{.person = std::nullopt, .synthetic = synthetic},
        events::Assigned{.pack = classroom::pin(pack),
            .persons = {pupil.person},
            .purpose = events::Purpose::assignment}));
    return pupil;
}

classroom::Desk Class::sit(Pupil const& pupil, play::Pack const& pack, text::Language language) {
    return inside_->sit(pupil, pack, std::move(language), random_id<events::Uuid>().low % seeds);
}

std::set<events::Person> Class::open_sittings(play::Pack const& pack) const {
    std::set<events::Person> out;
    auto const hash = classroom::pin(pack).hash;
    inside_->answers.settle();
    inside_->answers.each_sitting([&](events::Sitting const& each) {
        if (!each.ended && each.pack == hash) out.insert(each.person);
    });
    return out;
}

std::vector<literacy::Result> Class::results(play::Pack const& pack, bool synthetic) const {
    inside_->answers.settle();
    return literacy::results(inside_->answers, pack, *inside_->shelf, synthetic);
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
