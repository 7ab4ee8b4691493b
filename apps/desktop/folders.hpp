// Files that come with the program: found beside an installed binary or in the source tree.
#pragma once

#include <optional>
#include <string>

namespace erdem::desktop {

// The path of a file such as "shaders/field.frag"; nothing if it is nowhere.
std::optional<std::string> shipped(std::string const& file);

} // namespace erdem::desktop
