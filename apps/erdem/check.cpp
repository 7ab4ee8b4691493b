// erdem check: read content strictly and say everything that is wrong with it.
#include "commands.hpp"

#include "content/modules.hpp"
#include "erdem/literacy/target.hpp"
#include "erdem/play/examine.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
namespace fs = std::filesystem;

struct Found {
    std::vector<text::Fault> faults, stale;
    int files = 0;
};

template<class T> void add(std::vector<T>& to, std::vector<T> const& from) { to.insert(to.end(), from.begin(), from.end()); }

void check_folder(fs::path const& folder, play::Modules const& modules, Found& found) {
    auto const id = folder.parent_path().filename().string() + "/" + folder.filename().string();
    auto const module = modules.find(id);
    auto const read = edge::read_unit_folder(folder, id, module == modules.end() ? nullptr : &module->second);
    add(found.faults, read.faults);
    add(found.stale, read.stale);
    found.files += static_cast<int>(read.unit.lessons.size()) + 1;
}

std::vector<text::Fault> faults_of(std::string const& text, std::string const& file, Found& found) {
    if (text.find("\"pack/1\"") != std::string::npos) return play::read_pack(text, file).faults;
    if (text.find("\"target/1\"") != std::string::npos) return literacy::read_target(text, file).faults;
    auto read = quiz::read_quiz(text, file);
    add(found.stale, read.stale);
    return std::move(read.faults);
}

std::expected<void, Failure> check_path(fs::path path, play::Modules& modules, Found& found) {
    std::error_code none;
    if (path.filename().empty()) path = path.parent_path();
    auto const whole = fs::absolute(path, none).lexically_normal();
    if (fs::is_directory(whole, none)) {
        bool const unit = fs::exists(whole / "quiz.json", none) || fs::exists(whole / "lesson.en.md", none);
        if (unit) {
            check_folder(path == "." ? whole : path, modules, found);
            return {};
        }
        auto read = edge::read_shelf(path, modules);
        add(found.faults, read.faults);
        add(found.stale, read.stale);
        for (auto const& [id, each] : read.shelf.units) found.files += static_cast<int>(each.lessons.size()) + 1;
        found.files += static_cast<int>(read.shelf.packs.size() + read.targets.size());
        return {};
    }
    auto const text = edge::read_file(path, std::size_t{64} << 20U);
    if (!text) return std::unexpected(failure(text.error()));
    add(found.faults, faults_of(*text, path.string(), found));
    ++found.files;
    return {};
}

Result check(std::vector<std::string> const& paths) {
    auto modules = content::modules();
    Found found;
    for (auto const& path : paths)
        if (auto const done = check_path(path, modules, found); !done) return std::unexpected(done.error());
    for (auto const& fault : found.faults) fmt::print(stderr, "{}\n", text::words(fault));
    for (auto const& stale : found.stale) fmt::print(stderr, "{} (the translation is older than its source)\n", text::words(stale));
    fmt::print("{} files, {} faults, {} stale translations\n", found.files, found.faults.size(), found.stale.size());
    return found.faults.empty() ? good : faulty_content;
}
} // namespace

void add_check(CLI::App& app, Command& chosen) {
    auto paths = std::make_shared<std::vector<std::string>>();
    auto* command = app.add_subcommand("check", "Check content: a folder, a module's folder, a quiz, a pack or a target");
    command->add_option("PATH", *paths, "What to check")->required();
    command->callback([=, &chosen] { chosen = [=] { return check(*paths); }; });
}

} // namespace erdem::cli
