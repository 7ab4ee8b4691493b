// erdem standings: who stands where, and how far the targets are. Real pupils and the demo class
// are told apart and never in one figure.
#include "class.hpp"

#include "erdem/text/json.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
using text::Json;

std::string_view word(literacy::Says says) {
    switch (says) {
    case literacy::Says::too_few: return "too few to tell";
    case literacy::Says::below: return "below the target";
    case literacy::Says::cannot_tell: return "cannot tell yet";
    case literacy::Says::reached: return "reached";
    }
    return "";
}

std::map<events::Person, std::string> names(edge::Class const& here, bool synthetic) {
    std::map<events::Person, std::string> out;
    for (auto const& each : here.people(synthetic))
        out.emplace(each.person, each.sign.empty() ? each.name : each.name + " " + each.sign);
    return out;
}

Json described(
    literacy::Standing const& standing, std::map<events::Person, std::string> const& names) {
    Json::Object out{{"accuracy", Json::integer(standing.accuracy)},
        {"answered", Json::integer(standing.answered)},
        {"person", Json::string(events::hex(standing.person))}};
    if (auto const found = names.find(standing.person); found != names.end())
        out.emplace_back("name", Json::string(found->second));
    if (standing.place) out.emplace_back("place", Json::integer(*standing.place));
    return Json::object(std::move(out));
}

Json described(literacy::Target const& target, literacy::Progress const& now) {
    return Json::object({{"demo", Json::boolean(target.demo)},
        {"example", Json::boolean(target.example)}, {"id", Json::string(target.id)},
        {"interval", Json::array({Json(Json::Value(now.interval.least)),
                         Json(Json::Value(now.interval.most))})},
        {"of", Json::integer(now.of)}, {"reached", Json::integer(now.reached)},
        {"says", Json::string(word(now.says))}, {"share", Json(Json::Value(now.share))},
        {"target", Json(Json::Value(target.share))}});
}

struct Figures { // of the real class, or of the demo class
    bool synthetic;
    std::vector<literacy::Result> results;
    std::vector<literacy::Standing> standings;
};

Figures figures(Opened const& opened, play::Pack const& pack, bool synthetic) {
    auto results = opened.here->results(pack, synthetic);
    auto ranked = literacy::standings(results);
    return {synthetic, std::move(results), std::move(ranked)};
}

void print(Opened const& opened, play::Pack const& pack, Figures const& of) {
    auto const who = names(*opened.here, of.synthetic);
    if (of.results.empty()) return;
    fmt::print("{}: by accuracy of first attempts, once half is answered\n",
        of.synthetic ? "Demo class" : "Class");
    for (auto const& each : of.standings) {
        auto const name = who.find(each.person);
        fmt::print("{:>5}  {:<16} {:>5.1f} % right, {:>5.1f} % answered\n",
            each.place ? std::to_string(*each.place) : "–", name == who.end() ? "?" : name->second,
            each.accuracy / 10.0, each.answered / 10.0);
    }
    for (auto const& target : opened.content->targets) {
        if (target.demo != of.synthetic || target.pack != pack.id) continue;
        auto const now = literacy::progress(target, of.results);
        fmt::print("Target {}: {:.0f} % of pupils at {} of 100; now {} of {}, 95 % interval "
                   "{:.0f}–{:.0f} %: {}\n",
            target.id, target.share * 100, target.level_of_100, now.reached, now.of,
            now.interval.least * 100, now.interval.most * 100, word(now.says));
    }
}

Json as_json(Opened const& opened, play::Pack const& pack, Figures const& of) {
    auto const who = names(*opened.here, of.synthetic);
    Json::Array standings, targets;
    for (auto const& each : of.standings) standings.push_back(described(each, who));
    for (auto const& target : opened.content->targets)
        if (target.demo == of.synthetic && target.pack == pack.id)
            targets.push_back(described(target, literacy::progress(target, of.results)));
    return Json::object({{"standings", Json::array(std::move(standings))},
        {"targets", Json::array(std::move(targets))}});
}
} // namespace

Result standings(StandingsOptions const& options) {
    auto opened = open_class(options.db, Use::look);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    auto const real = figures(*opened, **which, false), demo = figures(*opened, **which, true);
    if (options.json) {
        fmt::print("{}\n",
            text::write_json(Json::object({{"class", as_json(*opened, **which, real)},
                {"demo", as_json(*opened, **which, demo)}, {"pack", Json::string(options.pack)}})));
        return good;
    }
    if (real.results.empty() && demo.results.empty())
        fmt::print("Nobody has begun {} yet.\n", options.pack);
    print(*opened, **which, real);
    print(*opened, **which, demo);
    return good;
}

} // namespace erdem::cli
