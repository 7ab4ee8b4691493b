// The two fences of the house, and its habits, read off the sources: the floors look down, and
// each floor keeps its promise.
#pragma once

#include "source.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::house {

struct Offence {
    std::string file; // from the root of the tree
    int line = 0;     // 0 when the whole file, or its name, offends
    std::string what;
    bool operator==(Offence const&) const = default;
};
using Offences = std::vector<Offence>;

enum class Promise { exact, effect_free, effects };

struct Floor {
    std::string_view name;
    Promise promise;
    bool threads = false;
};

// Where a source stands, told by its path: lib/erdem/<floor>/ or content/.
struct Room {
    Floor const* floor = nullptr; // null outside the library
    bool content = false;         // lives by the exact floors' promise, above all of them

    [[nodiscard]] bool exact() const {
        return content || (floor && floor->promise == Promise::exact);
    }
    [[nodiscard]] bool effect_free() const {
        return floor && floor->promise == Promise::effect_free;
    }
};
Room room_of(std::string_view file);

// Each rule alone; `file` is the path from the root.
void check_includes(std::string_view file, Source const&, Offences&);
void check_promise(std::string_view file, Source const&, Offences&);
void check_argument_lists(std::string_view file, Source const&, Offences&);
void check_names(std::string_view file, Source const&, Offences&);
void check_text(std::string_view file, std::string_view text, Offences&);
void check_compiler_flags(std::string_view file, std::string_view text, Offences&);

// What may stand at the top, and how long a file may be, read from the whole tree.
void check_top(std::filesystem::path const& root, Offences&);
void check_lengths(std::filesystem::path const& root, Offences&);

// All of them over a tree; what is built or belongs to git is passed over.
Offences offences(std::filesystem::path const& root);

std::string words(Offence const&); // file:line: what

// For rules that walk the tree.
std::vector<std::string> files(std::filesystem::path const& root); // sorted, from the root
std::string text_of(std::filesystem::path const& file);
bool is_cpp(std::string_view file);

} // namespace erdem::house
