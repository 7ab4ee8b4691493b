// Where the Noto fonts lie on this machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace erdem::desktop {

enum class Weight : std::uint8_t { regular, bold, italic };
constexpr std::size_t weights = 3;

struct FontFile {
    std::string path;
    long index = 0; // within a collection
    bool hanzi = false;
};

// In the order in which they are asked for a letter: Latin, Chinese, symbols, Mongolian.
std::vector<FontFile> font_files(Weight);

} // namespace erdem::desktop
