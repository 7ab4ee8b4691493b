// A picture beside a quiz: loaded once, shown as wide as there is room.
#include "task_steps.hpp"
#include "widgets.hpp"

#include "erdem/edge/shelf.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <map>
#include <memory>

namespace erdem::desktop {

namespace {
sf::Texture const* loaded(std::string const& path) {
    static std::map<std::string, std::unique_ptr<sf::Texture>> all; // for as long as the window
    auto const [at, fresh] = all.try_emplace(path);
    if (fresh) {
        auto texture = std::make_unique<sf::Texture>();
        texture->setSmooth(true);
        if (texture->loadFromFile(path)) at->second = std::move(texture);
    }
    return at->second.get();
}
} // namespace

void figure(Ui& ui, std::string_view unit, std::string_view file, std::string_view description) {
    auto const content = edge::find_data("content");
    auto const* texture = content ? loaded((*content / unit / file).string()) : nullptr;
    if (texture == nullptr) return notice(ui, description, Mood::plain);
    auto const size = texture->getSize();
    float const wide = std::min(room(), static_cast<float>(size.x) * ui.scale);
    ImGui::Image(const_cast<sf::Texture*>(texture),
        {wide, wide * static_cast<float>(size.y) / static_cast<float>(size.x)});
    say(ui, description, Style::small, ui.theme.soft);
}

} // namespace erdem::desktop
