#include "erdem/play/examine.hpp"

#include "erdem/play/recording.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace erdem::play {

namespace {
class Examiner {
public:
    Examiner(Unit const& unit, Thoroughness how)
        : unit_(unit), module_(*unit.simulation), how_(how) {}

    std::vector<std::string> look() {
        declared();
        if (!faults_.empty()) return faults_; // what follows would only say the same again
        golden();
        laws();
        same_however_ticked();
        same_after_undo();
        alone();
        every_knob_matters();
        every_reading_moves();
        pictures();
        return faults_;
    }

private:
    void say(std::string what) { faults_.push_back(std::move(what)); }

    template<class Things>
    void names(std::string const& kind, Things const& things) {
        std::set<std::string_view> seen;
        for (auto const& thing : things) {
            auto const plain = [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            };
            if (thing.id.empty() || !std::all_of(thing.id.begin(), thing.id.end(), plain))
                say(kind + " \"" + std::string(thing.id) +
                    "\" should be named in small letters, digits and -");
            if (!seen.insert(thing.id).second)
                say(kind + " \"" + std::string(thing.id) + "\" is declared twice");
        }
    }

    void declared() {
        auto const& facts = module_.facts;
        if (facts.id != unit_.id)
            say("the module calls itself \"" + std::string(facts.id) + "\" in the folder " +
                unit_.id);
        names("knob", facts.knobs);
        names("reading", facts.readings);
        names("happening", facts.happenings);
        names("task", facts.tasks);
        for (auto const& knob : facts.knobs) {
            auto const& r = knob.range;
            bool const good =
                r.step > 0 && r.most > r.least && r.start >= r.least && r.start <= r.most;
            if (!good)
                say("knob \"" + std::string(knob.id) +
                    "\" needs least < most, a step above 0 and a start between them");
        }
        for (auto const& task : facts.tasks) {
            int points = 0;
            for (auto const& method : task.method) points += method.points;
            if (points != method_points)
                say("task \"" + std::string(task.id) + "\": its method adds up to " +
                    std::to_string(points) + " points, not 30");
            if (task.claims < 2 || task.right < 0 || task.right >= task.claims)
                say("task \"" + std::string(task.id) +
                    "\" needs at least two explanations, one of them right");
        }
        if (facts.laws.empty())
            say("it states no law that must hold: what can never happen in it?");
    }

    // The command by which its author makes a golden recording.
    [[nodiscard]] std::string record_it() const {
        auto const& tasks = module_.facts.tasks;
        auto const folder = "content/" + unit_.id + "/";
        return "erdem play " + unit_.id +
               (tasks.empty() ? "" : " --task " + std::string(tasks.front().id)) + " --acts " +
               folder + "golden.acts --record " + folder + unit_.id.substr(unit_.id.find('/') + 1) +
               ".replay";
    }

    void golden() {
        if (unit_.golden.empty())
            return say("it has no golden recording, one that earns full marks; to make it: " +
                       record_it());
        auto const recording = read_recording(unit_.golden, unit_.id + ".replay");
        if (!recording) return say("its golden recording: " + text::words(recording.error()));
        Modules one;
        one.emplace(unit_.id, module_);
        auto const verified = verify(*recording, one);
        if (verified.verdict != Verdict::holds)
            return say(
                "its golden recording: " + std::string(words(verified.verdict)) +
                "; if the world was meant to change, give it another version and record anew: " +
                record_it());
        if (verified.score.points != 100)
            say("its golden recording earns " + std::to_string(verified.score.points) +
                " points, not 100");
        auto other = *recording;
        other.version += "-other";
        if (verify(other, one).verdict != Verdict::other_version)
            say("a recording of another version is not refused");
    }

    void laws() {
        for (int i = 1; i <= how_.sessions; ++i) {
            Run run(module_, static_cast<std::uint64_t>(i));
            run.watch_laws();
            play_at_random(run, static_cast<std::uint64_t>(i), how_.acts);
            if (!run.undeclared().empty())
                return say(
                    "it uses \"" + std::string(run.undeclared()) + "\", which it does not declare");
            if (run.broken_law().empty()) continue;
            return say("a law is broken in the random session with seed " + std::to_string(i) +
                       ": " +
                       (run.broken_law() == "finite" ? "a reading is no finite number"
                                                     : std::string(run.broken_law())));
        }
    }

