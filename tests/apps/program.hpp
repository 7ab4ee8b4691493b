// A program run as a person at a terminal runs it: what it said, what it complained of, how it
// ended; and a folder that goes when the test ends.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::test {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder() {
        auto name = (fs::temp_directory_path() / "erdem-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code wrong;
        fs::remove_all(path, wrong);
    }
    [[nodiscard]] std::string operator/(std::string_view name) const {
        return (path / name).string();
    }
};

inline std::string text_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
inline void write(fs::path const& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
}
inline std::string for_shell(std::string_view word) {
    std::string out = "'";
    for (char const c : word) c == '\'' ? out += "'\\''" : out += c;
    return out + "'";
}

struct Ended {
    int code = -1; // -1: not by itself
    std::string out, err;
};
inline Ended ran(std::string const& program, std::vector<std::string> const& words) {
    Folder const said;
    auto line = "ERDEM_DATA=" + for_shell(ERDEM_SOURCE) + " " + for_shell(program);
    for (auto const& word : words) line += " " + for_shell(word);
    line += " >" + for_shell(said / "out") + " 2>" + for_shell(said / "err") + " </dev/null";
    int const status = std::system(line.c_str());
    return {
        WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(said / "out"), text_of(said / "err")};
}

} // namespace erdem::test
