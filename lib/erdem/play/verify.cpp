#include "erdem/play/recording.hpp"

namespace erdem::play {

namespace {
struct Replayed {
    Run run;
    Verdict verdict = Verdict::holds;
    std::size_t act = 0;
};

Replayed follow(Recording const& recording, Module const& module, RecordingLimits limits) {
    Replayed out{Run(module, recording.seed)};
    out.run.limit_work(limits.work);
    auto const reach = [&](std::int64_t tick) {
        out.run.advance(tick - out.run.tick());
        if (out.run.tick() == tick) return true;
        out.verdict = out.run.exhausted() ? Verdict::too_much_work : Verdict::refused_act;
        return false;
    };
    for (auto const& act : recording.acts) {
        if (!reach(act.tick)) return out;
        if (out.run.act(act.kind, act.integers) != Refused::none) {
            out.verdict = Verdict::refused_act;
            return out;
        }
        ++out.act;
    }
    reach(recording.ticks);
    return out;
}
} // namespace

std::string_view words(Verdict verdict) {
    switch (verdict) {
    case Verdict::holds: return "it holds";
    case Verdict::no_such_module: return "no such module here";
    case Verdict::other_version: return "made with another version of the module";
    case Verdict::refused_act: return "it does what the module does not allow";
    case Verdict::too_much_work: return "it asks for more ticks than are allowed";
    case Verdict::other_fingerprint: return "the replay went another way";
    case Verdict::other_score: return "the replay gives another score";
    }
    return "";
}

Verified verify(Recording const& recording, Modules const& modules, RecordingLimits limits) {
    Verified out;
    auto const found = modules.find(recording.module);
    if (found == modules.end()) {
        out.verdict = Verdict::no_such_module;
        return out;
    }
    auto const& facts = found->second.facts;
    bool const same =
        facts.version == recording.version && recording.task < static_cast<int>(facts.tasks.size());
    if (!same) {
        out.verdict = Verdict::other_version;
        return out;
    }
    auto replayed = follow(recording, found->second, limits);
    out.verdict = replayed.verdict;
    out.act = replayed.act;
    if (out.verdict != Verdict::holds) return out;
    out.score = replayed.run.score(recording.task);
    out.fingerprint = replayed.run.fingerprint();
    out.trials = replayed.run.trials();
    if (out.fingerprint != recording.claimed.fingerprint)
        out.verdict = Verdict::other_fingerprint;
    else if (out.score.points != recording.claimed.score ||
             out.score.possible != recording.claimed.possible)
        out.verdict = Verdict::other_score;
    return out;
}

std::optional<Run> replay(
    Recording const& recording, Module const& module, RecordingLimits limits) {
    auto replayed = follow(recording, module, limits);
    if (replayed.verdict != Verdict::holds) return std::nullopt;
    return std::move(replayed.run);
}

} // namespace erdem::play
