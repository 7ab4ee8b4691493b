#include "options.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <optional>
#include <tuple>

namespace erdem::desktop {
namespace {

// "1280x800"
std::optional<std::pair<unsigned, unsigned>> size(std::string const& text) {
    unsigned width = 0, height = 0;
    auto const* end = text.data() + text.size();
    auto const [after, first] = std::from_chars(text.data(), end, width);
    if (first != std::errc() || after == end || *after != 'x') return std::nullopt;
    auto const [rest, second] = std::from_chars(after + 1, end, height);
    if (second != std::errc() || rest != end) return std::nullopt;
    return std::pair(width, height);
}

} // namespace

std::expected<Options, int> read_options(int argc, char const* const* argv) {
    Options out;
    std::string language = "zh-CN", wanted_size = "1280x800";
    int text = 100;
    bool contrast = false;
    CLI::App app{"The classroom: experiments, questions, standings.", "erdem-desktop"};
    app.add_option("--db", out.db, "where answers are kept");
    app.add_flag(
        "--portable", out.portable, "keep everything beside the program, on a stick for instance");
    app.add_option("--language", language, "zh-CN or en")->check(CLI::IsMember({"zh-CN", "en"}));
    app.add_option("--text-size", text, "per cent, 100 to 200")->check(CLI::Range(100, 200));
    app.add_option("--size", wanted_size, "of the window, at least 1024x768")
        ->check([](std::string const& s) {
            return size(s) ? std::string() : "expected WIDTHxHEIGHT, found " + s;
        });
    app.add_flag("--contrast", contrast, "black on white, strong lines");
    app.add_flag("--still", out.window.still, "nothing moves by itself but the worlds");
    app.add_flag("--plain", out.window.plain, "no shaders");
    app.add_option("--screenshot", out.screenshot, "save the first page as a picture and end");
    bool measuring = false;
    app.add_flag("--measure", measuring, "print what the window costs on this machine, and end");
    app.add_option("--measure-one", out.measure)->group(""); // of the three, for --measure itself
    app.add_flag("--gallery", out.gallery, "every control on one page");
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        return std::unexpected(app.exit(e) == 0 ? 0 : 2);
    }
    if (measuring) out.measure = "all";
    out.window.tongue = tongue(language).value_or(Tongue::chinese);
    std::tie(out.window.width, out.window.height) = *size(wanted_size);
    out.window.text = static_cast<float>(text) / 100;
    out.window.look = contrast ? Look::contrast : Look::calm;
    return out;
}

} // namespace erdem::desktop
