// A shelf small enough to be reckoned by hand: one world, four questions, one pack; and a ledger
// that keeps what is written in memory.
#pragma once

#include "erdem/classroom/desk.hpp"
#include "erdem/play/simulation.hpp"

#include <gtest/gtest.h>

#include <map>

namespace erdem::classroom::test {

inline constexpr sim::Knob rate{"rate", "1/s", {.least = 0, .most = 10, .step = 1, .start = 1}};
inline constexpr sim::Reading height{"height", "m"};

struct Cistern { // fills by its rate
    double water = 0;

    void tick(sim::Knobs const& knobs, sim::Now const& now) { water += knobs[rate] * now.step; }
    void read(sim::Readings const& out) const { out[height] = water; }
    [[nodiscard]] sim::Picture picture(sim::Knobs const&) const {
        return {{{0, 0}, {1, 1}}, {sim::Disc{{0, water}}}};
    }
};

inline play::Module cistern() {
    using namespace play;
    return simulation<Cistern>({.id = "test/cistern",
        .step = {1, 10, "s"},
        .knobs = {rate},
        .readings = {height},
        .tasks = {{.id = "ten",
            .outcome = kept_near(height, 10, 0.5),
            .method = {{"predicted", predicted_first()}, {"fair", fair_pairs(rate, 2, 1)},
                {"again", repeats(2)}},
            .prediction = Prediction{"s", {.least = 0, .most = 60, .step = 1, .start = 0}},
            .claims = 2,
            .right = 1}}});
}

enum Asked { choice, number, rows, task };

inline constexpr std::string_view quiz_text =
    R"({"erdem": "quiz/1", "title": {"zh-CN": "水", "en": "Water"},
"misconceptions": [{"id": "m", "belief": {"zh-CN": "想", "en": "belief"}}],
"items": [
{"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a01", "revision": {"meaning": 1, "wording": 1},
 "title": {"zh-CN": "选", "en": "Choice"}, "body": [{"slot": "s"}],
 "slots": [{"id": "s", "points": 2, "choice": {"options": [
   {"id": "a", "text": {"zh-CN": "甲", "en": "a"}}, {"id": "b", "text": {"zh-CN": "乙", "en": "b"}},
   {"id": "c", "text": {"zh-CN": "丙", "en": "c"}}], "most": 1, "shuffle": true}}],
 "scoring": [{"slot": "s", "choices": {"a": 1000, "b": 0, "c": 500}}],
 "feedback": [{"slot": "s", "answer": "b", "text": {"zh-CN": "错", "en": "no"}, "misconception": "m"},
   {"slot": "s", "answer": "c", "text": {"zh-CN": "半", "en": "half"}, "misconception": "m"},
   {"when": "correct", "text": {"zh-CN": "对", "en": "right"}},
   {"when": "partial", "text": {"zh-CN": "一半", "en": "partly"}},
   {"when": "wrong", "text": {"zh-CN": "再看", "en": "look again"}}],
 "hints": [{"text": {"zh-CN": "提示", "en": "hint"}, "penalty": 100},
   {"text": {"zh-CN": "又一个", "en": "another"}, "penalty": 150}],
 "attempts": {"most": 3, "penalty": 250}, "meta": {}},
{"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a02", "revision": {"meaning": 1, "wording": 1},
 "title": {"zh-CN": "数", "en": "Number"},
 "body": [{"text": {"zh-CN": "{{n}} 的两倍", "en": "twice {{n}}"}}, {"slot": "s"}],
 "slots": [{"id": "s", "points": 1, "number": {}}],
 "scoring": [{"slot": "s", "numbers": [{"id": "right", "nominal": "2*n", "tolerance": "0.1"},
   {"id": "same", "nominal": "n", "tolerance": "0.1", "worth": 0}],
   "units": [{"names": ["m"], "multiplier": 1}], "unit": "required", "unit_penalty": 200}],
 "feedback": [{"slot": "s", "answer": "same", "text": {"zh-CN": "没乘", "en": "not doubled"}, "misconception": "m"},
   {"slot": "s", "answer": "unit", "text": {"zh-CN": "单位", "en": "the unit"}},
   {"when": "wrong", "text": {"zh-CN": "再看", "en": "look again"}}],
 "variables": [{"name": "n", "least": 2, "most": 20, "step": 1, "digits": 0}],
 "attempts": {"most": 2, "penalty": 333}, "meta": {}},
{"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a03", "revision": {"meaning": 1, "wording": 1},
 "title": {"zh-CN": "证据", "en": "Evidence"}, "body": [{"slot": "rows"}, {"slot": "claim"}],
 "slots": [{"id": "rows", "points": 2, "evidence": {"module": "test/cistern", "least": 2, "most": 4}},
   {"id": "claim", "points": 1, "true_false": {}}],
 "scoring": [{"slot": "rows", "rules": [{"id": "fair", "fair_test": "rate", "span": 2, "worth": 1000}]},
   {"slot": "claim", "truth": true}],
 "feedback": [{"slot": "rows", "answer": "fair", "text": {"zh-CN": "不公平", "en": "unfair"}, "misconception": "m"},
   {"slot": "claim", "answer": "false", "text": {"zh-CN": "错", "en": "no"}, "misconception": "m"},
   {"when": "wrong", "text": {"zh-CN": "再看", "en": "look again"}}],
 "attempts": {"most": 2, "penalty": 0}, "meta": {"experiment": true}},
{"id": "6f1c2a52-8d5e-4c5b-9a55-3b1f8f1d2a04", "revision": {"meaning": 1, "wording": 1},
 "title": {"zh-CN": "任务", "en": "Task"}, "body": [{"slot": "do"}],
 "slots": [{"id": "do", "points": 3, "task": {"module": "test/cistern", "task": "ten"}}],
 "scoring": [{"slot": "do", "task": true}],
 "feedback": [{"when": "wrong", "text": {"zh-CN": "再看", "en": "look again"}}], "meta": {"experiment": true}}
]})";

