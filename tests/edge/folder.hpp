// A folder that goes when the test ends.
#pragma once

#include "erdem/edge/now.hpp"
#include "erdem/edge/store.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace erdem::edge {

struct Folder {
    Path path;
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "erdem-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code wrong;
        std::filesystem::remove_all(path, wrong);
    }
    [[nodiscard]] Path db() const { return path / "erdem.db"; }
};

inline Store opened(StoreOptions options) {
    auto store = Store::open(std::move(options));
    if (!store) std::abort();
    return *std::move(store);
}
inline Store opened(Path const& file) { return opened(StoreOptions{.file = file}); }

} // namespace erdem::edge
