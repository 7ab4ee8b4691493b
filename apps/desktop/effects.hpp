// What is drawn by shaders, in between ImGui's own drawing: fields of numbers and glowing discs.
// With --plain, without shaders or without their files, the same is drawn without them.
#pragma once

#include "theme.hpp"

#include "erdem/sim/picture.hpp"

#include <imgui.h>

#include <memory>
#include <span>

namespace sf {
class RenderTarget;
}

namespace erdem::desktop {

class Effects {
public:
    explicit Effects(bool plain);
    ~Effects();
    Effects(Effects&&) noexcept;
    Effects& operator=(Effects&&) noexcept;

    void begin_frame();
    void field(ImDrawList&, sim::Field const&, ImVec2 least, ImVec2 most);
    // Opaque triangles, neither textured nor blended: in software a large area so costs a third.
    void opaque(ImDrawList&, std::span<ImDrawVert const> corners);
    void opaque(ImDrawList&, ImVec2 least, ImVec2 most, ImU32 top, ImU32 bottom);
    void glow(ImDrawList&, ImVec2 centre, float radius, ImU32 colour);

    [[nodiscard]] bool shading() const; // are shaders in use?

    // For imgui_draw: is this one of our commands, and if so, draw it.
    [[nodiscard]] static bool ours(ImDrawCmd const&);
    void paint(ImDrawCmd const&, sf::RenderTarget&);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::desktop
