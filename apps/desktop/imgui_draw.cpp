#include "imgui_draw.hpp"

#include "effects.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace erdem::desktop {
namespace {

sf::Vertex vertex(ImDrawVert const& v, sf::Vector2f texture) {
    auto const c = v.col;
    return {{v.pos.x, v.pos.y},
        sf::Color(static_cast<sf::Uint8>(c >> IM_COL32_R_SHIFT),
            static_cast<sf::Uint8>(c >> IM_COL32_G_SHIFT),
            static_cast<sf::Uint8>(c >> IM_COL32_B_SHIFT),
            static_cast<sf::Uint8>(c >> IM_COL32_A_SHIFT)),
        {v.uv.x * texture.x, v.uv.y * texture.y}};
}

// GL counts rows from below. False if nothing of the command can be seen.
bool clip(ImVec4 const& box, sf::Vector2u size) {
    auto const x0 = std::max(box.x, 0.0F), y0 = std::max(box.y, 0.0F);
    auto const x1 = std::min(box.z, static_cast<float>(size.x)),
               y1 = std::min(box.w, static_cast<float>(size.y));
    if (x1 <= x0 || y1 <= y0) return false;
    glScissor(static_cast<GLint>(x0), static_cast<GLint>(static_cast<float>(size.y) - y1),
        static_cast<GLsizei>(x1 - x0), static_cast<GLsizei>(y1 - y0));
    return true;
}

void draw(ImDrawList const& list, ImDrawCmd const& command, sf::RenderTarget& target,
    std::vector<sf::Vertex>& room) {
    auto const* texture = static_cast<sf::Texture const*>(command.GetTexID());
    auto const size = texture == nullptr ? sf::Vector2f(1, 1) : sf::Vector2f(texture->getSize());
    auto const* indices = list.IdxBuffer.Data + command.IdxOffset;
    auto const* vertices = list.VtxBuffer.Data + command.VtxOffset;
    room.resize(command.ElemCount);
    for (unsigned i = 0; i < command.ElemCount; ++i) room[i] = vertex(vertices[indices[i]], size);
    target.draw(room.data(), room.size(), sf::Triangles, sf::RenderStates(texture));
}

} // namespace

void draw(ImDrawData const& data, Effects& effects, sf::RenderTarget& target) {
    static std::vector<sf::Vertex> room; // grows to the largest command and stays
    auto const view = target.getView();
    auto const size = target.getSize();
    target.setActive(true);
    target.setView(
        sf::View(sf::FloatRect(0, 0, static_cast<float>(size.x), static_cast<float>(size.y))));
    glEnable(GL_SCISSOR_TEST);
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (auto const& command : data.CmdLists[i]->CmdBuffer) {
            if (!clip(command.ClipRect, size)) continue;
            if (Effects::ours(command))
                effects.paint(command, target);
            else if (command.UserCallback == nullptr)
                draw(*data.CmdLists[i], command, target, room);
        }
    glDisable(GL_SCISSOR_TEST);
    target.setView(view);
}

} // namespace erdem::desktop
