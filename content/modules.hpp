// The simulations that were built in.
#pragma once

#include "erdem/play/module.hpp"

namespace erdem::content {
play::Modules modules();
} // namespace erdem::content
