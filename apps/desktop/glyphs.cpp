#include "glyphs.hpp"

#include "font_files.hpp"
#include "letters.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace erdem::desktop {
namespace {

struct Cut {
    float em; // pixels at scale 1
    Weight weight;
};
constexpr std::array<Cut, 7> cuts{{
    {15, Weight::regular},                    // small
    {18, Weight::regular},                    // body
    {18, Weight::italic}, {18, Weight::bold}, // strong
    {22, Weight::bold},                       // heading
    {30, Weight::bold},                       // title
    {46, Weight::bold},                       // huge
}};
Cut const& cut(Style style) { return cuts[static_cast<std::size_t>(style)]; }

constexpr std::u32string_view shared_marks = U"‘’“”—…·";

class Shelves { // packs glyphs of similar height in rows
public:
    void reset(int x, int y, int width, int height) {
        left_ = x, top_ = y, right_ = x + width, bottom_ = y + height;
        shelves_.clear();
        next_ = top_;
    }
    std::optional<ImVec2> place(int width, int height) {
        for (auto& shelf : shelves_)
            if (shelf.height >= height && shelf.height <= height + 6 &&
                shelf.pen + width <= right_) {
                shelf.pen += width;
                return ImVec2(static_cast<float>(shelf.pen - width), static_cast<float>(shelf.y));
            }
        if (next_ + height > bottom_ || left_ + width > right_) return std::nullopt;
        shelves_.push_back({next_, height + 2, left_ + width});
        next_ += height + 2;
        return ImVec2(static_cast<float>(left_), static_cast<float>(shelves_.back().y));
    }

private:
    struct Shelf {
        int y, height, pen;
    };
    std::vector<Shelf> shelves_;
    int left_ = 0, top_ = 0, right_ = 0, bottom_ = 0, next_ = 0;
};

} // namespace

struct Glyphs::Inside {
    FT_Library library = nullptr;
    std::array<std::vector<FT_Face>, weights> faces; // the first that has the letter draws it
    std::array<std::size_t, weights> hanzi{};        // which of them is the Chinese one

    float scale = 1;
    bool chinese = false;
    std::unordered_map<std::uint64_t, Glyph> known;
    Shelves shelves;

    sf::Texture texture;
    unsigned char* pixels = nullptr; // ImGui's copy, RGBA, which we go on writing
    int width = 0, height = 0, wanted_height = 0;
    int dirty_from = 0, dirty_to = 0; // rows
    bool full = false;

    Inside() = default;
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside() {
        for (auto& weight : faces)
            for (auto* face : weight) FT_Done_Face(face);
        FT_Done_FreeType(library);
    }

    FT_Face open(FontFile const& file) {
        FT_Face face = nullptr;
        if (FT_New_Face(library, file.path.c_str(), file.index, &face) != 0) return nullptr;
        return face;
    }

    void lay_texture() {
        auto& atlas = *ImGui::GetIO().Fonts;
        atlas.Clear();
        atlas.TexDesiredWidth = scale < 1.3F ? 1024 : 2048;
        wanted_height = std::max(wanted_height, scale < 1.3F ? 1024 : 2048);
        atlas.AddFontDefault(); // ImGui insists on one; nothing of ours is written with it
        auto const ours =
            atlas.AddCustomRectRegular(atlas.TexDesiredWidth - 2, wanted_height - 128);
        atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
        auto const& rect = *atlas.GetCustomRectByIndex(ours);
        shelves.reset(rect.X + 1, rect.Y + 1, rect.Width - 2, rect.Height - 2);
        texture.create(static_cast<unsigned>(width), static_cast<unsigned>(height));
        texture.setSmooth(false); // letters lie on whole pixels, and software rendering halves
        atlas.SetTexID(&texture);
        known.clear();
        dirty_from = 0, dirty_to = height;
        full = false;
    }

    void upload() {
        if (dirty_from >= dirty_to) return;
        texture.update(pixels + static_cast<std::ptrdiff_t>(dirty_from) * width * 4,
            static_cast<unsigned>(width), static_cast<unsigned>(dirty_to - dirty_from), 0,
            static_cast<unsigned>(dirty_from));
        dirty_from = height, dirty_to = 0;
    }

    void copy(FT_Bitmap const& from, int x, int y) {
        for (unsigned row = 0; row < from.rows; ++row) {
            auto* to = pixels + ((y + static_cast<int>(row)) * width + x) * 4;
            auto const* source = from.buffer + static_cast<std::ptrdiff_t>(row) * from.pitch;
            for (unsigned column = 0; column < from.width; ++column, to += 4) {
                to[0] = to[1] = to[2] = 255;
                to[3] = source[column];
            }
        }
        dirty_from = std::min(dirty_from, y);
        dirty_to = std::max(dirty_to, y + static_cast<int>(from.rows));
    }

