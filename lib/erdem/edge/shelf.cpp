#include "erdem/edge/shelf.hpp"

#include <algorithm>
#include <cstdlib>

namespace erdem::edge {

namespace fs = std::filesystem;

namespace {
constexpr std::size_t most_bytes = 64U << 20U; // of one file of content

std::vector<Path> sorted(Path const& folder, bool folders) {
    std::vector<Path> out;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator(folder, none))
        if (entry.is_directory(none) == folders) out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

text::Fault fault_of_file(FileFault const& fault) {
    return {fault.path.string(), 0, 0, fault.words, "a file that can be read"};
}

bool is_content(Path const& file) {
    auto const name = file.filename().string();
    return name == "quiz.json" || name.ends_with(".replay") ||
           (name.starts_with("lesson.") && name.ends_with(".md"));
}

std::vector<play::FileText> texts(Path const& folder, std::vector<text::Fault>& faults) {
    std::vector<play::FileText> out;
    for (auto const& file : sorted(folder, false)) {
        if (!is_content(file)) continue;
        auto text = read_file(file, most_bytes);
        if (text)
            out.push_back({file.filename().string(), std::move(*text), file.string()});
        else
            faults.push_back(fault_of_file(text.error()));
    }
    return out;
}

template<class T>
void add(std::vector<T>& to, std::vector<T> const& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void read_units(Path const& root, ReadShelf& out) {
    for (auto const& subject : sorted(root, true))
        for (auto const& folder : sorted(subject, true)) {
            auto const id = subject.filename().string() + "/" + folder.filename().string();
            auto const found = out.shelf.modules.find(id);
            auto const* simulation = found == out.shelf.modules.end() ? nullptr : &found->second;
            auto read = read_unit_folder(folder, id, simulation);
            add(out.faults, read.faults);
            add(out.stale, read.stale);
            out.shelf.units.emplace(id, std::move(read.unit));
        }
}

template<class Read>
void read_jsons(Path const& folder, ReadShelf& out, Read&& read) {
    for (auto const& file : sorted(folder, false)) {
        if (file.extension() != ".json") continue;
        auto const text = read_file(file, most_bytes);
        if (text)
            read(*text, file.string());
        else
            out.faults.push_back(fault_of_file(text.error()));
    }
}
} // namespace

play::ReadUnit read_unit_folder(
    Path const& folder, std::string_view id, play::Module const* simulation) {
    std::vector<text::Fault> faults;
    auto read = play::read_unit(id, texts(folder, faults), simulation);
    add(read.faults, faults);
    return read;
}

ReadShelf read_shelf(Path const& root, play::Modules modules) {
    ReadShelf out;
    out.shelf.modules = std::move(modules);
    read_units(root, out);
    read_jsons(root / "packs", out, [&](std::string const& text, std::string const& file) {
        auto read = play::read_pack(text, file);
        add(out.faults, read.faults);
        out.shelf.packs.emplace(read.pack.id, std::move(read.pack));
    });
    read_jsons(root / "targets", out, [&](std::string const& text, std::string const& file) {
        auto read = literacy::read_target(text, file);
        add(out.faults, read.faults);
        out.targets.push_back(std::move(read.target));
    });
    add(out.faults, play::loose_ends(out.shelf));
    return out;
}

std::expected<Path, FileFault> find_data(std::string_view what) {
    std::error_code none;
    auto const program = fs::read_symlink("/proc/self/exe", none).parent_path();
    auto const* elsewhere = std::getenv("ERDEM_DATA");
    for (auto const& root : {Path(elsewhere == nullptr ? "" : elsewhere), program / "../share/erdem", program / "../../.."})
        if (auto const here = (root / what).lexically_normal(); !root.empty() && fs::is_directory(here, none)) return here;
    return std::unexpected(FileFault{FileFault::Kind::missing, Path(what), "no such folder beside the program; ERDEM_DATA can name the one that holds it"});
}

} // namespace erdem::edge
