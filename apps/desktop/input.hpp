// What a learner did with keys and text since the last frame, in order; the mouse goes to ImGui.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace erdem::desktop {

enum class Key : std::uint8_t {
    other,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    del,
    enter,
    space,
    tab,
    escape,
    plus,
    minus,
    a,
    c,
    v,
    x,
    y,
    z,
    f1,
    f11
};

struct Press {
    Key key = Key::other;
    bool ctrl = false, shift = false, alt = false;
    bool operator==(Press const&) const = default;
};

struct Input {
    std::vector<Press> presses;
    std::u32string typed; // composed text: what an input method made of the keys

    // True once: a press that somebody acted on is gone for everybody else.
    bool take(Key, bool ctrl = false, bool shift = false);
};

} // namespace erdem::desktop
