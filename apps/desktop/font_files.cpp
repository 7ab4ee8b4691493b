#include "font_files.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace erdem::desktop {
namespace {

// As Debian, Fedora and Arch lay them out.
constexpr std::array folders{"/usr/share/fonts/truetype/noto/", "/usr/share/fonts/opentype/noto/",
    "/usr/share/fonts/noto/", "/usr/share/fonts/noto-cjk/", "/usr/share/fonts/google-noto/",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/", "/usr/local/share/fonts/"};

std::optional<std::string> found(std::string_view name) {
    for (auto const* folder : folders) {
        auto path = std::string(folder).append(name);
        std::error_code none;
        if (std::filesystem::exists(path, none)) return path;
    }
    return std::nullopt;
}

constexpr std::string_view latin(Weight weight) {
    switch (weight) {
    case Weight::regular: return "NotoSans-Regular.ttf";
    case Weight::bold: return "NotoSans-Bold.ttf";
    case Weight::italic: return "NotoSans-Italic.ttf";
    }
    return {};
}

constexpr long simplified_chinese = 2; // its place in the collection

} // namespace

std::vector<FontFile> font_files(Weight weight) {
    std::vector<FontFile> out;
    auto const add = [&](std::string_view name, long index, bool hanzi) {
        if (auto path = found(name)) out.push_back({*std::move(path), index, hanzi});
    };
    auto const bold = weight == Weight::bold;
    add(latin(weight), 0, false);
    add(bold ? "NotoSansCJK-Bold.ttc" : "NotoSansCJK-Regular.ttc", simplified_chinese, true);
    add("NotoSansMath-Regular.ttf", 0, false);
    add("NotoSansSymbols2-Regular.ttf", 0, false);
    add("NotoSansMongolian-Regular.ttf", 0, false);
    return out;
}

} // namespace erdem::desktop
