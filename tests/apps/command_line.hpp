// `erdem` at a terminal, and what it promises: results on stdout, one line of complaint on stderr.
#pragma once

#include "program.hpp"

#include "erdem/text/json.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace erdem::test {

using text::Json;

inline Ended erdem(std::vector<std::string> const& words) { return ran(ERDEM_PROGRAM, words); }

// What cannot be carried out is told in one line, and nothing stands where results do.
inline void fails(std::vector<std::string> const& words, int code, std::string_view why) {
    auto const ended = erdem(words);
    auto const& line = words.empty() ? "nothing" : words.front();
    EXPECT_EQ(ended.code, code) << line << ": " << ended.err;
    EXPECT_THAT(ended.out, ::testing::IsEmpty()) << line;
    EXPECT_THAT(ended.err, ::testing::AllOf(::testing::StartsWith("erdem: "),
                               ::testing::HasSubstr(why), ::testing::EndsWith("\n")))
        << line;
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
}

inline Ended works(std::vector<std::string> const& words, int code = 0) {
    auto ended = erdem(words);
    EXPECT_EQ(ended.code, code) << words.front() << ": " << ended.err;
    return ended;
}

inline Json json(std::string const& text) {
    auto read = text::read_json(text);
    EXPECT_TRUE(read) << text;
    return read ? *read : Json();
}
inline std::vector<std::string> lines(std::string const& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace erdem::test
