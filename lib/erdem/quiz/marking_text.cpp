// Typed texts: the first pattern that fits counts.
#include "erdem/quiz/marking_parts.hpp"
#include "erdem/text/unicode.hpp"

#include <optional>

namespace erdem::quiz::marking {
namespace {

// What stands before the next star that is none by itself, and whether there is such a star.
struct Piece {
    std::string text;
    bool star = false;
};

Piece take_piece(std::string_view& pattern) {
    Piece piece;
    while (!pattern.empty() && !piece.star) {
        if (pattern.starts_with("\\*"))
            pattern.remove_prefix(1), piece.text += '*';
        else if (pattern.front() == '*')
            piece.star = true;
        else
            piece.text += pattern.front();
        pattern.remove_prefix(1);
    }
    return piece;
}

// Comparable, but white space at its ends stays: "two *" wants a word behind "two".
std::string comparable_piece(std::string const& piece, bool case_counts) {
    if (piece.empty()) return {};
    auto const padded = text::comparable("." + piece + ".", case_counts);
    return padded.substr(1, padded.size() - 2);
}

} // namespace

// Each piece is taken as early as it goes, which leaves the most for those behind it. Bytes may be
// searched: no character of UTF-8 begins within another.
bool fits(std::string_view pattern, std::string_view typed, bool case_counts) {
    auto const first = take_piece(pattern);
    auto const head = comparable_piece(first.text, case_counts);
    if (!first.star) return typed == head;
    if (!typed.starts_with(head)) return false;
    typed.remove_prefix(head.size());
    for (;;) {
        auto const piece = take_piece(pattern);
        auto const part = comparable_piece(piece.text, case_counts);
        if (!piece.star) return typed.ends_with(part);
        auto const at = typed.find(part);
        if (at == typed.npos) return false;
        typed.remove_prefix(at + part.size());
    }
}

Share mark_text(Marking& marking, ScoreText const& scoring, Typed const& typed) {
    std::optional<std::string> comparable[2]; // folded, and with its case
    for (std::size_t i = 0; i < scoring.answers.size(); ++i) {
        auto const& answer = scoring.answers[i];
        auto& given = comparable[answer.case_counts];
        if (!given) given = text::comparable(typed.text, answer.case_counts);
        if (!fits(answer.pattern, *given, answer.case_counts)) continue;
        auto const earned = share(answer.worth);
        marking.say(static_cast<int>(i), earned.verdict, answer.id);
        return earned;
    }
    return nothing;
}

} // namespace erdem::quiz::marking
