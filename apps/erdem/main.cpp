#include "commands.hpp"

#include "content/modules.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace erdem::cli {

Failure failure(edge::FileFault const& fault) {
    return {no_such_file, fmt::format("{}: {}", fault.path.string(), fault.words)};
}

std::expected<edge::ReadShelf, Failure> shelf() {
    auto const content = edge::find_data("content");
    if (!content) return std::unexpected(failure(content.error()));
    return edge::read_shelf(*content, content::modules());
}

std::string hex16(std::uint64_t n) { return fmt::format("{:016x}", n); }

} // namespace erdem::cli

int main(int count, char** words) {
    using namespace erdem::cli;
    CLI::App app("Erdem: science quizzes and simulations, played, scored and replayed.", "erdem");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("erdem ") + ERDEM_VERSION);
    app.footer("Exit codes: 0 good, 1 something does not hold, 2 wrong use, 3 no such file, 4 faulty content, 5 trouble with the store.");
    Command chosen;
    for (auto* add : {add_modules, add_play, add_verify, add_check, add_new_module, add_class, add_standings, add_export, add_log})
        add(app, chosen);
    try {
        app.parse(count, words);
    } catch (CLI::Success const& asked) { // --help, --version
        return app.exit(asked);
    } catch (CLI::ParseError const& error) {
        fmt::print(stderr, "erdem: {} (see erdem --help)\n", error.what());
        return wrong_use;
    }
    auto const result = chosen();
    if (result) return *result;
    fmt::print(stderr, "erdem: {}\n", result.error().words);
    return result.error().code;
}
