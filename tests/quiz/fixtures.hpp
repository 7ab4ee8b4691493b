// The quiz files under tests/quiz/fixtures: good, bad by their shape, bad beyond what a schema
// sees.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace erdem::quiz::test {

inline std::string text_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << file;
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::filesystem::path fixture(std::string const& name) {
    return std::filesystem::path(ERDEM_SOURCE) / "tests/quiz/fixtures" / name;
}

inline std::vector<std::filesystem::path> fixtures(std::string const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(fixture(folder)))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace erdem::quiz::test
