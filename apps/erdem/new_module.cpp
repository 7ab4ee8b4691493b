// erdem new-module: a folder to begin with, that builds, is found and passes its examination.
#include "commands.hpp"

#include "erdem/edge/now.hpp"
#include "erdem/play/recording.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <memory>

namespace new_module_template {
erdem::play::Module module(); // docs/new-module/NAME.cpp
}

namespace erdem::cli {

namespace {
namespace fs = std::filesystem;

bool plain(std::string_view name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z' || name.back() == '-')
        return false;
    for (char const c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    return name.find("--") == std::string_view::npos;
}

// A random uuid, version 4, of an item.
std::string uuid() {
    auto bytes = edge::random16();
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
    return events::write_uuid(events::id_from<events::Uuid>(bytes));
}

std::string spaced(std::string name) {
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

// The template, docs/new-module, is a real module with marks where its name will stand.
std::string filled(std::string text, std::string const& subject, std::string const& name) {
    auto const fill = [&](std::string_view mark, auto const& value) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, mark.size(), value());
    };
    fill("@ID@", [&] { return subject + "/" + name; });
    fill("@NAME@", [&] { return name; });
    fill("@SPACE@", [&] { return spaced(subject) + "::" + spaced(name); });
    fill("@UUID@", uuid); // each item its own
    return text;
}

// The template is built in, so that what is made of it begins with a recording that holds.
std::expected<std::string, Failure> golden(
    std::string const& id, std::string const& acts, std::string const& file) {
    auto module = new_module_template::module();
    module.facts.id = id;
    play::Run run(module, 1);
    if (auto const done = perform(run, acts, file); !done) return std::unexpected(done.error());
    return play::write_recording(play::record(run, 0));
}

// Not edge::write_file_atomically: a source is for everybody's eyes, as the umask has it.
std::expected<void, Failure> write(fs::path const& file, std::string const& text) {
    std::ofstream out(file, std::ios::binary);
    if (out << text && out.flush()) return {};
    return std::unexpected(Failure{no_such_file, file.string() + ": cannot be written"});
}

std::expected<void, Failure> fill_folder(
    fs::path const& from, fs::path const& folder, std::string const& subject) {
    auto const name = folder.filename().string();
    for (auto const& entry : fs::directory_iterator(from)) {
        auto const text = edge::read_file(entry.path());
        if (!text) return std::unexpected(failure(text.error()));
        auto const ours = filled(*text, subject, name);
        bool const code = entry.path().extension() == ".cpp";
        auto const file = folder / (code ? fs::path(name + ".cpp") : entry.path().filename());
        if (auto const done = write(file, ours); !done) return done;
        if (entry.path().extension() != ".acts") continue;
        auto const recording = golden(subject + "/" + name, ours, file.string());
        if (!recording) return std::unexpected(recording.error());
        if (auto const done = write(folder / (name + ".replay"), *recording); !done) return done;
    }
    return {};
}
} // namespace

Result new_module(std::string const& id, std::string const& into) {
    auto const slash = id.find('/');
    auto const subject = id.substr(0, slash);
    auto const name = slash == std::string::npos ? "" : id.substr(slash + 1);
    if (!plain(subject) || !plain(name))
        return std::unexpected(Failure{wrong_use,
            fmt::format("found \"{}\", expected SUBJECT/NAME in small letters, digits and -", id)});
    auto const from = edge::find_data("docs/new-module");
    if (!from) return std::unexpected(failure(from.error()));
    std::error_code trouble;
    auto const folder = fs::path(into) / subject / name;
    if (fs::exists(folder, trouble))
        return std::unexpected(
            Failure{wrong_use, fmt::format("{}: there already", folder.string())});
    fs::create_directories(folder, trouble);
    if (trouble)
        return std::unexpected(
            Failure{no_such_file, fmt::format("{}: {}", folder.string(), trouble.message())});
    if (auto const done = fill_folder(*from, folder, subject); !done)
        return std::unexpected(done.error());
    fmt::print("{}: a module to begin with; docs/new-module.md leads on\n", folder.string());
    return good;
}
} // namespace erdem::cli
