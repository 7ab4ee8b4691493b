#include "erdem/text/markdown.hpp"

#include <optional>

namespace erdem::text {
namespace {

bool is_mark(char c) {
    return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}
bool is_space(char c) { return c == ' ' || c == '\t'; }

// Whether an escaped mark stands here; its two bytes mean the second.
bool escapes(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() && is_mark(text[at + 1]);
}

std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (escapes(text, i)) ++i;
        out += text[i];
    }
    return out;
}

// A link may lead to the web or to a file beside the lesson; never into a script.
bool is_safe(std::string_view address) {
    if (address.starts_with("https://") || address.starts_with("http://")) return true;
    return !address.empty() && address.find(':') == address.npos;
}

class LineReader {
public:
    explicit LineReader(std::string_view text) : text_(text) {}

    Line read() {
        while (at_ < text_.size())
            if (!styled()) take_plain();
        flush();
        return std::move(line_);
    }

private:
    bool styled() {
        switch (text_[at_]) {
        case '`': return code();
        case '[': return link();
        case '*':
            return starred("**", Run::Style::strong, strong_closes_) ||
                   starred("*", Run::Style::emphasis, emphasis_closes_);
        default: return false;
        }
    }

    void take_plain() {
        if (escapes(text_, at_)) ++at_;
        plain_ += text_[at_++];
    }

    void flush() {
        if (!plain_.empty()) line_.push_back({std::move(plain_)});
        plain_.clear();
    }

    bool take(Run run, std::size_t behind) {
        flush();
        line_.push_back(std::move(run));
        at_ = behind;
        return true;
    }

    bool code() {
        auto const end = code_closes_ ? text_.find('`', at_ + 1) : text_.npos;
        code_closes_ = end != text_.npos;
        if (!code_closes_ || end == at_ + 1) return false;
        auto const inside = text_.substr(at_ + 1, end - at_ - 1);
        return take({std::string(inside), Run::Style::code}, end + 1);
    }

    // `closes` remembers that a search came to the end without finding anything, so that a
    // megabyte of stars is searched once.
    bool starred(std::string_view mark, Run::Style style, bool& closes) {
        auto const from = at_ + mark.size();
        if (!closes || !text_.substr(at_).starts_with(mark)) return false;
        if (from >= text_.size() || is_space(text_[from]) || text_[from] == '*') return false;
        auto const end = closing(mark, from);
        closes = end.has_value();
        if (!end) return false;
        return take({without_escapes(text_.substr(from, *end - from)), style}, *end + mark.size());
    }

    // A mark closes where it directly follows what it encloses.
    std::optional<std::size_t> closing(std::string_view mark, std::size_t from) const {
        for (auto i = from; i < text_.size(); ++i) {
            if (escapes(text_, i))
                ++i;
            else if (i > from && !is_space(text_[i - 1]) && text_.substr(i).starts_with(mark))
                return i;
        }
        return std::nullopt;
    }

    // No bracket within brackets: the search stops at the next one, so nothing is searched twice.
    bool link() {
        auto const close = stop(at_ + 1, "[]");
        if (close == at_ + 1 || !text_.substr(close).starts_with("](")) return false;
        auto const end = stop(close + 2, "() \t[");
        if (end >= text_.size() || text_[end] != ')') return false;
        auto address = without_escapes(text_.substr(close + 2, end - close - 2));
        if (!is_safe(address)) return false;
        auto words = without_escapes(text_.substr(at_ + 1, close - at_ - 1));
        return take({std::move(words), Run::Style::link, std::move(address)}, end + 1);
    }

    std::size_t stop(std::size_t from, std::string_view at) const {
        while (from < text_.size() && at.find(text_[from]) == at.npos)
            from += escapes(text_, from) ? 2 : 1;
        return std::min(from, text_.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Line line_;
    std::string plain_; // read since the last run
    bool code_closes_ = true;
    bool strong_closes_ = true;
    bool emphasis_closes_ = true;
};

} // namespace

Line read_line(std::string_view text) { return LineReader(text).read(); }

std::string plain(Line const& line) {
    std::string out;
    for (auto const& run : line) out += run.text;
    return out;
}

} // namespace erdem::text
