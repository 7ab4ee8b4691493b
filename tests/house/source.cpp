#include "source.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace erdem::house {
namespace {

bool begins_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Signs of more than one character that a rule asks for; the others are read one at a time.
constexpr std::array<std::string_view, 14> long_signs{
    "::", "->", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "==", "!="};

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Source source() {
        while (at_ < text_.size()) one();
        return std::move(read_);
    }

private:
    void one() {
        if (text_[at_] == '\n')
            new_line();
        else if (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r')
            ++at_;
        else if (sees("\\\n"))
            skip(2);
        else if (sees("//"))
            comment_until("\n", 0);
        else if (sees("/*"))
            comment_until("*/", 2);
        else if (text_[at_] == '#' && line_is_fresh_)
            directive();
        else
            code();
    }

    void code() {
        line_is_fresh_ = false;
        if (begins_raw_string())
            raw_string();
        else if (text_[at_] == '"' || text_[at_] == '\'')
            string(text_[at_]);
        else if (in_word(text_[at_]))
            word();
        else
            sign();
    }

    void new_line() {
        ++line_, ++at_;
        line_is_fresh_ = true;
    }

    void skip(std::size_t count) {
        for (auto const end = std::min(at_ + count, text_.size()); at_ < end; ++at_)
            if (text_[at_] == '\n') ++line_;
    }

    bool sees(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    void add(std::string text) { read_.tokens.push_back({std::move(text), line_}); }

    void comment_until(std::string_view end, std::size_t with) {
        auto const stop = std::min(text_.find(end, at_), text_.size());
        for (; at_ < stop; skip(1)) read_.comments[line_] += text_[at_];
        skip(with);
    }

    void directive() {
        line_is_fresh_ = false;
        do ++at_;
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'));
        if (!sees("include")) return add("#");
        at_ += std::string_view("include").size();
        include(text_.substr(at_, text_.find('\n', at_) - at_));
    }

    void include(std::string_view rest) {
        auto const open = rest.find_first_of("\"<");
        auto const close = rest.find_first_of("\">", open == rest.npos ? open : open + 1);
        auto const named = close != rest.npos;
        read_.includes.push_back({named ? std::string(rest.substr(open + 1, close - open - 1)) : "",
            named && rest[open] == '"', line_});
        at_ += named ? close + 1 : rest.size();
    }

    bool begins_raw_string() const {
        for (std::string_view const prefix : {"R\"", "u8R\"", "uR\"", "UR\"", "LR\""})
            if (sees(prefix)) return true;
        return false;
    }

    void raw_string() {
        add("\"\"");
        auto const quote = text_.find('"', at_);
        auto const bracket = std::min(text_.find('(', quote), text_.size() - 1);
        auto const end = ")" + std::string(text_.substr(quote + 1, bracket - quote - 1)) + "\"";
        auto const stop = text_.find(end, bracket);
        skip(stop == text_.npos ? text_.size() : stop + end.size() - at_);
    }

    void string(char quote) {
        add("\"\"");
        for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n';)
            skip(text_[at_] == '\\' ? 2 : 1);
        if (at_ < text_.size() && text_[at_] == quote) ++at_;
    }

    // Numbers too: the quotes in 1'000'000 begin no character.
    void word() {
        auto const number = !begins_word(text_[at_]);
        auto const from = at_;
        while (at_ < text_.size() &&
               (in_word(text_[at_]) || (number && (text_[at_] == '\'' || text_[at_] == '.'))))
            ++at_;
        auto const text = text_.substr(from, at_ - from);
        // The prefix of an ordinary string: u8"…", L'…'.
        if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'') &&
            (text == "u8" || text == "u" || text == "U" || text == "L"))
            return;
        add(std::string(text));
    }

    void sign() {
        for (auto const each : long_signs)
            if (sees(each)) {
                add(std::string(each));
                at_ += each.size();
                return;
            }
        add(std::string(1, text_[at_++]));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool line_is_fresh_ = true;
    Source read_;
};

} // namespace

Source read_source(std::string_view text) { return Reader(text).source(); }

bool is_word(std::string_view token) { return !token.empty() && begins_word(token.front()); }

} // namespace erdem::house
