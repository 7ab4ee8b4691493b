#include "erdem/play/sitting.hpp"

#include "erdem/math/random.hpp"

namespace erdem::play {

namespace {
template<class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

bool within(Sitting const& sitting, int question) {
    return question >= 0 && static_cast<std::size_t>(question) < sitting.questions.size();
}
} // namespace

Sitting begin(Pack const& pack, Shelf const& shelf, std::uint64_t seed) {
    Sitting out{.seed = seed};
    for (auto const& id : pack.units) {
        auto const unit = shelf.units.find(id);
        if (unit == shelf.units.end()) continue;
        for (std::size_t i = 0; i < unit->second.quiz.items.size(); ++i)
            out.questions.push_back({id, static_cast<int>(i)});
    }
    out.progress.resize(out.questions.size());
    out.firsts.resize(out.questions.size());
    return out;
}

quiz::Item const& item(Shelf const& shelf, Question const& question) {
    return shelf.units.find(question.unit)
        ->second.quiz.items[static_cast<std::size_t>(question.item)];
}

std::uint64_t seed_of(Sitting const& sitting, quiz::Item const& of) {
    return math::bits(sitting.seed, math::Stream(of.id), 0, 0);
}

bool may_try_again(Sitting const& sitting, Shelf const& shelf, int question) {
    if (sitting.ended || !within(sitting, question)) return false;
    auto const at = static_cast<std::size_t>(question);
    auto const* marked = std::get_if<Marked>(&sitting.progress[at]);
    return marked != nullptr && marked->last.points < marked->last.possible &&
           marked->attempt < item(shelf, sitting.questions[at]).attempts.most;
}

Sitting after(Sitting sitting, Step const& step, Shelf const& shelf) {
    if (sitting.ended) return sitting;
    auto const progress = [&](int question) {
        return within(sitting, question) ? &sitting.progress[static_cast<std::size_t>(question)]
                                         : nullptr;
    };
    std::visit(Overloaded{
                   [&](Show const& show) {
                       auto* at = progress(show.question);
                       if (at != nullptr && std::holds_alternative<Waiting>(*at)) *at = Asking{};
                   },
                   [&](SeeHint const& hint) {
                       auto* at = progress(hint.question);
                       auto* asking = at == nullptr ? nullptr : std::get_if<Asking>(at);
                       if (asking == nullptr) return;
                       auto const& of =
                           item(shelf, sitting.questions[static_cast<std::size_t>(hint.question)]);
                       if (asking->hints < static_cast<int>(of.hints.size())) ++asking->hints;
                   },
                   [&](Answer const& answer) {
                       auto* at = progress(answer.question);
                       auto const* asking = at == nullptr ? nullptr : std::get_if<Asking>(at);
                       if (asking == nullptr || answer.mark.verdict == quiz::Verdict::ask_back)
                           return;
                       auto& first = sitting.firsts[static_cast<std::size_t>(answer.question)];
                       if (asking->attempt == 1) first = answer.mark;
                       *at = Marked{first, answer.mark, asking->attempt, asking->hints};
                   },
                   [&](TryAgain const& again) {
                       if (!may_try_again(sitting, shelf, again.question)) return;
                       auto* at = progress(again.question);
                       auto const& marked = std::get<Marked>(*at);
                       *at = Asking{marked.attempt + 1, marked.hints};
                   },
                   [&](End const&) { sitting.ended = true; },
               },
        step);
    return sitting;
}

Tally tally(Sitting const& sitting, Shelf const& shelf) {
    Tally out{.questions = static_cast<int>(sitting.questions.size())};
    for (std::size_t i = 0; i < sitting.questions.size(); ++i) {
        out.possible += quiz::possible(item(shelf, sitting.questions[i]));
        auto const* asking = std::get_if<Asking>(&sitting.progress[i]);
        bool const answered = std::holds_alternative<Marked>(sitting.progress[i]) ||
                              (asking != nullptr && asking->attempt > 1);
        if (!answered) continue;
        ++out.answered;
        out.points += sitting.firsts[i].points;
    }
    return out;
}

std::vector<int> to_look_at_again(Sitting const& sitting) {
    std::vector<int> out;
    for (std::size_t i = 0; i < sitting.progress.size(); ++i) {
        auto const* marked = std::get_if<Marked>(&sitting.progress[i]);
        if (marked != nullptr && marked->first.points < marked->first.possible)
            out.push_back(static_cast<int>(i));
    }
    return out;
}

} // namespace erdem::play
