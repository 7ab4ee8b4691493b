// erdem new-module: a folder to begin with, that builds, is found and passes its examination.
#include "commands.hpp"

#include "erdem/edge/now.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
namespace fs = std::filesystem;

bool plain(std::string_view name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z' || name.back() == '-') return false;
    for (char const c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    return name.find("--") == std::string_view::npos;
}

std::string filled(std::string text, std::string const& subject, std::string const& name, std::string const& uuid) {
    auto const space = [](std::string from) {
        for (char& c : from)
            if (c == '-') c = '_';
        return from;
    };
    for (auto const& [mark, value] : {std::pair<std::string, std::string>{"@ID@", subject + "/" + name},
             {"@SPACE@", space(subject) + "::" + space(name)}, {"@UUID@", uuid}})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.replace(at, mark.size(), value);
    return text;
}

// A random uuid, version 4, of an item.
std::string uuid() {
    auto bytes = edge::random16();
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
    return events::write_uuid(events::id_from<events::Uuid>(bytes));
}

// The template, docs/new-module, is a real module with marks where its name will stand.
Result make(std::string const& id, std::string const& into) {
    auto const slash = id.find('/');
    auto const subject = id.substr(0, slash);
    auto const name = slash == std::string::npos ? "" : id.substr(slash + 1);
    if (!plain(subject) || !plain(name))
        return std::unexpected(Failure{wrong_use, fmt::format("found \"{}\", expected SUBJECT/NAME in small letters, digits and -", id)});
    auto const from = edge::find_data("docs/new-module");
    if (!from) return std::unexpected(failure(from.error()));
    std::error_code trouble;
    auto const folder = fs::path(into) / subject / name;
    if (fs::exists(folder, trouble)) return std::unexpected(Failure{wrong_use, fmt::format("{}: there already", folder.string())});
    fs::create_directories(folder, trouble);
    if (trouble) return std::unexpected(Failure{no_such_file, fmt::format("{}: {}", folder.string(), trouble.message())});
    for (auto const& entry : fs::directory_iterator(*from)) {
        auto const text = edge::read_file(entry.path());
        if (!text) return std::unexpected(failure(text.error()));
        auto const file = entry.path().extension() == ".cpp" ? name + ".cpp" : entry.path().filename().string();
        if (auto const done = edge::write_file_atomically(folder / file, filled(*text, subject, name, uuid())); !done)
            return std::unexpected(failure(done.error()));
    }
    fmt::print("{}: a module to begin with; docs/new-module.md leads on\n", folder.string());
    return good;
}
} // namespace

void add_new_module(CLI::App& app, Command& chosen) {
    auto id = std::make_shared<std::string>();
    auto into = std::make_shared<std::string>("content");
    auto* command = app.add_subcommand("new-module", "Begin a module: a folder that builds and is found");
    command->add_option("MODULE", *id, "SUBJECT/NAME")->required();
    command->add_option("--into", *into, "The folder of content it goes to");
    command->callback([=, &chosen] { chosen = [=] { return make(*id, *into); }; });
}

} // namespace erdem::cli
