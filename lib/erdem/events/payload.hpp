// Canonical JSON read in place: no tree is built, nothing is allocated but what is asked for. A
// fold reads a million payloads, and a general reader with places was most of its time.
#pragma once

#include "erdem/text/fault.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::events {

// One value, from `at` on: where it ends, or nothing if it is not canonical (a space, a float, a
// key out of order or twice, nested deeper than 64).
std::optional<std::size_t> value_end(std::string_view json, std::size_t at, int depth = 0);

std::optional<std::int64_t> read_integer(std::string_view raw);
std::optional<std::string> read_string(std::string_view raw);
// The inside of a string that holds no escape: most do not.
std::optional<std::string_view> plain_string(std::string_view raw);
std::optional<std::vector<std::string_view>> read_elements(std::string_view raw_array);

// The members of one object, as raw text within it.
class Members {
public:
    static std::optional<Members> read(std::string_view object);
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;

private:
    struct Member {
        std::string_view key, raw;
    };
    static constexpr std::size_t most = 24; // no kind has more fields; the rest is unknown to us
    std::array<Member, most> members_{};
    std::size_t count_ = 0;
};

} // namespace erdem::events
