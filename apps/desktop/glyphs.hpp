// The letters on the screen. Each is drawn by FreeType once, when first needed, into a part of
// Dear ImGui's own texture that we keep for ourselves: no ranges to declare, nothing to rebuild
// while a name is typed, and hanzi beyond the 16-bit plane (𬱖) are letters like all others.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

namespace erdem::desktop {

enum class Style : std::uint8_t { small, body, italic, strong, heading, title, huge };

struct Glyph {
    ImVec2 least, most; // from the pen on the baseline, pixels
    ImVec2 uv0, uv1;
    float advance = 0;
    bool drawable = false; // some font has it
};

class Glyphs {
public:
    // Fails in words if the fonts are not installed.
    static std::expected<Glyphs, std::string> open();
    Glyphs(Glyphs&&) noexcept;
    Glyphs& operator=(Glyphs&&) noexcept;
    ~Glyphs();

    // At the start of a frame: text at this scale. Quotation marks, dashes and dots that Chinese
    // and Latin share are as wide as a hanzi while `chinese`.
    void begin_frame(float scale, bool chinese);
    // At its end: what was newly drawn reaches the graphics memory. True if the texture was full
    // and the frame has to be drawn again.
    bool end_frame();

    Glyph const& of(Style, char32_t);
    [[nodiscard]] float ascent(Style) const;      // above the baseline, of a hanzi
    [[nodiscard]] float line_height(Style) const; // from one baseline to the next
    [[nodiscard]] bool drawable(std::string_view text) const;

private:
    struct Inside;
    explicit Glyphs(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

} // namespace erdem::desktop
