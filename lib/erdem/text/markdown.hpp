// The part of markdown that lessons and items use, as a tree: headings, paragraphs, lists,
// emphasis, code, simple tables, links, pictures. Anything else is plain text.
#pragma once

#include "erdem/text/fault.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace erdem::text {

struct Run { // a stretch of text in one style
    enum class Style { plain, strong, emphasis, code, link };
    std::string text = {};
    Style style = Style::plain;
    std::string address = {}; // of a link: http, https or a place beside the lesson
    bool operator==(Run const&) const = default;
};
using Line = std::vector<Run>;

struct Block {
    enum class Kind { heading, paragraph, bullet, number, table, quote, picture };
    Kind kind = Kind::paragraph;
    int level = 0;  // of a heading (1..3), of a list item (0..3, two spaces each)
    Line line = {}; // its text; a picture's description
    std::vector<std::vector<Line>> rows = {}; // of a table: the first is its head, none is longer
    std::string source = {};                  // of a picture: a file beside the lesson
    bool operator==(Block const&) const = default;
};

// Never a fault and always in linear time: what is not markup is text. Lines of one paragraph are
// joined by a space, except between Chinese or Japanese characters.
//
//     # ## ###        headings              - or * , 1.     lists, two spaces deeper each level
//     > quote         a quotation           ![what](a.png)  a picture, alone on its line
//     | a | b |       a table: its second line is | --- | --- |
//
// Within a line: **strong**, *emphasis*, `code`, [text](address), and \ before a mark that is meant
// as it stands. Styles do not nest.
std::vector<Block> read_markdown(std::string_view well_formed_utf8);
Line read_line(std::string_view well_formed_utf8); // what stands within a line alone
std::string plain(Line const&);

// A file that opens with `key: value` lines between two lines of ---.
struct Head {
    struct Entry {
        std::string key = {}, value = {};
        int line = 0;
        bool operator==(Entry const&) const = default;
    };
    std::vector<Entry> entries = {};
    std::string_view body = {}; // what follows, within the text that was given
    int body_line = 1;          // the line the body begins at
};

// Empty lines are passed over. Faults: bad UTF-8, no head, an entry without a colon or a key, a key
// twice, no closing line.
std::expected<Head, Fault> read_head(std::string_view text, std::string_view file = {});

} // namespace erdem::text