    void same_however_ticked() {
        Run whole(module_, 7), single(module_, 7);
        std::int64_t const ticks = std::int64_t{module_.facts.sample} * 100 + 3;
        whole.advance(ticks);
        for (std::int64_t i = 0; i < ticks; ++i) {
            single.advance(1);
            (void)single.picture(); // looking must not touch
        }
        if (whole.moment() != single.moment())
            say("it goes another way when ticked one by one, or looked at, than at once");
    }

    void same_after_undo() {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Run run(module_, seed), straight(module_, seed);
            auto const stretch = std::int64_t{module_.facts.sample} * 700;
            run.advance(stretch);
            straight.advance(stretch);
            auto const acts = run.log().size();
            play_at_random(run, seed, 10);
            if (run.log().size() == acts) continue;
            run.undo_to(stretch, 0);
            if (run.moment() != straight.moment())
                return say("it is not the same when resumed from a snapshot (seed " +
                           std::to_string(seed) + "): is some of its state outside the struct?");
        }
    }

    void alone() { // two runs at once must not feel each other
        Run first(module_, 3), second(module_, 3), between(module_, 4);
        auto const stretch = std::int64_t{module_.facts.sample} * 50;
        first.advance(2 * stretch);
        second.advance(stretch);
        play_at_random(between, 4, 5);
        second.advance(stretch);
        if (first.moment() != second.moment())
            say("two runs of it disturb each other: something is shared between them");
    }

    static bool shows(Run const& a, Run const& b) {
        return a.picture() != b.picture() || !std::equal(a.readings().begin(), a.readings().end(),
                                                 b.readings().begin(), b.readings().end());
    }

    void every_knob_matters() {
        for (std::size_t k = 0; k < module_.facts.knobs.size(); ++k) {
            Run low(module_, 5), high(module_, 5);
            low.turn(k, 0);
            high.turn(k, sim::most_steps(module_.facts.knobs[k]));
            bool differs = false;
            for (int i = 0; i < 200 && !differs; ++i) {
                differs = shows(low, high);
                low.advance(std::int64_t{module_.facts.sample} * 5);
                high.advance(std::int64_t{module_.facts.sample} * 5);
            }
            if (!differs)
                say("knob \"" + std::string(module_.facts.knobs[k].id) +
                    "\" changes nothing that can be seen");
        }
    }

    void every_reading_moves() {
        std::vector<bool> moved(module_.facts.readings.size());
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Run run(module_, seed);
            for (int i = 0; i < 4; ++i) {
                play_at_random(run, seed + 100 * static_cast<std::uint64_t>(i), 8);
                for (std::size_t r = 0; r < moved.size(); ++r)
                    moved[r] = moved[r] || run.readings()[r] != 0;
            }
        }
        for (std::size_t r = 0; r < moved.size(); ++r)
            if (!moved[r])
                say("reading \"" + std::string(module_.facts.readings[r].id) +
                    "\" is never anything but 0");
    }

    void pictures() {
        Run run(module_, 9);
        play_at_random(run, 9, 10);
        auto const picture = run.picture();
        if (picture.shapes.empty()) say("its picture is empty");
        if (!(picture.view.most.x > picture.view.least.x &&
                picture.view.most.y > picture.view.least.y))
            say("its picture has no view");
        for (auto const& shape : picture.shapes) {
            if (auto const* shown = std::get_if<sim::Words>(&shape)) need_word(shown->key);
            if (auto const* handle = std::get_if<sim::Handle>(&shape)) {
                need_word(handle->key);
                if (!run.dragged(handle->number, handle->at))
                    say("handle " + std::to_string(handle->number) + " cannot be dragged");
            }
        }
    }
    void need_word(std::string const& key) {
        for (auto const& lesson : unit_.lessons)
            if (lesson.word(key).empty())
                say("its picture says \"" + key + "\", and lesson." + lesson.language.tag +
                    ".md has no words for it");
    }

    Unit const& unit_;
    Module const& module_;
    Thoroughness how_;
    std::vector<std::string> faults_;
};
} // namespace

std::vector<std::string> examine(Unit const& unit, Thoroughness how) {
    return unit.simulation == nullptr ? std::vector<std::string>{} : Examiner(unit, how).look();
}

} // namespace erdem::play
