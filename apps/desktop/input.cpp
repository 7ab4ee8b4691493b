#include "input.hpp"

#include <algorithm>

namespace erdem::desktop {

bool Input::take(Key key, bool ctrl, bool shift) {
    auto const at = std::ranges::find(presses, Press{key, ctrl, shift, false});
    if (at == presses.end()) return false;
    presses.erase(at);
    return true;
}

} // namespace erdem::desktop
