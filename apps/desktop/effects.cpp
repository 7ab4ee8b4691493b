#include "effects.hpp"

#include "colour_map.hpp"
#include "folders.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>
#include <variant>
#include <vector>

namespace erdem::desktop {
namespace {

struct Square {
    ImVec2 least, most;
};
struct Surface { // a field's numbers, ready to be drawn
    Square where;
    sf::Texture const* numbers = nullptr;
    sf::Texture const* colours = nullptr;
    float columns = 1, rows = 1;
};
struct Light {
    Square where;
    ImU32 colour = 0;
};
struct Opaque {
    std::size_t first = 0, count = 0; // of the frame's corners
};
using Job = std::variant<Surface, Light, Opaque>;

// ImGui never calls it: it marks a command as one of ours, and says which.
void marker(ImDrawList const*, ImDrawCmd const*) {}

float part(float value, sim::Field const& field) {
    if (std::isnan(value) || field.most <= field.least) return 0;
    return std::clamp((value - field.least) / (field.most - field.least), 0.0F, 1.0F);
}

// Rows of a field go up, rows of a texture go down.
template<class Pixel>
std::vector<sf::Uint8> pixels(sim::Field const& field, Pixel pixel) {
    std::vector<sf::Uint8> out;
    out.reserve(field.values.size() * 4);
    for (int row = field.rows - 1; row >= 0; --row)
        for (int column = 0; column < field.columns; ++column) {
            auto const at =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(field.columns) +
                static_cast<std::size_t>(column);
            auto const rgba = pixel(part(at < field.values.size() ? field.values[at] : NAN, field));
            out.insert(out.end(), rgba.begin(), rgba.end());
        }
    return out;
}
using Rgba = std::array<sf::Uint8, 4>;

Rgba packed(float value) {
    auto const n = static_cast<unsigned>(std::lround(value * 65535));
    return {static_cast<sf::Uint8>(n >> 8), static_cast<sf::Uint8>(n & 255), 255, 255};
}

std::unique_ptr<sf::Shader> loaded(std::string const& file) {
    auto const path = shipped(file);
    if (!path || !sf::Shader::isAvailable()) return nullptr;
    auto shader = std::make_unique<sf::Shader>();
    if (!shader->loadFromFile(*path, sf::Shader::Fragment)) return nullptr;
    return shader;
}

void draw_square(sf::RenderTarget& target, Square const& s, sf::Vector2f texture,
    sf::RenderStates const& states) {
    sf::Vertex const corners[] = {{{s.least.x, s.least.y}, sf::Color::White, {0, 0}},
        {{s.most.x, s.least.y}, sf::Color::White, {texture.x, 0}},
        {{s.least.x, s.most.y}, sf::Color::White, {0, texture.y}},
        {{s.most.x, s.most.y}, sf::Color::White, {texture.x, texture.y}}};
    target.draw(corners, 4, sf::TriangleStrip, states);
}

} // namespace

struct Effects::Inside {
    std::unique_ptr<sf::Shader> surface, light;
    std::vector<Job> jobs;
    std::vector<sf::Vertex> corners;  // of all opaque triangles
    std::deque<sf::Texture> textures; // of this frame's fields, kept from frame to frame
    std::size_t used = 0;
    std::map<Colours const*, sf::Texture> ramps;
    sf::Texture white; // SFML passes texture coordinates on only with a texture

