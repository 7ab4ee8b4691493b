// Every letter that the window may have to show can be drawn. Needs a display: letters lie in a
// texture.
#include "glyphs.hpp"
#include "words.hpp"

#include "erdem/text/json.hpp"
#include "program.hpp"

#include <gmock/gmock.h>

namespace erdem::desktop {
namespace {

struct Drawing : ::testing::Test {
    std::expected<Glyphs, std::string> glyphs = Glyphs::open();

    void SetUp() override { ASSERT_TRUE(glyphs) << glyphs.error(); }
    void can_draw(std::string_view text, std::string_view where) {
        EXPECT_TRUE(glyphs->drawable(text)) << where << ": " << text;
    }
    void can_draw(text::Json const& json, std::string_view where) {
        if (auto const* text = json.as<std::string>()) can_draw(*text, where);
        if (auto const* list = json.as<text::Json::Array>())
            for (auto const& each : *list) can_draw(each, where);
        if (auto const* members = json.as<text::Json::Object>())
            for (auto const& [key, each] : *members) can_draw(each, where);
    }
};

TEST_F(Drawing, the_words_of_the_app) {
    for (int i = 0; i < static_cast<int>(Word::count); ++i)
        for (auto const tongue : {Tongue::chinese, Tongue::english})
            can_draw(word(static_cast<Word>(i), tongue), tag(tongue));
}

TEST_F(Drawing, all_content) {
    int files = 0;
    for (auto const& entry : test::fs::recursive_directory_iterator(ERDEM_SOURCE "/content")) {
        auto const extension = entry.path().extension();
        if (extension != ".json" && extension != ".md") continue;
        ++files;
        auto const text = test::text_of(entry.path());
        if (extension == ".md") {
            can_draw(text, entry.path().string());
            continue;
        }
        auto const json = text::read_json(text);
        ASSERT_TRUE(json) << entry.path();
        can_draw(*json, entry.path().string());
    }
    EXPECT_GT(files, 6);
}

TEST_F(Drawing, names_as_pupils_write_them) {
    for (auto const* name : {"玥", "喆", "祎", "䶮", "𬱖", "阿木尔", "Öyün", "Цэцэг"})
        can_draw(name, "a name");
}

TEST_F(Drawing, says_so_of_what_no_font_has) { EXPECT_FALSE(glyphs->drawable("\U0010FFFD")); }

} // namespace
} // namespace erdem::desktop
