#include "house.hpp"

#include <algorithm>
#include <array>

namespace erdem::house {
namespace {

// Lowest first. A floor may include itself and those named above it.
constexpr std::array<Floor, 12> floors{{
    {"math", Promise::exact},
    {"text", Promise::exact},
    {"sim", Promise::exact},
    {"quiz", Promise::exact},
    {"play", Promise::exact},
    {"events", Promise::effect_free},
    {"measure", Promise::effect_free, true},
    {"classroom", Promise::effect_free},
    {"literacy", Promise::effect_free},
    {"exchange", Promise::effect_free},
    {"wire", Promise::effect_free},
    {"edge", Promise::effects},
}};

Floor const* find_floor(std::string_view name) {
    auto const found = std::ranges::find(floors, name, &Floor::name);
    return found == floors.end() ? nullptr : &*found;
}

// "erdem/sim/world.hpp" under "erdem/": sim
std::string_view folder_behind(std::string_view prefix, std::string_view path) {
    if (!path.starts_with(prefix)) return {};
    auto const rest = path.substr(prefix.size());
    return rest.substr(0, rest.find('/'));
}

bool may_include(Room const& room, Floor const& other) {
    if (room.content) return other.promise == Promise::exact;
    return &other <= room.floor;
}

std::string_view name_of(Room const& room) { return room.content ? "content" : room.floor->name; }

void check_floor_include(
    std::string_view file, Room const& room, Include const& include, Offences& out) {
    auto const name = folder_behind("erdem/", include.name);
    auto const* const other = find_floor(name);
    if (!other)
        out.push_back({std::string(file), include.line, "there is no floor " + std::string(name)});
    else if (!may_include(room, *other))
        out.push_back({std::string(file), include.line,
            std::string(name_of(room)) + " includes " + include.name + ", which is above it"});
}

// Other people's libraries have one door each.
void check_doors(std::string_view file, Include const& include, Offences& out) {
    constexpr std::string_view door = "lib/erdem/text/json.cpp";
    auto const ours =
        file.starts_with("lib/") || file.starts_with("content/") || file.starts_with("apps/");
    if (ours && file != door && include.name.starts_with("nlohmann/"))
        out.push_back(
            {std::string(file), include.line, "nlohmann is for " + std::string(door) + " alone"});
}

// By its whole name a floor's header is seen wherever it is included; a path with .. hides it.
bool leaves_its_folder(Include const& include) {
    return include.name.find("..") != std::string::npos || include.name.starts_with("apps/") ||
           include.name.starts_with("tests/") || include.name.starts_with("content/");
}

} // namespace

Room room_of(std::string_view file) {
    if (file.starts_with("content/")) return {.content = true};
    return {.floor = find_floor(folder_behind("lib/erdem/", file))};
}

void check_includes(std::string_view file, Source const& source, Offences& out) {
    auto const room = room_of(file);
    for (auto const& include : source.includes) {
        check_doors(file, include, out);
        if (!room.floor && !room.content) continue;
        if (include.name.empty())
            out.push_back({std::string(file), include.line, "an include hidden in a macro"});
        else if (include.name.starts_with("erdem/"))
            check_floor_include(file, room, include, out);
        else if (leaves_its_folder(include))
            out.push_back({std::string(file), include.line,
                "includes " + include.name + ", outside its folder"});
    }
    if (is_cpp(file) && file.starts_with("lib/") && !room.floor)
        out.push_back({std::string(file), 0, "stands on no floor of the house"});
}

} // namespace erdem::house
