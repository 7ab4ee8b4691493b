// The window system's clipboard.
#pragma once

#include "edit.hpp"

namespace erdem::desktop {

Clipboard clipboard();

} // namespace erdem::desktop
