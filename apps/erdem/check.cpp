// erdem check: read content strictly and say everything that is wrong with it.
#include "commands.hpp"

#include "content/modules.hpp"
#include "erdem/literacy/target.hpp"
#include "erdem/play/examine.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
namespace fs = std::filesystem;

struct Found {
    bool examining = false; // simulations too, not only files
    std::vector<text::Fault> faults, stale;
    std::vector<std::string> misbehaviour;
    int files = 0;
};

template<class T>
void add(std::vector<T>& to, std::vector<T> const& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void count(play::Unit const& unit, Found& found) {
    found.files += static_cast<int>(unit.lessons.size()) + 1;
    if (found.examining)
        for (auto const& wrong : play::examine(unit))
            found.misbehaviour.push_back(unit.id + ": " + wrong);
}

std::optional<fs::path> code_in(fs::path const& folder) {
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".cpp") return entry.path();
    return std::nullopt;
}

// `whole` is the folder from the root on: its last two names are the module's id.
void check_folder(
    fs::path const& folder, fs::path const& whole, play::Modules const& modules, Found& found) {
    auto const id = whole.parent_path().filename().string() + "/" + whole.filename().string();
    auto const module = modules.find(id);
    // Without its simulation a lesson cannot be told from one with a hundred keys too many.
    if (auto const code = code_in(folder); code && module == modules.end()) {
        found.faults.push_back({code->string(), 0, 0, "a simulation this program was built without",
            "a program built with it: ./run build"});
        return;
    }
    auto const read =
        edge::read_unit_folder(folder, id, module == modules.end() ? nullptr : &module->second);
    add(found.faults, read.faults);
    add(found.stale, read.stale);
    count(read.unit, found);
}

std::vector<text::Fault> faults_of(std::string const& text, std::string const& file, Found& found) {
    if (text.find("\"pack/1\"") != std::string::npos) return play::read_pack(text, file).faults;
    if (text.find("\"target/1\"") != std::string::npos)
        return literacy::read_target(text, file).faults;
    auto read = quiz::read_quiz(text, file);
    add(found.stale, read.stale);
    return std::move(read.faults);
}

std::expected<void, Failure> check_path(fs::path path, play::Modules& modules, Found& found) {
    std::error_code none;
    if (path.filename().empty()) path = path.parent_path();
    auto whole = fs::absolute(path, none).lexically_normal();
    if (whole.filename().empty()) whole = whole.parent_path(); // of "."
    if (fs::is_directory(whole, none)) {
        bool const unit =
            fs::exists(whole / "quiz.json", none) || fs::exists(whole / "lesson.en.md", none);
        if (unit) {
            check_folder(path, whole, modules, found);
            return {};
        }
        auto read = edge::read_shelf(path, modules);
        add(found.faults, read.faults);
        add(found.stale, read.stale);
        for (auto const& [id, each] : read.shelf.units) count(each, found);
        found.files += static_cast<int>(read.shelf.packs.size() + read.targets.size());
        return {};
    }
    auto const text = edge::read_file(path, std::size_t{64} << 20U);
    if (!text) return std::unexpected(failure(text.error()));
    add(found.faults, faults_of(*text, path.string(), found));
    ++found.files;
    return {};
}
} // namespace

Result check(std::vector<std::string> const& paths, bool examining) {
    auto modules = content::modules();
    Found found{.examining = examining};
    for (auto const& path : paths)
        if (auto const done = check_path(path, modules, found); !done)
            return std::unexpected(done.error());
    for (auto const& fault : found.faults) fmt::print(stderr, "{}\n", text::words(fault));
    for (auto const& stale : found.stale)
        fmt::print(stderr, "{} (the translation is older than its source)\n", text::words(stale));
    for (auto const& wrong : found.misbehaviour) fmt::print(stderr, "{}\n", wrong);
    auto const faults = found.faults.size() + found.misbehaviour.size();
    fmt::print(
        "{} files, {} faults, {} stale translations\n", found.files, faults, found.stale.size());
    return faults == 0 ? good : faulty_content;
}

} // namespace erdem::cli
