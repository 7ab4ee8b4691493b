#include "erdem/classroom/desk.hpp"

#include "erdem/classroom/reasons.hpp"
#include "erdem/text/number.hpp"

#include <algorithm>

namespace erdem::classroom {

using text::Json;

namespace {
std::string hex16(std::uint64_t n) { return events::hex(0, n).substr(16); }

Json response_json(quiz::Item const& item, Handed const& handed) {
    Json::Array recordings;
    for (auto const& each : handed.recordings)
        recordings.push_back(Json::string(text::hex(digest(each))));
    Json::Object out{{"slots", quiz::to_json(item, handed.response)}};
    if (!recordings.empty()) out.emplace_back("recordings", Json::array(std::move(recordings)));
    return Json::object(std::move(out));
}

int hints_of(play::Progress const& progress) {
    if (auto const* asking = std::get_if<play::Asking>(&progress)) return asking->hints;
    auto const* marked = std::get_if<play::Marked>(&progress);
    return marked == nullptr ? 0 : marked->hints;
}

std::string task_id(play::Shelf const& shelf, play::Recording const& recording) {
    auto const found = shelf.modules.find(recording.module);
    if (recording.task < 0 || found == shelf.modules.end()) return "";
    auto const& tasks = found->second.facts.tasks;
    auto const at = static_cast<std::size_t>(recording.task);
    return at < tasks.size() ? std::string(tasks[at].id) : "";
}
} // namespace

text::Digest digest(play::Recording const& recording) {
    return text::sha256(play::write_recording(recording));
}

events::ItemPin pin(quiz::Item const& item) {
    return {events::read_uuid(item.id).value_or(events::Uuid{}), item.meaning, item.wording,
        events::read_digest(item.content_hash).value_or(text::Digest{})};
}
events::PackPin pin(play::Pack const& pack) {
    return {pack.id, events::read_digest(pack.hash).value_or(text::Digest{})};
}

Desk::Desk(play::Shelf const& shelf, play::Pack const& pack, Ledger ledger)
    : shelf_(&shelf), pack_(&pack), ledger_(std::move(ledger)) {}

Desk Desk::sit_down(play::Shelf const& shelf, play::Pack const& pack, Seat seat, Ledger ledger) {
    Desk desk(shelf, pack, std::move(ledger));
    desk.about_ = {seat.person, std::nullopt, seat.purpose, seat.synthetic};
    desk.authority_ = std::move(seat.authority);
    desk.language_ = seat.language;
    desk.sitting_ = play::begin(pack, shelf, seat.seed);
    auto const began = desk.ledger_.write(events::draft(desk.about_,
        events::SittingBegan{seat.assignment, pin(pack), seat.language.tag, seat.seed}));
    desk.about_.sitting = began.id;
    return desk;
}

quiz::Item const& Desk::item(int question) const {
    return play::item(*shelf_, sitting_.questions[static_cast<std::size_t>(question)]);
}
quiz::Drawn Desk::drawn(int question) const {
    auto const& of = item(question);
    return quiz::draw(of, play::seed_of(sitting_, of)).value_or(quiz::Drawn{});
}
std::vector<int> Desk::order(int question, int slot) const {
    auto const& of = item(question);
    return quiz::shown_order(of, slot, play::seed_of(sitting_, of));
}

void Desk::write_shown(int question, int attempt, int hints) {
    auto const& of = item(question);
    events::Shown shown{.item = pin(of),
        .language = language_.tag,
        .orders = {},
        .drawn = {},
        .attempt = attempt,
        .hints_seen = hints,
        .feedback_seen = attempt > 1};
    for (std::size_t slot = 0; slot < of.slots.size(); ++slot) {
        auto const order = this->order(question, static_cast<int>(slot));
        if (!order.empty())
            shown.orders.push_back({of.slots[slot].id, {order.begin(), order.end()}});
    }
    for (auto const& value : drawn(question)) shown.drawn.push_back({value.name, value.shown});
    ledger_.write(events::draft(about_, shown));
}

void Desk::show(int question) {
    auto const next = play::after(sitting_, play::Show{question}, *shelf_);
    if (next == sitting_) return;
    sitting_ = next;
    write_shown(question, 1, 0);
}

void Desk::see_hint(int question) {
    auto const next = play::after(sitting_, play::SeeHint{question}, *shelf_);
    if (next == sitting_) return;
    sitting_ = next;
    auto const& asking =
        std::get<play::Asking>(sitting_.progress[static_cast<std::size_t>(question)]);
    write_shown(question, asking.attempt, asking.hints);
}

void Desk::try_again(int question) {
    auto const next = play::after(sitting_, play::TryAgain{question}, *shelf_);
    if (next == sitting_) return;
    sitting_ = next;
    auto const& asking =
        std::get<play::Asking>(sitting_.progress[static_cast<std::size_t>(question)]);
    write_shown(question, asking.attempt, asking.hints);
}

Desk::Replayed Desk::replayed(quiz::Item const& of, Handed const& handed) const {
    Replayed out;
    for (auto const& recording : handed.recordings) {
        auto const verified = play::verify(recording, shelf_->modules);
        if (verified.verdict != play::Verdict::holds) continue; // it earns nothing
        out.version = recording.version;
        out.fingerprint = hex16(verified.fingerprint);
        for (std::size_t i = 0; i < of.slots.size(); ++i) {
            auto const* task = std::get_if<quiz::SimulationTask>(&of.slots[i].interaction);
            if (task != nullptr && task->module == recording.module &&
                task->task == task_id(*shelf_, recording)) {
                out.evidence.task_points = verified.score.points;
                out.evidence.task_possible = verified.score.possible;
            }
            auto const* rows = std::get_if<quiz::EvidenceRows>(&of.slots[i].interaction);
            if (rows != nullptr && rows->module == recording.module) out.trials = verified.trials;
        }
    }
    return out;
}

quiz::Mark Desk::answer(int question, Handed handed) {
    auto const& progress = sitting_.progress[static_cast<std::size_t>(question)];
    auto const* asking = std::get_if<play::Asking>(&progress);
    if (asking == nullptr || sitting_.ended) return {};
    auto const& of = item(question);
    auto found = replayed(of, handed);
    found.evidence.trials = &found.trials;
    auto const mark = quiz::mark(
        of, drawn(question), handed.response, found.evidence, {asking->attempt, asking->hints});
    if (mark.verdict == quiz::Verdict::ask_back) return mark;

    for (auto const& recording : handed.recordings)
        write_recorded(recording, asking->attempt, handed.on_screen_ms);
    auto const answered = ledger_.write(
        events::draft(about_, events::Answered{pin(of), asking->attempt, response_json(of, handed),
                                  handed.on_screen_ms, asking->hints, handed.confidence}));
    ledger_.write(events::draft(
        about_, events::Marked{events::ref(answered), pin(of), mark.points, mark.possible,
                    reason_words(of, mark), found.version, found.fingerprint,
                    std::to_string(quiz::marker_version), authority_}));
    sitting_ = play::after(sitting_, play::Answer{question, mark}, *shelf_);
    return mark;
}

void Desk::write_recorded(
    play::Recording const& recording, std::int32_t attempt, std::int64_t on_screen_ms) {
    auto const text = play::write_recording(recording);
    ledger_.file(text); // first the file, so that no event ever names one that is not there
    auto const task = task_id(*shelf_, recording);
    events::ItemPin itself; // a recording is no answer: the answer leans on it
    itself.uuid = events::named(recording.module + "/" + task);
    ledger_.write(events::draft(about_, events::Recorded{text::sha256(text), recording.module, task,
                                            itself, attempt, on_screen_ms}));
}

void Desk::lay_aside(play::Recording const& recording) {
    if (!recording.acts.empty()) write_recorded(recording, 1, 0);
}

std::vector<text::Digest> Desk::laid_aside() const {
    std::vector<text::Digest> out;
    for (auto const& [run, sha256] : laid_aside_) out.push_back(sha256);
    return out;
}

void Desk::predicted(std::string_view module, std::string_view task, std::string value) {
    ledger_.write(events::draft(
        about_, events::Predicted{std::string(module), std::string(task), std::move(value)}));
}

void Desk::row_kept(std::string_view module, play::Run const& run) {
    if (run.trials().rows.empty()) return;
    auto const& row = run.trials().rows.back();
    Json::Array knobs, readings;
    for (auto const n : row.knobs) knobs.push_back(Json::integer(n));
    for (double const value : row.readings)
        readings.push_back(Json::string(text::write_number(value)));
    ledger_.write(events::draft(about_,
        events::TrialKept{std::string(module),
            Json::object({{"knobs", Json::array(std::move(knobs))},
                {"readings", Json::array(std::move(readings))},
                {"settled", Json::boolean(row.settled)}, {"tick", Json::integer(row.tick)}})}));
}

void Desk::speak(text::Language language) { language_ = std::move(language); }

void Desk::stand_up() {
    if (sitting_.ended) return;
    sitting_ = play::after(sitting_, play::End{}, *shelf_);
    ledger_.write(events::draft(about_, events::SittingEnded{}));
}

// ---- the same sitting again -------------------------------------------------------------------

namespace {
struct Pieces { // of one sitting, in the order they happened
    std::vector<events::Event const*> events;
    std::map<events::EventRef, events::Marked> marks; // the one that counts for each answer
};

Pieces sorted(std::span<events::Event const> all) {
    Pieces out;
    for (auto const& event : all) out.events.push_back(&event);
    std::sort(out.events.begin(), out.events.end(),
        [](auto const* a, auto const* b) { return events::moment(*a) < events::moment(*b); });
    for (auto const* event : out.events) {
        if (auto const marked = events::as<events::Marked>(*event))
            out.marks.insert_or_assign(marked->of, *marked);
        if (auto const again = events::as<events::Remarked>(*event))
            out.marks.insert_or_assign(again->mark.of, again->mark);
    }
    return out;
}

int question_of(
    play::Sitting const& sitting, play::Shelf const& shelf, events::ItemPin const& wanted) {
    for (std::size_t i = 0; i < sitting.questions.size(); ++i)
        if (pin(play::item(shelf, sitting.questions[i])).uuid == wanted.uuid)
            return static_cast<int>(i);
    return -1;
}
} // namespace

std::optional<Desk> Desk::resume(play::Shelf const& shelf, play::Pack const& pack,
    std::span<events::Event const> all, events::Authority authority, Ledger ledger) {
    auto const pieces = sorted(all);
    Desk desk(shelf, pack, std::move(ledger));
    desk.authority_ = std::move(authority);
    for (auto const* event : pieces.events)
        if (auto const began = events::as<events::SittingBegan>(*event)) {
            if (began->pack.id != pack.id || desk.about_.sitting) return std::nullopt;
            desk.about_ = {event->person, event->id, event->purpose, event->synthetic};
            desk.language_ = {began->language};
            desk.sitting_ = play::begin(pack, shelf, began->seed);
        }
    if (!desk.about_.sitting) return std::nullopt;
    for (auto const* event : pieces.events)
        if (event->id != *desk.about_.sitting && event->sitting != desk.about_.sitting)
            return std::nullopt;
    auto const step = [&](play::Step const& next) {
        desk.sitting_ = play::after(std::move(desk.sitting_), next, shelf);
    };
    for (auto const* event : pieces.events) {
        if (auto const run = events::as<events::Recorded>(*event))
            desk.laid_aside_[run->module + "/" + run->task] = run->sha256;
        if (auto const shown = events::as<events::Shown>(*event)) {
            int const question = question_of(desk.sitting_, shelf, shown->item);
            if (question < 0)
                continue; // the pack has changed since: that item is not there any more
            step(play::Show{question});
            if (shown->attempt > 1) step(play::TryAgain{question});
            while (hints_of(desk.sitting_.progress[static_cast<std::size_t>(question)]) <
                   shown->hints_seen) {
                auto const before = desk.sitting_;
                step(play::SeeHint{question});
                if (desk.sitting_ == before) break;
            }
        } else if (auto const answered = events::as<events::Answered>(*event)) {
            int const question = question_of(desk.sitting_, shelf, answered->item);
            auto const marked = pieces.marks.find(events::ref(*event));
            if (question >= 0 && marked != pieces.marks.end())
                step(play::Answer{question, read_mark(desk.item(question), marked->second)});
        } else if (events::as<events::SittingEnded>(*event))
            step(play::End{});
    }
    return desk;
}

} // namespace erdem::classroom
