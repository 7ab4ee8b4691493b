#include "sfml_keys.hpp"

#include <array>

namespace erdem::desktop {
namespace {

struct Name {
    sf::Keyboard::Key sfml;
    Key key;
};
using K = sf::Keyboard;
constexpr std::array names{Name{K::Left, Key::left}, Name{K::Right, Key::right},
    Name{K::Up, Key::up}, Name{K::Down, Key::down}, Name{K::Home, Key::home},
    Name{K::End, Key::end}, Name{K::PageUp, Key::page_up}, Name{K::PageDown, Key::page_down},
    Name{K::Backspace, Key::backspace}, Name{K::Delete, Key::del}, Name{K::Enter, Key::enter},
    Name{K::Space, Key::space}, Name{K::Tab, Key::tab}, Name{K::Escape, Key::escape},
    Name{K::Add, Key::plus}, Name{K::Equal, Key::plus}, Name{K::Subtract, Key::minus},
    Name{K::Hyphen, Key::minus}, Name{K::A, Key::a}, Name{K::C, Key::c}, Name{K::V, Key::v},
    Name{K::X, Key::x}, Name{K::Y, Key::y}, Name{K::Z, Key::z}, Name{K::F1, Key::f1},
    Name{K::F11, Key::f11}};

} // namespace

void read_key(sf::Event const& event, Input& to) {
    if (event.type == sf::Event::TextEntered) {
        if (event.text.unicode >= 32 && event.text.unicode != 127)
            to.typed.push_back(event.text.unicode);
        return;
    }
    if (event.type != sf::Event::KeyPressed) return;
    auto key = Key::other;
    for (auto const& name : names)
        if (name.sfml == event.key.code) key = name.key;
    to.presses.push_back({key, event.key.control, event.key.shift, event.key.alt});
}

} // namespace erdem::desktop
