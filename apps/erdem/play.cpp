// erdem play: a module run without a window, by acts from a file.
#include "commands.hpp"

#include "erdem/play/recording.hpp"
#include "erdem/text/json.hpp"
#include "erdem/text/number.hpp"

#include <charconv>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
// A line an act, `tick kind integers`: at this tick of the run, do that. '#' begins a remark.
std::expected<sim::Act, std::string> read_act(std::string_view line) {
    std::vector<std::int64_t> numbers;
    char const* at = line.data();
    char const* const end = at + line.size();
    while (at != end) {
        std::int64_t n = 0;
        auto const read = std::from_chars(at, end, n);
        if (read.ec != std::errc{})
            return std::unexpected(fmt::format("\"{}\", expected tick kind integers…", line));
        numbers.push_back(n);
        at = read.ptr;
        while (at != end && *at == ' ') ++at;
    }
    if (numbers.size() < 2 || numbers[0] < 0 || numbers[1] < 0 || numbers[1] > 1'000'000)
        return std::unexpected(fmt::format("\"{}\", expected tick kind integers…", line));
    return sim::Act{
        numbers[0], static_cast<std::int32_t>(numbers[1]), {numbers.begin() + 2, numbers.end()}};
}

} // namespace

std::expected<void, Failure> perform(
    play::Run& run, std::string_view text, std::string const& file) {
    int number = 0;
    while (!text.empty()) {
        auto const end = text.find('\n');
        auto const line = text.substr(0, end);
        text = end == std::string_view::npos ? "" : text.substr(end + 1);
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto const act = read_act(line);
        if (!act)
            return std::unexpected(
                Failure{wrong_use, fmt::format("{}:{}:1: found {}", file, number, act.error())});
        run.advance(act->tick - run.tick());
        if (run.tick() != act->tick || run.act(act->kind, act->integers) != play::Refused::none)
            return std::unexpected(
                Failure{wrong_use, fmt::format("{}:{}:1: the module refuses \"{}\" at tick {}",
                                       file, number, line, run.tick())});
    }
    return {};
}

namespace {
text::Json said(play::Run const& run, play::Recording const& recording) {
    using text::Json;
    Json::Object readings;
    for (std::size_t i = 0; i < run.readings().size(); ++i)
        readings.emplace_back(std::string(run.module().facts.readings[i].id),
            Json(text::Json::Value(run.readings()[i])));
    return Json::object({{"fingerprint", Json::string(hex16(recording.claimed.fingerprint))},
        {"module", Json::string(recording.module)},
        {"possible", Json::integer(recording.claimed.possible)},
        {"readings", Json::object(std::move(readings))},
        {"score", Json::integer(recording.claimed.score)},
        {"ticks", Json::integer(recording.ticks)}});
}

std::expected<int, Failure> task_number(play::Module const& module, std::string const& task) {
    if (task.empty()) return -1;
    for (std::size_t i = 0; i < module.facts.tasks.size(); ++i)
        if (module.facts.tasks[i].id == task) return static_cast<int>(i);
    return std::unexpected(
        Failure{wrong_use, fmt::format("{} has no task \"{}\"", module.facts.id, task)});
}
} // namespace

Result play(PlayOptions const& options) {
    auto const read = shelf();
    if (!read) return std::unexpected(read.error());
    auto const found = read->shelf.modules.find(options.module);
    if (found == read->shelf.modules.end())
        return std::unexpected(Failure{
            wrong_use, fmt::format("no simulation \"{}\": see erdem modules", options.module)});
    auto const task = task_number(found->second, options.task);
    if (!task) return std::unexpected(task.error());
    erdem::play::Run run(found->second, options.seed);
    if (!options.acts.empty()) {
        auto const text = edge::read_file(options.acts);
        if (!text) return std::unexpected(failure(text.error()));
        if (auto const done = perform(run, *text, options.acts); !done)
            return std::unexpected(done.error());
    }
    run.advance(options.ticks);
    auto const recording = play::record(run, *task);
    if (!options.record.empty())
        if (auto const kept =
                edge::write_file_atomically(options.record, play::write_recording(recording));
            !kept)
            return std::unexpected(failure(kept.error()));
    fmt::print("{}\n", text::write_json(said(run, recording)));
    return good;
}

} // namespace erdem::cli
