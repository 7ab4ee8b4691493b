// SFML's key events as ours, for when there is no input method interface.
#pragma once

#include "input.hpp"

#include <SFML/Window/Event.hpp>

namespace erdem::desktop {

void read_key(sf::Event const&, Input&);

} // namespace erdem::desktop
