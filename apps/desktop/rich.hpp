// Markdown on the screen: headings, paragraphs, lists, emphasis, code, tables, quotes, pictures.
#pragma once

#include "say.hpp"

#include "erdem/text/markdown.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace erdem::desktop {

struct Ui;

struct RichOptions {
    // Draws a picture that stands beside the text, at ImGui's cursor; without it: its description.
    std::function<void(std::string_view source, std::string_view description)> picture;
    float width = 0; // 0: what is left
};

void rich(Ui&, std::span<text::Block const>, RichOptions const& = {});
void rich_line(Ui&, text::Line const&, Style = Style::body, float width = 0); // inline markup alone
float rich_height(Ui&, text::Line const&, Style, float width);

} // namespace erdem::desktop
