#include "erdem/text/markdown.hpp"

#include "erdem/text/trimmed.hpp"

#include <algorithm>
#include <optional>

namespace erdem::text {
namespace {

using Kind = Block::Kind;

struct Lines { // the lines of a text, one looked at and the one behind it
    std::string_view rest;
    std::string_view next;
    bool ended = false;

    explicit Lines(std::string_view text) : rest(text) { advance(); }

    void advance() {
        ended = rest.empty();
        next = take_line(rest);
    }
    std::string_view after_next() const {
        auto behind = rest;
        return take_line(behind);
    }
};

// How a line begins says what it is; `text` is what stands behind the mark.
struct Opening {
    Kind kind = Kind::paragraph;
    int level = 0;
    std::string_view text = {};
};

std::optional<Opening> heading(std::string_view line) {
    auto const marks = line.find_first_not_of('#');
    if (marks == line.npos || marks < 1 || marks > 3 || line[marks] != ' ') return std::nullopt;
    return Opening{Kind::heading, static_cast<int>(marks), trimmed(line.substr(marks))};
}

std::optional<Opening> list_item(std::string_view line) {
    auto const indent = line.find_first_not_of(' ');
    if (indent == line.npos) return std::nullopt;
    auto const level = static_cast<int>(std::min<std::size_t>(indent / 2, 3));
    auto const text = line.substr(indent);
    if (text.starts_with("- ") || text.starts_with("* "))
        return Opening{Kind::bullet, level, trimmed(text.substr(2))};
    auto const digits = text.find_first_not_of("0123456789");
    if (digits == text.npos || digits < 1 || digits > 3) return std::nullopt;
    if (!text.substr(digits).starts_with(". ")) return std::nullopt;
    return Opening{Kind::number, level, trimmed(text.substr(digits + 2))};
}

Opening opening(std::string_view line) {
    if (auto const found = heading(line)) return *found;
    if (auto const found = list_item(line)) return *found;
    if (line.starts_with('>')) return {Kind::quote, 0, trimmed(line.substr(1))};
    return {Kind::paragraph, 0, trimmed(line)};
}

std::optional<Block> picture(std::string_view line) {
    line = trimmed(line);
    auto const close = line.find("](");
    if (!line.starts_with("![") || close == line.npos || !line.ends_with(')')) return std::nullopt;
    auto const source = line.substr(close + 2, line.size() - close - 3);
    bool const beside = !source.empty() && source.find_first_of(":\\ ()") == source.npos &&
                        source.front() != '/' && source.find("..") == source.npos;
    if (!beside) return std::nullopt;
    return Block{.kind = Kind::picture,
        .line = read_line(line.substr(2, close - 2)),
        .source = std::string(source)};
}

// The text of each cell, its escaped bars still escaped.
std::vector<std::string_view> cells(std::string_view row) {
    row = trimmed(row);
    row.remove_prefix(1);
    std::vector<std::string_view> out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '\\')
            ++i;
        else if (row[i] == '|') {
            out.push_back(trimmed(row.substr(from, i - from)));
            from = i + 1;
        }
    }
    if (from < row.size()) out.push_back(trimmed(row.substr(from)));
    return out;
}

bool is_row(std::string_view line) { return trimmed(line).starts_with('|'); }

bool is_rule(std::string_view line) { // | --- | :---: |
    if (!is_row(line)) return false;
    auto const all = cells(line);
    return !all.empty() && std::ranges::all_of(all, [](std::string_view cell) {
        return cell.find('-') != cell.npos && cell.find_first_not_of("-:") == cell.npos;
    });
}

std::vector<Line> row(std::string_view line, std::size_t most) {
    std::vector<Line> out;
    for (auto const cell : cells(line)) {
        if (out.size() == most) break;
        out.push_back(read_line(cell));
    }
    return out;
}

Block table(Lines& lines) {
    Block out{.kind = Kind::table};
    out.rows.push_back(row(lines.next, lines.next.size()));
    lines.advance();
    for (lines.advance(); !lines.ended && is_row(lines.next); lines.advance())
        out.rows.push_back(row(lines.next, out.rows.front().size()));
    return out;
}

enum class Writing { spaced, dense, quotation };

// By the lead byte: from U+3000 on come Chinese and Japanese characters and their full-width marks,
// without spaces between them. (Hangul, which has spaces, begins with 0xEA..0xED.) Quotation marks
// and dashes, U+2000..U+203F, go with what stands beside them.
Writing writing(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (text.substr(at).starts_with("\xE2\x80")) return Writing::quotation;
    bool const dense = (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF || byte == 0xF0;
    return dense ? Writing::dense : Writing::spaced;
}

bool are_dense(Writing a, Writing b) {
    if (a == Writing::spaced || b == Writing::spaced) return false;
    return a == Writing::dense || b == Writing::dense;
}

void join(std::string& paragraph, std::string_view line) {
    if (line.empty()) return;
    if (!paragraph.empty()) {
        auto last = paragraph.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(paragraph[last]) & 0xC0U) == 0x80U) --last;
        if (!are_dense(writing(paragraph, last), writing(line, 0))) paragraph += ' ';
    }
    paragraph += line;
}

bool begins_table(Lines const& lines) { return is_row(lines.next) && is_rule(lines.after_next()); }

// Whether the next line goes on with a block of this kind.
bool goes_on(Kind kind, Lines const& lines) {
    if (lines.ended || trimmed(lines.next).empty() || kind == Kind::heading) return false;
    auto const next = opening(lines.next);
    if (next.kind != Kind::paragraph) return kind == Kind::quote && next.kind == Kind::quote;
    if (kind == Kind::quote || picture(lines.next) || begins_table(lines)) return false;
    // Behind a list item, only what is set in belongs to it.
    return kind == Kind::paragraph || lines.next.starts_with("  ");
}

Block written(Lines& lines) {
    auto const first = opening(lines.next);
    std::string text(first.text);
    for (lines.advance(); goes_on(first.kind, lines); lines.advance())
        join(text, opening(lines.next).text);
    return {.kind = first.kind, .level = first.level, .line = read_line(text)};
}

Block next_block(Lines& lines) {
    if (begins_table(lines)) return table(lines);
    if (auto found = picture(lines.next)) {
        lines.advance();
        return *found;
    }
    return written(lines);
}

} // namespace

std::vector<Block> read_markdown(std::string_view text) {
    std::vector<Block> out;
    for (Lines lines(text); !lines.ended;) {
        if (trimmed(lines.next).empty())
            lines.advance();
        else
            out.push_back(next_block(lines));
    }
    return out;
}

} // namespace erdem::text