    std::pair<FT_Face, FT_UInt> find(Weight weight, char32_t c) const {
        auto const w = static_cast<std::size_t>(weight);
        if (chinese && shared_marks.find(c) != shared_marks.npos)
            if (auto const glyph = FT_Get_Char_Index(faces[w][hanzi[w]], c))
                return {faces[w][hanzi[w]], glyph};
        for (auto* face : faces[w])
            if (auto const glyph = FT_Get_Char_Index(face, c)) return {face, glyph};
        return {faces[w][0], 0};
    }

    Glyph draw(Style style, char32_t c) {
        auto const [face, index] = find(cut(style).weight, c);
        auto const em = static_cast<unsigned>(std::lround(cut(style).em * scale));
        Glyph out;
        out.drawable = index != 0;
        FT_Set_Pixel_Sizes(face, 0, em);
        if (FT_Load_Glyph(face, index, FT_LOAD_TARGET_LIGHT | FT_LOAD_RENDER) != 0) return out;
        auto const& slot = *face->glyph;
        out.advance = std::round(static_cast<float>(slot.linearHoriAdvance) / 65536.0F);
        auto const w = static_cast<int>(slot.bitmap.width), h = static_cast<int>(slot.bitmap.rows);
        if (w == 0 || h == 0) return out;
        auto const at = shelves.place(w + 1, h + 1);
        if (!at) {
            full = true;
            return out;
        }
        copy(slot.bitmap, static_cast<int>(at->x), static_cast<int>(at->y));
        auto const fw = static_cast<float>(w), fh = static_cast<float>(h);
        out.least = {static_cast<float>(slot.bitmap_left), -static_cast<float>(slot.bitmap_top)};
        out.most = {out.least.x + fw, out.least.y + fh};
        out.uv0 = {at->x / static_cast<float>(width), at->y / static_cast<float>(height)};
        out.uv1 = {
            (at->x + fw) / static_cast<float>(width), (at->y + fh) / static_cast<float>(height)};
        return out;
    }
};

Glyphs::Glyphs(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Glyphs::Glyphs(Glyphs&&) noexcept = default;
Glyphs& Glyphs::operator=(Glyphs&&) noexcept = default;
Glyphs::~Glyphs() = default;

std::expected<Glyphs, std::string> Glyphs::open() {
    auto in = std::make_unique<Inside>();
    FT_Init_FreeType(&in->library);
    for (std::size_t w = 0; w < weights; ++w) {
        for (auto const& file : font_files(static_cast<Weight>(w)))
            if (auto* face = in->open(file)) {
                if (file.hanzi) in->hanzi[w] = in->faces[w].size();
                in->faces[w].push_back(face);
            }
        if (in->faces[w].empty() || FT_Get_Char_Index(in->faces[w][in->hanzi[w]], U'草') == 0)
            return std::unexpected(
                "the Noto fonts are missing: install fonts-noto-core and fonts-noto-cjk");
    }
    in->scale = 0;
    return Glyphs(std::move(in));
}

void Glyphs::begin_frame(float scale, bool chinese) {
    auto& in = *inside_;
    in.chinese = chinese;
    if (in.full) in.wanted_height = std::min(in.wanted_height * 2, 4096);
    if (std::exchange(in.scale, scale) != scale || in.full) in.lay_texture();
}

bool Glyphs::end_frame() {
    inside_->upload();
    return inside_->full;
}

Glyph const& Glyphs::of(Style style, char32_t c) {
    auto const marked = inside_->chinese && shared_marks.find(c) != shared_marks.npos;
    auto const key = static_cast<std::uint64_t>(style) << 32 | (marked ? 0x80000000U : 0U) | c;
    auto const at = inside_->known.find(key);
    if (at != inside_->known.end()) return at->second;
    return inside_->known.emplace(key, inside_->draw(style, c)).first->second;
}

float Glyphs::ascent(Style style) const {
    return std::round(cut(style).em * inside_->scale * 1.06F);
}
float Glyphs::line_height(Style style) const {
    auto const leading = style >= Style::heading ? 1.32F : 1.5F;
    return std::round(cut(style).em * inside_->scale * leading);
}

bool Glyphs::drawable(std::string_view text) const {
    Letters letters(text);
    for (Letter letter; letters.next(letter);)
        if (letter.c != U'\n' && inside_->find(Weight::regular, letter.c).second == 0) return false;
    return true;
}

} // namespace erdem::desktop
