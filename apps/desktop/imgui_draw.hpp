// Dear ImGui's triangles, drawn by SFML: into the window or into a picture, no GL state to juggle.
#pragma once

struct ImDrawData;
namespace sf {
class RenderTarget;
}

namespace erdem::desktop {

class Effects;

void draw(ImDrawData const&, Effects&, sf::RenderTarget&);

} // namespace erdem::desktop
