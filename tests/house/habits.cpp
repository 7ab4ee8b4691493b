// Names, lengths, what stands at the top, and words that must not be left in a finished text.
#include "house.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

namespace erdem::house {
namespace {

namespace fs = std::filesystem;

std::set<std::string, std::less<>> const vague{"util", "utils", "utility", "utilities", "common",
    "helper", "helpers", "manager", "managers", "handler", "handlers", "service", "services",
    "base", "misc"};

std::set<std::string, std::less<>> const at_top{".ci", ".clang-format", ".clang-tidy",
    ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CMakeLists.txt",
    "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md", "README.zh-CN.md", "apps",
    "cmake", "content", "docs", "examples", "lib", "run", "shaders", "test", "tests"};

std::set<std::string, std::less<>> const not_ours{
    ".git", "build", "dist", ".cache", "compile_commands.json"};

std::vector<std::string> split(std::string_view text, std::string_view at) {
    std::vector<std::string> parts(1);
    for (auto const c : text)
        if (at.find(c) != at.npos)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

void check_path(std::string_view file, Offences& out) {
    for (auto const& part : split(file, "/_-."))
        if (vague.contains(lower(part)))
            out.push_back(
                {std::string(file), 0, "\"" + part + "\" names no thing: say what it is"});
}

bool declares(std::string_view word) {
    return word == "class" || word == "struct" || word == "namespace" || word == "enum";
}

// ScoreManager ends in manager, and so does a namespace score_manager.
bool is_vague_name(std::string_view name) {
    for (std::string_view const end :
        {"Util", "Utils", "Helper", "Helpers", "Manager", "Handler", "Service"})
        if (name.ends_with(end)) return true;
    return std::ranges::any_of(
        split(name, "_"), [](auto const& part) { return vague.contains(part); });
}

int line_at(std::string_view text, std::size_t at) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

struct Leftover {
    std::regex words;
    char const* what;
    bool in_tests = true;
};

// Put together from halves, so that this file does not find itself.
std::vector<Leftover> const& leftovers() {
    static std::vector<Leftover> const all{
        {std::regex("\\b(TO"
                    "DO|FIX"
                    "ME|XX"
                    "X|HA"
                    "CK)\\b"),
            "something is left open"},
        {std::regex("(/wo"
                    "rk/|/ro"
                    "ot/)"),
            "a path of one machine"},
        // Tests invent homes to find folders in.
        {std::regex("/ho"
                    "me/[a-z]"),
            "a path of one machine", false},
        {std::regex("\\bDIS"
                    "ABLED_\\w"),
            "a test that is switched off"},
    };
    return all;
}

bool is_text(std::string_view file) {
    if (file.starts_with("tests/fuzz/corpus/")) return false; // a fuzzer's words are nobody's
    for (std::string_view const end :
        {".cpp", ".hpp", ".md", ".json", ".txt", ".cmake", ".in", ".frag", ".vert", ".svg",
            ".desktop", ".sh", ".sql", ".csv", "/run", "/test", "LICENSE"})
        if (file.ends_with(end)) return true;
    return file.find('.') == file.npos;
}

int lines_of(std::string const& text) { return static_cast<int>(std::ranges::count(text, '\n')); }

// tests/house/long-files.txt: "lines path", each with the most it may have.
std::map<std::string, int> allowed_lengths(fs::path const& root) {
    std::map<std::string, int> allowed;
    std::istringstream list(text_of(root / "tests/house/long-files.txt"));
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream entry(line);
        auto most = 0;
        std::string file;
        if (entry >> most >> file) allowed[file] = most;
    }
    return allowed;
}

bool passed_over(fs::path const& entry, fs::path const& root) {
    auto const top = entry.lexically_relative(root).begin()->string();
    return not_ours.contains(top);
}

} // namespace

bool is_cpp(std::string_view file) { return file.ends_with(".cpp") || file.ends_with(".hpp"); }

std::string text_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> files(fs::path const& root) {
    std::vector<std::string> found;
    for (auto entry = fs::recursive_directory_iterator(root);
        entry != fs::recursive_directory_iterator(); ++entry) {
        if (passed_over(entry->path(), root))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file())
            found.push_back(entry->path().lexically_relative(root).generic_string());
    }
    std::ranges::sort(found);
    return found;
}

void check_names(std::string_view file, Source const& source, Offences& out) {
    check_path(file, out);
    auto const& tokens = source.tokens;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (declares(tokens[i - 1].text) && is_vague_name(tokens[i].text))
            out.push_back({std::string(file), tokens[i].line,
                "\"" + tokens[i].text + "\" names no thing: say what it is"});
}

void check_text(std::string_view file, std::string_view text, Offences& out) {
    if (!is_text(file)) return;
    for (auto const& [words, what, in_tests] : leftovers()) {
        if (!in_tests && file.starts_with("tests/")) continue;
        for (std::cregex_iterator at(text.data(), text.data() + text.size(), words), end; at != end;
            ++at)
            out.push_back(
                {std::string(file), line_at(text, static_cast<std::size_t>(at->position())),
                    std::string(what) + ": " + at->str()});
    }
}

void check_compiler_flags(std::string_view file, std::string_view text, Offences& out) {
    if (!file.ends_with("CMakeLists.txt") && !file.ends_with(".cmake") &&
        file != "CMakePresets.json")
        return;
    for (std::string_view const flag : {"-ffast-math", "-Ofast", "-march=native",
             "-ffp-contract=fast", "-ffp-contract=on", "-funsafe-math", "-fassociative-math"})
        if (auto const at = text.find(flag); at != text.npos)
            out.push_back(
                {std::string(file), line_at(text, at), std::string(flag) + " changes results"});
}

void check_top(fs::path const& root, Offences& out) {
    for (auto const& entry : fs::directory_iterator(root)) {
        auto const name = entry.path().filename().string();
        if (!at_top.contains(name) && !not_ours.contains(name))
            out.push_back({name, 0, "the top of the tree is a fixed list, and this is not on it"});
    }
}

// A list that only shrinks: a file that got shorter must take its entry with it.
void check_lengths(fs::path const& root, Offences& out) {
    constexpr auto most = 300;
    auto allowed = allowed_lengths(root);
    for (auto const& file : files(root)) {
        if (!is_cpp(file)) continue;
        auto const length = lines_of(text_of(root / file));
        auto const entry = allowed.find(file);
        auto const limit = entry == allowed.end() ? most : entry->second;
        if (length > limit)
            out.push_back({file, length,
                "longer than " + std::to_string(limit) + " lines: look for the second idea in it"});
        if (entry == allowed.end()) continue;
        if (length <= most)
            out.push_back({file, length, "short again: take it off tests/house/long-files.txt"});
        allowed.erase(entry);
    }
    for (auto const& [file, limit] : allowed)
        out.push_back({file, 0, "is not there: take it off tests/house/long-files.txt"});
}

Offences offences(fs::path const& root) {
    Offences out;
    check_top(root, out);
    check_lengths(root, out);
    for (auto const& file : files(root)) {
        auto const text = text_of(root / file);
        check_text(file, text, out);
        check_compiler_flags(file, text, out);
        auto const source = is_cpp(file) ? read_source(text) : Source{};
        check_names(file, source, out);
        check_includes(file, source, out);
        check_promise(file, source, out);
        check_argument_lists(file, source, out);
    }
    return out;
}

std::string words(Offence const& offence) {
    return offence.file + (offence.line > 0 ? ":" + std::to_string(offence.line) : "") + ": " +
           offence.what;
}

} // namespace erdem::house