    sf::Texture& texture(int columns, int rows) {
        if (used == textures.size()) textures.emplace_back();
        auto& out = textures[used++];
        auto const w = static_cast<unsigned>(columns), h = static_cast<unsigned>(rows);
        if (out.getSize() != sf::Vector2u(w, h)) out.create(w, h);
        return out;
    }
    sf::Texture const& ramp(sim::Ink ink) {
        auto const& colours = colour_map(ink);
        auto& out = ramps[&colours];
        if (out.getSize().x == 0) {
            std::vector<sf::Uint8> row;
            for (auto const& c : colours) row.insert(row.end(), {c[0], c[1], c[2], 255});
            out.create(256, 1);
            out.update(row.data());
            out.setSmooth(true);
        }
        return out;
    }
    void add(ImDrawList& list, Job job) {
        jobs.push_back(job);
        list.AddCallback(
            &marker, reinterpret_cast<void*>(jobs.size() - 1)); // an index, not an address
    }
    void draw(Surface const& s, sf::RenderTarget& target) {
        surface->setUniform("numbers", *s.numbers);
        surface->setUniform("colours", *s.colours);
        surface->setUniform("size", sf::Vector2f(s.columns, s.rows));
        surface->setUniform("contours", 1.0F);
        sf::RenderStates states(surface.get());
        states.texture = s.numbers;
        states.blendMode = sf::BlendNone;
        draw_square(target, s.where, {s.columns, s.rows}, states);
    }
    void draw(Opaque const& o, sf::RenderTarget& target) {
        target.draw(
            corners.data() + o.first, o.count, sf::Triangles, sf::RenderStates(sf::BlendNone));
    }
    void draw(Light const& l, sf::RenderTarget& target) {
        auto const c = ImGui::ColorConvertU32ToFloat4(l.colour);
        light->setUniform("colour", sf::Glsl::Vec4(c.x, c.y, c.z, c.w));
        sf::RenderStates states(light.get());
        states.texture = &white;
        draw_square(target, l.where, {1, 1}, states);
    }
};

Effects::Effects(bool plain) : inside_(std::make_unique<Inside>()) {
    if (plain) return;
    inside_->surface = loaded("shaders/field.frag");
    inside_->light = loaded("shaders/glow.frag");
    inside_->white.create(1, 1);
}
Effects::~Effects() = default;
Effects::Effects(Effects&&) noexcept = default;
Effects& Effects::operator=(Effects&&) noexcept = default;

bool Effects::shading() const { return inside_->surface && inside_->light; }

void Effects::begin_frame() {
    inside_->jobs.clear();
    inside_->corners.clear();
    inside_->used = 0;
}

void Effects::field(ImDrawList& list, sim::Field const& field, ImVec2 least, ImVec2 most) {
    if (field.columns < 1 || field.rows < 1) return;
    auto& in = *inside_;
    auto& texture = in.texture(field.columns, field.rows);
    if (in.surface) {
        texture.setSmooth(false);
        texture.update(pixels(field, packed).data());
        return in.add(list, Surface{{least, most}, &texture, &in.ramp(field.ink),
                                static_cast<float>(field.columns), static_cast<float>(field.rows)});
    }
    auto const& colours = colour_map(field.ink);
    texture.setSmooth(true);
    texture.update(pixels(field, [&](float v) {
        auto const& c = colours[static_cast<std::size_t>(std::lround(v * 255))];
        return Rgba{c[0], c[1], c[2], 255};
    }).data());
    list.AddImage(&texture, least, most);
}

void Effects::opaque(ImDrawList& list, std::span<ImDrawVert const> triangles) {
    auto& corners = inside_->corners;
    inside_->add(list, Opaque{corners.size(), triangles.size()});
    for (auto const& v : triangles)
        corners.push_back({{v.pos.x, v.pos.y},
            sf::Color(static_cast<sf::Uint8>(v.col), static_cast<sf::Uint8>(v.col >> 8),
                static_cast<sf::Uint8>(v.col >> 16))});
}

void Effects::opaque(ImDrawList& list, ImVec2 least, ImVec2 most, ImU32 top, ImU32 bottom) {
    ImDrawVert const a{least, {}, top}, b{{most.x, least.y}, {}, top}, c{most, {}, bottom},
        d{{least.x, most.y}, {}, bottom};
    opaque(list, std::array{a, b, c, a, c, d});
}

void Effects::glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
    auto const reach = radius * 2.6F;
    if (inside_->light)
        return inside_->add(list,
            Light{{{centre.x - reach, centre.y - reach}, {centre.x + reach, centre.y + reach}},
                colour});
    list.AddCircle(centre, radius * 1.35F, faded(colour, 0.8F), 0, std::max(2.0F, radius * 0.14F));
}

bool Effects::ours(ImDrawCmd const& command) { return command.UserCallback == &marker; }

void Effects::paint(ImDrawCmd const& command, sf::RenderTarget& target) {
    auto const job = reinterpret_cast<std::size_t>(command.UserCallbackData);
    std::visit([&](auto const& j) { inside_->draw(j, target); }, inside_->jobs[job]);
}

} // namespace erdem::desktop
