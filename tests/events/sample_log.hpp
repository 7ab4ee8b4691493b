// A whole school term in small, at random: several devices, sittings, marks by several
// authorities, corrections, erasures, unknown kinds.
#pragma once

#include "events/sample.hpp"

namespace erdem::events {

class SampleLog {
public:
    explicit SampleLog(std::uint64_t seed) : random_(seed) {
        for (auto i = 0; i < 3; ++i) pens_.push_back({random_.id<Device>(), &random_});
        for (auto i = 0; i < 5; ++i) persons_.push_back(random_.id<Person>());
        for (auto i = 0; i < 2; ++i) groups_.push_back(random_.id<Group>());
    }

    std::vector<Event> write(int sittings) {
        for (auto i = 0; i < sittings; ++i) {
            sit();
            if (random_.one_in(4)) correct();
            if (random_.one_in(3)) administer();
        }
        return events_;
    }
    Person person() { return persons_[random_.below(static_cast<int>(persons_.size()))]; }

private:
    template<Kind K>
    Event note(About const& about, K const& k) {
        auto& pen = pens_[random_.below(static_cast<int>(pens_.size()))];
        return events_.emplace_back(pen.write(about, k));
    }

    void sit() {
        About about{.person = person(),
            .sitting = {},
            .purpose = static_cast<Purpose>(random_.below(3)),
            .synthetic = random_.one_in(5)};
        SittingBegan began;
        began.language = "en";
        if (!assignments_.empty() && random_.one_in(2)) began.assignment = assignments_.back();
        about.sitting = note(about, began).id;
        sittings_.push_back(*about.sitting);
        for (auto item = random_.below(3); item < 4; ++item) ask(about, item);
        if (!random_.one_in(4)) note(about, SittingEnded{});
    }

    void ask(About const& about, int number) {
        for (auto attempt = 1; attempt < 3; ++attempt) {
            Shown shown;
            shown.item = sample_item(number);
            shown.language = "en";
            shown.orders = {{"main", {2, 0, 1}}};
            shown.drawn = {{"length", "1.25"}};
            shown.attempt = attempt;
            note(about, shown);
            if (random_.one_in(5)) return;
            mark(about, answer(about, number, attempt), number);
            if (random_.one_in(2)) return;
        }
    }

    Event answer(About const& about, int number, int attempt) {
        if (random_.one_in(4)) {
            Recorded recorded;
            recorded.module = "physics/pendulum";
            recorded.task = "period";
            recorded.item = sample_item(number);
            recorded.attempt = attempt;
            return note(about, recorded);
        }
        Answered answered;
        answered.item = sample_item(number);
        answered.attempt = attempt;
        answered.response = text::Json::string("b\n\"ö\"");
        answered.on_screen_ms = random_.below(60'000);
        return note(about, answered);
    }

    void mark(About const& about, Event const& of, int number) {
        for (auto often = random_.below(3); often >= 0; --often) {
            Marked marked;
            marked.of = ref(of);
            marked.item = sample_item(number);
            marked.points = random_.below(1000);
            marked.possible = 1000;
            marked.reasons = {"main:squared"};
            marked.authority = {static_cast<Rank>(random_.below(3)), "here"};
            auto const first = note(about, marked);
            if (!random_.one_in(3)) continue;
            marked.points = 1000;
            note(about, Remarked{first.id, "the key was wrong", marked});
        }
    }

    void correct() {
        auto const sitting = sittings_[random_.below(static_cast<int>(sittings_.size()))];
        if (random_.one_in(2))
            note(About{}, Voided{sitting, "fire drill"});
        else
            note(About{}, Reassigned{sitting, person()});
    }

    void administer() {
        auto const group = groups_[random_.below(2)];
        About const about{.person = person()};
        if (random_.one_in(2))
            note(about, Joined{group, random_.below(20)});
        else
            note(about, Left{group, random_.below(20)});
        Assigned assigned;
        assigned.groups = {group};
        assignments_.push_back(note(About{}, assigned).id);
        auto& odd = events_.emplace_back(pens_[0].write(about, Consented{"research", true}));
        odd.kind = "Dreamed"; // of a later version; its device's chain goes on from it
        pens_[0].prev = hash(odd);
        if (random_.one_in(6)) note(About{}, Erased{person()});
    }

    Random random_;
    std::vector<Pen> pens_;
    std::vector<Person> persons_;
    std::vector<Group> groups_;
    std::vector<EventId> sittings_, assignments_;
    std::vector<Event> events_;
};

} // namespace erdem::events
