// The table in lib/erdem/text/case_folding.hpp is generated here, from ICU, and held to it.
#include "erdem/text/unicode.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace erdem::text;

namespace {

constexpr char32_t beyond = 0x110000;

char32_t folded_by_icu(char32_t point) {
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}

struct Row {
    char32_t first, last, stride;
    int difference;
};

bool extend(Row& row, char32_t point, int difference) {
    auto const gap = point - row.last;
    if (difference != row.difference || gap > 2) return false;
    if (row.first != row.last && gap != row.stride) return false;
    row.last = point;
    row.stride = gap;
    return true;
}

std::vector<Row> table_of_icu() {
    std::vector<Row> rows;
    for (char32_t point = 0x80; point < beyond; ++point) {
        auto const difference = static_cast<int>(folded_by_icu(point)) - static_cast<int>(point);
        if (difference == 0) continue;
        if (rows.empty() || !extend(rows.back(), point, difference))
            rows.push_back({point, point, 1, difference});
    }
    return rows;
}

std::string line(Row const& row) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "    {0x%04X, 0x%04X, %u, %d},\n",
        static_cast<unsigned>(row.first), static_cast<unsigned>(row.last),
        static_cast<unsigned>(row.stride), row.difference);
    return text.data();
}

std::string header_from_icu() {
    std::string text =
        "// Simple case folding of Unicode " U_UNICODE_VERSION
        ", beyond ASCII. Generated and checked by\n"
        "// tests/text/case_folding_test.cpp; not to be edited by hand.\n"
        "#pragma once\n\n"
        "#include <cstdint>\n\n"
        "namespace erdem::text {\n\n"
        "// Every stride-th character from first to last folds to itself plus the difference.\n"
        "struct Folding {\n"
        "    char32_t first, last, stride;\n"
        "    std::int32_t difference;\n"
        "};\n\n"
        "// clang-format off\n"
        "inline constexpr Folding case_folding[] = {\n";
    for (auto const& row : table_of_icu()) text += line(row);
    return text + "};\n// clang-format on\n\n} // namespace erdem::text\n";
}

std::string contents(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

// Characters that a newer ICU knows and our table does not, are not held against it.
bool known_to_unicode_15(char32_t point) {
    UVersionInfo age{};
    u_charAge(static_cast<UChar32>(point), age);
    return age[0] != 0 && age[0] <= 15;
}

} // namespace

TEST(CaseFolding, is_what_icu_says_for_every_character) {
    int compared = 0;
    for (char32_t point = 0; point < beyond; ++point) {
        if (!known_to_unicode_15(point)) continue;
        ASSERT_EQ(folded(point), folded_by_icu(point)) << std::hex << static_cast<unsigned>(point);
        ++compared;
    }
    EXPECT_GT(compared, 280'000);
}

TEST(CaseFolding, leaves_what_no_character_is_alone) {
    for (char32_t const point : {0x378U, 0xD800U, 0xFFFFU, 0x10FFFFU, 0x110000U, 0xFFFFFFFFU})
        EXPECT_EQ(folded(point), point);
}

TEST(CaseFolding, the_table_in_the_source_is_the_generated_one) {
    if (std::string_view(U_UNICODE_VERSION) != "15.0")
        GTEST_SKIP() << "this ICU knows Unicode " << U_UNICODE_VERSION << ", the table 15.0";
    auto const fresh = header_from_icu();
    auto const written = std::string(ERDEM_BUILD) + "/case_folding.hpp";
    std::ofstream(written, std::ios::binary) << fresh;
    EXPECT_TRUE(contents(ERDEM_SOURCE "/lib/erdem/text/case_folding.hpp") == fresh)
        << "the table that ICU gives is in " << written;
}

TEST(WhiteSpace, is_what_icu_says_for_every_character) {
    for (char32_t point = 0; point < beyond; ++point)
        ASSERT_EQ(is_space(point), u_isUWhiteSpace(static_cast<UChar32>(point)) != 0)
            << std::hex << static_cast<unsigned>(point);
}
