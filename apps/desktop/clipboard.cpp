#include "clipboard.hpp"

#include <SFML/Window/Clipboard.hpp>

namespace erdem::desktop {
namespace {

std::u32string read() {
    auto const text = sf::Clipboard::getString();
    return {text.begin(), text.end()};
}
void write(std::u32string const& text) {
    sf::Clipboard::setString(sf::String::fromUtf32(text.begin(), text.end()));
}

} // namespace

Clipboard clipboard() { return {&read, &write}; }

} // namespace erdem::desktop
