#include "erdem/classroom/synthetic.hpp"

#include "erdem/math/elementary.hpp"
#include "erdem/math/random.hpp"
#include "erdem/text/number.hpp"

#include <algorithm>

namespace erdem::classroom {

namespace {
constexpr math::Stream stream("classroom/synthetic");

class Chance { // one pupil's luck, by counter
public:
    explicit Chance(std::uint64_t seed) : seed_(seed) {}
    double part() { return math::uniform(seed_, stream, 0, next_++); }
    std::int64_t upto(std::int64_t most) {
        return math::integer(seed_, stream, 0, next_++, 0, most);
    }
    bool happens(double probability) { return part() < probability; }

private:
    std::uint64_t seed_;
    std::uint32_t next_ = 0;
};

double logistic(double x) { return 1 / (1 + math::exp(-x)); }

// ---- a guess ----------------------------------------------------------------------------------

quiz::SlotResponse guess(quiz::Slot const& slot, quiz::SlotResponse const& right, Chance& chance) {
    auto const upto = [&](std::size_t size) {
        return chance.upto(static_cast<std::int64_t>(size) - 1);
    };
    if (auto const* choice = std::get_if<quiz::Choice>(&slot.interaction))
        return quiz::Chosen{{static_cast<std::uint8_t>(upto(choice->options.size()))}};
    if (std::holds_alternative<quiz::TrueFalse>(slot.interaction))
        return quiz::Chosen{{static_cast<std::uint8_t>(chance.upto(1))}};
    if (std::holds_alternative<quiz::NumberEntry>(slot.interaction))
        return quiz::Typed{text::write_number(static_cast<double>(chance.upto(400)) / 10)};
    if (auto const* ordered = std::get_if<quiz::Ordered>(&right)) {
        auto out = *ordered;
        auto const i = static_cast<std::size_t>(upto(out.options.size())),
                   j = static_cast<std::size_t>(upto(out.options.size()));
        std::swap(out.options[i], out.options[j]);
        return out;
    }
    if (auto const* paired = std::get_if<quiz::Paired>(&right)) {
        auto out = *paired;
        auto const& rights = std::get<quiz::Matching>(slot.interaction).right;
        for (auto& each : out.right)
            if (chance.happens(0.5)) each = static_cast<std::int8_t>(upto(rights.size()));
        return out;
    }
    return chance.happens(0.5) ? quiz::SlotResponse(quiz::Omitted{})
                               : quiz::SlotResponse(quiz::Typed{"?"});
}

// ---- at the world -----------------------------------------------------------------------------

void run_once(play::Run& run, std::vector<std::int64_t> const& knobs) {
    run.reset();
    for (std::size_t k = 0; k < knobs.size(); ++k)
        if (run.knobs()[k] != knobs[k]) run.turn(k, knobs[k]);
    run.advance(std::int64_t{run.module().facts.sample} * 800);
    run.keep();
}

std::vector<std::int64_t> settings(play::Run const& run) {
    return {run.knobs().begin(), run.knobs().end()};
}

std::vector<std::int64_t> turned(
    std::vector<std::int64_t> from, play::Module const& module, Chance& chance) {
    auto const k =
        static_cast<std::size_t>(chance.upto(static_cast<std::int64_t>(from.size()) - 1));
    from[k] = chance.upto(sim::most_steps(module.facts.knobs[k]));
    return from;
}

// Tries settings one knob at a time, in the head as it were, and keeps what brings it nearer.
std::vector<std::int64_t> searched(
    play::Module const& module, int task, int tries, Chance& chance) {
    auto best = settings(play::Run(module, 1));
    int most = -1;
    for (int i = 0; i < tries; ++i) {
        auto const next = i == 0 ? best : turned(best, module, chance);
        play::Run thought(module, 1);
        run_once(thought, next);
        int const points = thought.score(task).parts.front().points;
        if (points >= most) best = next, most = points;
        if (most == play::outcome_points) break;
    }
    return best;
}

play::Recording perform(play::Module const& module, int task, double skill, Chance& chance) {
    play::Run run(module, 1);
    auto const& asked = module.facts.tasks[static_cast<std::size_t>(task)];
    if (asked.prediction && chance.happens(0.3 + 0.7 * skill))
        run.act(sim::Act::predict, {task, 0});
    auto const best = searched(module, task, 1 + static_cast<int>(120 * skill * skill), chance);
    run_once(run, best);
    if (chance.happens(skill)) run_once(run, best);                          // a repeat
    for (std::size_t k = 0; k < best.size() && chance.happens(skill); ++k) { // and fair tests
        auto other = best;
        auto const most = sim::most_steps(module.facts.knobs[k]);
        other[k] = best[k] > most / 2 ? 0 : most;
        run_once(run, other);
    }
    auto const claim = chance.happens(skill) ? asked.right : chance.upto(asked.claims - 1);
    run.act(sim::Act::claim, {task, claim});
    return play::record(run, task);
}

play::Recording experiment(
    play::Module const& module, quiz::ScoreEvidence const& score, double skill, Chance& chance) {
    play::Run run(module, 1);
    auto const start = settings(run);
    run_once(run, start);
    for (auto const& rule : score.rules)
        for (std::size_t k = 0; k < start.size(); ++k) {
            if (module.facts.knobs[k].id != rule.knob) continue;
            for (int i = 1; i < std::max(2, rule.rows); ++i) {
                auto next = chance.happens(skill) ? start : turned(start, module, chance);
                auto const most = sim::most_steps(module.facts.knobs[k]);
                next[k] = std::clamp(start[k] + (start[k] > most / 2 ? -i : i) *
                                                    std::max<std::int64_t>(rule.span, most / 8),
                    std::int64_t{0}, most);
                run_once(run, next);
            }
        }
    run_once(run, start);
    return play::record(run, -1);
}

int task_number(play::Module const& module, std::string const& id) {
    for (std::size_t i = 0; i < module.facts.tasks.size(); ++i)
        if (module.facts.tasks[i].id == id) return static_cast<int>(i);
    return 0;
}

Handed worked_out(
    Desk const& desk, play::Shelf const& shelf, int question, double skill, Chance& chance) {
    auto const& item = desk.item(question);
    auto const drawn = desk.drawn(question);
    Handed out{right_response(item, drawn), {}, 4000 + chance.upto(40'000), {}};
    for (std::size_t i = 0; i < item.slots.size(); ++i) {
        auto const& slot = item.slots[i];
        if (auto const* task = std::get_if<quiz::SimulationTask>(&slot.interaction)) {
            auto const& module = shelf.modules.find(task->module)->second;
            out.recordings.push_back(
                perform(module, task_number(module, task->task), skill, chance));
            out.response[i] = quiz::Performed{text::hex(digest(out.recordings.back()))};
        } else if (auto const* rows = std::get_if<quiz::EvidenceRows>(&slot.interaction)) {
            out.recordings.push_back(experiment(shelf.modules.find(rows->module)->second,
                std::get<quiz::ScoreEvidence>(item.scoring[i]), skill, chance));
            quiz::Cited cited;
            for (int row = 0; row < rows->most; ++row)
                cited.rows.push_back(static_cast<std::uint16_t>(row));
            out.response[i] = cited;
        } else if (!chance.happens(skill))
            out.response[i] = guess(slot, out.response[i], chance);
    }
    return out;
}

bool leans_on_a_world(quiz::Item const& item) {
    return std::any_of(item.slots.begin(), item.slots.end(), [](quiz::Slot const& slot) {
        return std::holds_alternative<quiz::EvidenceRows>(slot.interaction) ||
               std::holds_alternative<quiz::SimulationTask>(slot.interaction);
    });
}
} // namespace

std::vector<Synthetic> synthetic_class(int pupils, std::uint64_t seed) {
    static constexpr char const* families[] = {"王", "李", "张", "赵", "刘", "陈", "杨", "周"};
    static constexpr char const* given[] = {
        "思琪", "浩然", "雨欣", "子涵", "晓东", "玉兰", "志远", "海棠", "明", "静"};
    static constexpr char const* mongolian[] = {"乌兰", "苏日娜", "其木格", "巴特尔", "那仁",
        "阿木尔", "娜仁花", "格日勒", "萨仁", "朝鲁", "斯琴",
        "牧仁"}; // a Mongolian name stands without a family's
    std::vector<Synthetic> out;
    for (int i = 0; i < pupils; ++i) {
        auto const n = static_cast<std::uint32_t>(i);
        auto const pick = [&](auto const& from, std::uint64_t use) {
            return from[static_cast<std::size_t>(
                math::integer(seed, stream, use, n, 0, std::size(from) - 1))];
        };
        bool const han = math::uniform(seed, stream, 5, n) < 0.5;
        auto name =
            han ? std::string(pick(families, 1)) + pick(given, 2) : std::string(pick(mongolian, 2));
        out.push_back({std::move(name), math::normal(seed, stream, 3, n) + 0.4,
            math::bits(seed, stream, 4, n)});
    }
    return out;
}

void work_through(
    Desk& desk, play::Shelf const& shelf, Synthetic const& pupil, bool with_experiments) {
    Chance chance(pupil.seed);
    for (std::size_t i = 0; i < desk.sitting().questions.size(); ++i) {
        int const question = static_cast<int>(i);
        if (!with_experiments && leans_on_a_world(desk.item(question))) continue;
        double const hard = 0.9 * (desk.item(question).meta.difficulty - 2);
        double const skill = logistic(pupil.ability - hard);
        desk.show(question);
        auto handed = worked_out(desk, shelf, question, skill, chance);
        if (desk.answer(question, std::move(handed)).verdict == quiz::Verdict::ask_back) continue;
        if (play::may_try_again(desk.sitting(), shelf, question) && chance.happens(0.6)) {
            desk.try_again(question);
            desk.answer(question, worked_out(desk, shelf, question, (1 + skill) / 2, chance));
        }
    }
    desk.stand_up();
}

} // namespace erdem::classroom
