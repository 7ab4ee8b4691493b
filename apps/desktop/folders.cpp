#include "folders.hpp"

#include <array>
#include <filesystem>

namespace erdem::desktop {

std::optional<std::string> shipped(std::string const& file) {
    namespace fs = std::filesystem;
    std::error_code none;
    auto const program = fs::read_symlink("/proc/self/exe", none).parent_path();
    std::array const places{program / "../share/erdem" / file, fs::path(ERDEM_SOURCE_TREE) / file,
        fs::path(ERDEM_SHARE) / file};
    for (auto const& place : places)
        if (fs::exists(place, none)) return place.lexically_normal().string();
    return std::nullopt;
}

} // namespace erdem::desktop
