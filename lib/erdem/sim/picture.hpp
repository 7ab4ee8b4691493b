// What a world looks like, as data: shapes in world units (y upwards), drawn by whoever has a
// screen and compared by whoever has none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace erdem::sim {

struct Point {
    double x = 0, y = 0;
    bool operator==(Point const&) const = default;
};

// What a thing is, not its colour: themes, high contrast and colour-blind palettes choose that.
enum class Ink : std::uint8_t {
    plain,
    faint,
    ground,
    sky,
    water,
    grass,
    snow,
    wood,
    metal,
    warm,
    cold,
    first,
    second,
    third,
    fourth
};

struct Line {
    std::vector<Point> points;
    double width = 0.01; // world units
    Ink ink = Ink::plain;
    bool closed = false, dashed = false;
    bool operator==(Line const&) const = default;
};
struct Disc {
    Point centre;
    double radius = 0.1;
    Ink ink = Ink::first;
    bool glow = false; // a soft light around it; with shaders off, a ring
    bool operator==(Disc const&) const = default;
};
struct Polygon { // convex or not, filled
    std::vector<Point> points;
    Ink ink = Ink::ground;
    bool operator==(Polygon const&) const = default;
};
struct Arrow {
    Point from, to;
    double width = 0.02;
    Ink ink = Ink::second;
    bool operator==(Arrow const&) const = default;
};
struct Arc { // part of a circle's rim, radians, anticlockwise from the x axis
    Point centre;
    double radius = 0.2, from = 0, to = 1, width = 0.01;
    Ink ink = Ink::faint;
    bool operator==(Arc const&) const = default;
};
struct Words { // a text key of the lesson's head, with at most one number filled in for {}
    Point at;  // the middle
    std::string key;
    double number = 0;
    int decimals = -1; // -1: the key's text has no number
    Ink ink = Ink::plain;
    bool operator==(Words const&) const = default;
};
struct Field { // numbers on a grid, row by row from the bottom left, drawn by a colour map
    Point corner;
    double width = 1, height = 1;
    int columns = 0, rows = 0;
    std::vector<float> values;
    float least = 0, most = 1;
    Ink ink = Ink::warm; // which colour map
    bool operator==(Field const&) const = default;
};
struct Sprite { // a picture the apps know by name: "sheep", "yurt"
    Point centre;
    std::string name;
    double height = 1, turned = 0; // radians
    bool operator==(Sprite const&) const = default;
};
struct Handle { // may be dragged; an Act::drag with this number says where to
    int number = 0;
    Point at;
    double radius = 0.1;
    std::string key;       // what it is, in the lesson's words
    bool restarts = false; // taking hold of it begins a new run of the world
    bool operator==(Handle const&) const = default;
};

using Shape = std::variant<Line, Disc, Polygon, Arrow, Arc, Words, Field, Sprite, Handle>;

struct Box {
    Point least, most;
    bool operator==(Box const&) const = default;
};

struct Picture {
    Box view;                  // what should be seen, at least
    std::vector<Shape> shapes; // later ones lie on top
    bool operator==(Picture const&) const = default;
};

} // namespace erdem::sim
