// Where a byte of a JSON text stands, and what is wrong where the parser could not go on.
#pragma once

#include "erdem/text/fault.hpp"

#include <string>
#include <string_view>

namespace erdem::text {

struct Place {
    int line = 1;
    int column = 1;
};

// Asked for bytes in rising order, so that a whole file is counted once.
class Ruler {
public:
    explicit Ruler(char const* first) : at_(first) {}

    Place at(char const* byte) {
        for (; at_ < byte; ++at_) {
            if (*at_ == '\n')
                place_ = {place_.line + 1, 1};
            else if ((static_cast<unsigned char>(*at_) & 0xC0U) != 0x80U)
                ++place_.column;
        }
        return place_;
    }

private:
    char const* at_;
    Place place_;
};

Fault fault_at(std::string_view text, char const* at, std::string found, std::string expected);

constexpr bool is_json_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

enum class JsonState { begun, opened, key, value }; // what was read last
enum class JsonWithin { nothing, array, object };   // what it stands in

// `behind` is the end of what was read last, `seen` how far the parser had read when it stopped:
// beyond the end, if that is what it ran into. The text is well formed UTF-8 without zero bytes.
Fault syntax_fault(
    std::string_view text, char const* behind, char const* seen, JsonState, JsonWithin);

} // namespace erdem::text
