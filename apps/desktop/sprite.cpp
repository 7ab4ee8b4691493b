#include "fill.hpp"
#include "ui.hpp"
#include "widgets.hpp"

#include <array>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>

namespace erdem::desktop {
namespace {

struct Brush { // a square from -1 to 1 around the middle, y upwards, turned
    ImDrawList& list;
    Theme const& theme;
    Effects& effects;
    ImVec2 middle;
    float half, turned;

    [[nodiscard]] ImVec2 at(float x, float y) const {
        auto const c = std::cos(turned), s = std::sin(turned);
        return {middle.x + (x * c - y * s) * half, middle.y - (x * s + y * c) * half};
    }
    void shape(std::initializer_list<ImVec2> points, Shade const& colours) const {
        std::vector<ImVec2> out;
        for (auto const& p : points) out.push_back(at(p.x, p.y));
        fill(list, effects, out, colours);
    }
    void oval(float x, float y, float rx, float ry, Shade const& colours) const {
        std::vector<ImVec2> out(
            std::clamp(static_cast<std::size_t>(6 + half * rx), std::size_t{7}, std::size_t{28}));
        for (std::size_t i = 0; i < out.size(); ++i) {
            auto const a = static_cast<float>(i) * 6.2831853F / static_cast<float>(out.size());
            out[i] = at(x + rx * std::cos(a), y + ry * std::sin(a));
        }
        fill(list, effects, out, colours);
    }
    void line(std::initializer_list<ImVec2> points, ImU32 colour, float thick) const {
        for (auto const& p : points) list.PathLineTo(at(p.x, p.y));
        list.PathStroke(colour, 0, std::max(1.0F, thick * half));
    }
    [[nodiscard]] Shade ink(sim::Ink i) const { return shade(theme, i); }
};
using sim::Ink;

void sheep(Brush const& b) {
    auto const dark = b.ink(Ink::plain), wool = b.ink(Ink::snow);
    for (auto const x : {-0.42F, -0.2F, 0.18F, 0.4F})
        b.line({{x, -0.3F}, {x, -0.85F}}, dark.bottom, 0.13F);
    for (auto const& [x, y] :
        {std::pair{-0.45F, 0.0F}, {-0.15F, 0.22F}, {0.2F, 0.2F}, {0.42F, -0.02F}, {0.0F, -0.15F}})
        b.oval(x, y, 0.36F, 0.34F, wool);
    b.oval(-0.78F, 0.2F, 0.2F, 0.26F, dark);
    b.oval(-0.6F, 0.36F, 0.14F, 0.07F, dark);
    b.oval(-0.8F, 0.26F, 0.035F, 0.04F, {IM_COL32_WHITE, IM_COL32_WHITE, IM_COL32_WHITE});
}
void yurt(Brush const& b) {
    auto const felt = b.ink(Ink::snow), wood = b.ink(Ink::wood), band = b.ink(Ink::cold);
    b.shape({{-0.95F, -0.85F}, {0.95F, -0.85F}, {0.95F, 0.0F}, {-0.95F, 0.0F}}, felt);
    b.shape({{-1.0F, 0.0F}, {1.0F, 0.0F}, {0.72F, 0.36F}, {0.2F, 0.66F}, {-0.2F, 0.66F},
                {-0.72F, 0.36F}},
        felt);
    b.shape({{-0.2F, 0.66F}, {0.2F, 0.66F}, {0.13F, 0.8F}, {-0.13F, 0.8F}}, wood);
    b.shape({{-0.95F, -0.1F}, {0.95F, -0.1F}, {1.0F, 0.02F}, {-1.0F, 0.02F}}, band);
    b.shape({{-0.24F, -0.85F}, {0.24F, -0.85F}, {0.24F, -0.2F}, {-0.24F, -0.2F}}, b.ink(Ink::warm));
    b.line({{0, -0.85F}, {0, -0.2F}}, wood.edge, 0.03F);
    for (auto const x : {-0.62F, 0.62F}) b.line({{x, -0.85F}, {x, -0.1F}}, felt.edge, 0.025F);
}
void sun(Brush const& b) {
    Shade const gold{
        IM_COL32(255, 226, 130, 255), IM_COL32(244, 176, 60, 255), IM_COL32(226, 150, 40, 255)};
    for (int i = 0; i < 12; ++i) {
        auto const a = static_cast<float>(i) * 0.5235988F;
        b.line({{0.72F * std::cos(a), 0.72F * std::sin(a)},
                   {0.95F * std::cos(a), 0.95F * std::sin(a)}},
            gold.bottom, 0.09F);
    }
    b.oval(0, 0, 0.56F, 0.56F, gold);
}
void cloud(Brush const& b) {
    auto const white = b.theme.look == Look::calm
                           ? Shade{IM_COL32(255, 255, 255, 235), IM_COL32(240, 246, 250, 235), 0}
                           : b.ink(Ink::snow);
    b.oval(-0.5F, -0.1F, 0.42F, 0.3F, white);
    b.oval(0.45F, -0.12F, 0.46F, 0.3F, white);
    b.oval(0.0F, 0.1F, 0.5F, 0.42F, white);
}
void tree(Brush const& b) {
    b.shape({{-0.1F, -1}, {0.1F, -1}, {0.07F, -0.2F}, {-0.07F, -0.2F}}, b.ink(Ink::wood));
    b.oval(-0.3F, 0.0F, 0.4F, 0.38F, b.ink(Ink::grass));
    b.oval(0.3F, 0.02F, 0.4F, 0.38F, b.ink(Ink::grass));
    b.oval(0, 0.42F, 0.46F, 0.46F, b.ink(Ink::grass));
}
void grass(Brush const& b) {
    auto const colour = b.ink(Ink::grass);
    struct Blade {
        float x, top, lean;
    };
    constexpr std::array blades{Blade{-0.25F, 0.8F, -0.3F}, Blade{0, 1, 0.1F},
        Blade{0.25F, 0.75F, 0.4F}, Blade{-0.5F, 0.3F, -0.4F}, Blade{0.5F, 0.35F, 0.45F}};
    auto const seen = b.half < 14 ? std::size_t{3} : blades.size(); // far away, three make a tuft
    for (auto const& [x, top, lean] : std::span(blades).first(seen))
        b.shape({{x * 0.5F - 0.09F, -1}, {x * 0.5F + 0.09F, -1}, {x + lean, top}}, colour);
}
void volcano(Brush const& b) {
    b.oval(0.1F, 0.75F, 0.26F, 0.2F, b.ink(Ink::metal));
    b.oval(-0.12F, 0.55F, 0.2F, 0.16F, b.ink(Ink::metal));
    b.shape(
        {{-1, -0.85F}, {1, -0.85F}, {0.28F, 0.42F}, {0.1F, 0.34F}, {-0.1F, 0.34F}, {-0.28F, 0.42F}},
        b.ink(Ink::ground));
    b.shape({{-0.2F, 0.37F}, {-0.1F, 0.34F}, {0.1F, 0.34F}, {0.2F, 0.37F}, {0.2F, -0.1F},
                {0.05F, 0.1F}, {-0.12F, -0.3F}},
        b.ink(Ink::warm));
}
void pendulum(Brush const& b) {
    b.shape({{-0.8F, 0.82F}, {0.8F, 0.82F}, {0.8F, 0.98F}, {-0.8F, 0.98F}}, b.ink(Ink::wood));
    b.line({{0, 0.82F}, {0.45F, -0.5F}}, b.ink(Ink::plain).bottom, 0.06F);
    ball(b.list, b.at(0.5F, -0.62F), 0.3F * b.half, b.ink(Ink::second));
}
void star(Brush const& b) {
    Shade const gold{
        IM_COL32(255, 220, 120, 255), IM_COL32(226, 158, 40, 255), IM_COL32(180, 116, 20, 255)};
    std::vector<ImVec2> out;
    for (int i = 0; i < 10; ++i) {
        auto const a = 1.5707963F + static_cast<float>(i) * 0.62831853F,
                   r = i % 2 == 0 ? 0.95F : 0.42F;
        out.push_back(b.at(r * std::cos(a), r * std::sin(a)));
    }
    fill(b.list, b.effects, out, gold);
}

struct Entry {
    std::string_view name;
    void (*draw)(Brush const&);
};
constexpr std::array entries{Entry{"sheep", sheep}, Entry{"yurt", yurt}, Entry{"sun", sun},
    Entry{"cloud", cloud}, Entry{"tree", tree}, Entry{"grass", grass}, Entry{"volcano", volcano},
    Entry{"pendulum", pendulum}, Entry{"star", star}};

Entry const* find(std::string_view name) {
    auto const at = std::ranges::find(entries, name, &Entry::name);
    return at == entries.end() ? nullptr : &*at;
}

} // namespace

bool has_sprite(std::string_view name) { return find(name) != nullptr; }

// A name nobody drew yet still shows where the thing is, and says its name.
void sprite(
    Ui& ui, ImDrawList& list, std::string_view name, ImVec2 middle, float height, float turned) {
    if (auto const* entry = find(name))
        return entry->draw({list, ui.theme, ui.effects, middle, height / 2, turned});
    ball(list, middle, height / 2, shade(ui.theme, sim::Ink::faint));
    say_at(ui, list,
        {middle.x - width(ui, name, Style::small) / 2,
            middle.y - line_height(ui, Style::small) / 2},
        name, Style::small, ui.theme.ink);
}

} // namespace erdem::desktop