inline play::Shelf small_shelf() {
    play::Shelf out;
    out.modules.emplace("test/cistern", cistern());
    auto read = quiz::read_quiz(quiz_text, "water.json");
    for (auto const& fault : read.faults) ADD_FAILURE() << words(fault);
    play::Unit unit{.id = "test/cistern",
        .simulation = &out.modules.find("test/cistern")->second,
        .quiz = std::move(read.quiz)};
    out.units.emplace(unit.id, std::move(unit));
    out.packs.emplace("water",
        play::Pack{
            .id = "water", .units = {"test/cistern"}, .hash = text::hex(text::sha256("water"))});
    return out;
}

// What a store does for a desk, in memory.
struct Paper {
    std::vector<events::Event> events;
    std::map<std::string, std::string> files; // recordings by their SHA-256
    events::Device device{1, 2};

    events::Event write(events::Draft const& draft) {
        events::Event event;
        event.id = {device, events.size() + 1};
        if (!events.empty()) event.prev = hash(events.back());
        event.clock = {1'700'000'000'000 + static_cast<std::int64_t>(events.size() / 3),
            static_cast<std::uint32_t>(events.size() % 3)};
        event.person = draft.about.person;
        event.sitting = draft.about.sitting;
        event.purpose = draft.about.purpose;
        event.synthetic = draft.about.synthetic;
        event.kind = draft.kind;
        event.payload = events::seal(
            draft.fields, events::bytes_of(events::Person{7, events.size()})); // a salt of its own
        event.payload_hash = text::sha256(event.payload);
        events.push_back(event);
        return event;
    }
    Ledger ledger() {
        return {[this](events::Draft const& draft) { return write(draft); },
            [this](std::string_view text) {
                files.insert_or_assign(text::hex(text::sha256(text)), std::string(text));
            }};
    }
    template<events::Kind K>
    [[nodiscard]] std::vector<K> all() const {
        std::vector<K> out;
        for (auto const& event : events)
            if (auto const each = events::as<K>(event)) out.push_back(*each);
        return out;
    }
};

} // namespace erdem::classroom::test
