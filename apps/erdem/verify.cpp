// erdem verify: replay recordings and say whether they hold.
#include "commands.hpp"

#include "erdem/play/recording.hpp"
#include "erdem/text/json.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
using text::Json;

Json line(std::string const& file, play::Recording const& of, play::Verified const& verified) {
    bool const ok = verified.verdict == play::Verdict::holds;
    Json::Object out{{"file", Json::string(file)},
        {"fingerprint", Json::string(hex16(verified.fingerprint))},
        {"module", Json::string(of.module)}, {"ok", Json::boolean(ok)},
        {"possible", Json::integer(verified.score.possible)},
        {"score", Json::integer(verified.score.points)}, {"version", Json::string(of.version)}};
    if (!ok) out.emplace_back("why", Json::string(play::words(verified.verdict)));
    return Json::object(std::move(out));
}

Json line(std::string const& file, std::string const& why) {
    return Json::object(
        {{"file", Json::string(file)}, {"ok", Json::boolean(false)}, {"why", Json::string(why)}});
}

bool holds(std::string const& file, play::Modules const& modules) {
    auto const text = edge::read_file(file, play::RecordingLimits{}.bytes + 1);
    if (!text) {
        fmt::print("{}\n", text::write_json(line(file, text.error().words)));
        return false;
    }
    auto const recording = play::read_recording(*text, file);
    if (!recording) {
        fmt::print("{}\n", text::write_json(line(file, text::words(recording.error()))));
        return false;
    }
    auto const verified = play::verify(*recording, modules);
    fmt::print("{}\n", text::write_json(line(file, *recording, verified)));
    return verified.verdict == play::Verdict::holds;
}
} // namespace

Result verify(std::vector<std::string> const& files) {
    auto const read = shelf();
    if (!read) return std::unexpected(read.error());
    bool all = true;
    for (auto const& file : files) all = holds(file, read->shelf.modules) && all;
    return all ? good : does_not_hold;
}

} // namespace erdem::cli
