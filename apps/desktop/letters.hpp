// Reading a text letter by letter while it is drawn: nothing is allocated, and what is not
// well-formed shows as U+FFFD instead of stopping the frame.
#pragma once

#include <cstddef>
#include <string_view>

namespace erdem::desktop {

struct Letter {
    char32_t c = 0;
    std::size_t begin = 0, end = 0; // bytes
};

class Letters {
public:
    explicit Letters(std::string_view text) : text_(text) {}
    bool next(Letter& out) {
        if (at_ >= text_.size()) return false;
        out.begin = at_;
        out.c = decode();
        out.end = at_;
        return true;
    }

private:
    char32_t decode() {
        auto const lead = static_cast<unsigned char>(text_[at_++]);
        if (lead < 0x80) return lead;
        int const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
        if (more == 0) return 0xFFFD;
        char32_t c = lead & (0x3F >> more);
        for (int i = 0; i < more; ++i) {
            if (at_ >= text_.size() || (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80)
                return 0xFFFD;
            c = (c << 6) | (static_cast<unsigned char>(text_[at_++]) & 0x3F);
        }
        return c;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace erdem::desktop
