#include "erdem/text/language.hpp"
#include "erdem/text/likely_script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/uloc.h>

#include <array>

using namespace erdem::text;

namespace {

Language language(std::string_view tag) { return read_language(tag).value(); }

std::vector<std::string> tags(std::vector<Language> const& languages) {
    std::vector<std::string> out;
    for (auto const& each : languages) out.push_back(each.tag);
    return out;
}

std::string likely_script_by_icu(std::string const& locale) {
    UErrorCode error = U_ZERO_ERROR;
    std::array<char, ULOC_FULLNAME_CAPACITY> full{};
    std::array<char, ULOC_SCRIPT_CAPACITY> script{};
    uloc_addLikelySubtags(locale.c_str(), full.data(), full.size(), &error);
    uloc_getScript(full.data(), script.data(), script.size(), &error);
    return U_SUCCESS(error) ? script.data() : "";
}

} // namespace

TEST(Languages, have_one_tag_however_they_are_written) {
    struct Row {
        std::string written, tag;
    };
    for (auto const& [written, tag] : {
             Row{"zh-CN", "zh-CN"},
             Row{"ZH-cn", "zh-CN"},
             Row{"zh-Hans-CN", "zh-CN"},
             Row{"zh-hans-cn", "zh-CN"},
             Row{"zh-Hans", "zh"},
             Row{"zh", "zh"},
             Row{"zh-Hant", "zh-TW"},
             Row{"zh-Hant-TW", "zh-TW"},
             Row{"zh-Hant-HK", "zh-HK"},
             Row{"zh-Hans-SG", "zh-SG"},
             Row{"zh-Hant-CN", "zh-Hant-CN"},
             Row{"zh-Hans-TW", "zh-Hans-TW"},
             Row{"zh-Hant-US", "zh-Hant-US"},
             Row{"cmn-Hans-CN", "zh-CN"},
             Row{"en", "en"},
             Row{"EN", "en"},
             Row{"en-Latn", "en"},
             Row{"en-Latn-US", "en-US"},
             Row{"en-latn-gb", "en-GB"},
             Row{"en-Shaw", "en-Shaw"},
             Row{"en-001", "en-001"},
             Row{"mn", "mn"},
             Row{"mn-Cyrl", "mn"},
             Row{"mn-Cyrl-MN", "mn-MN"},
             Row{"mn-MN", "mn-MN"},
             Row{"khk", "mn"},
             Row{"mn-Mong-CN", "mn-Mong-CN"},
             Row{"mn-mong-cn", "mn-Mong-CN"},
             Row{"mn-Mong", "mn-Mong-CN"},
             Row{"mn-CN", "mn-Mong-CN"},
             Row{"mn-Cyrl-CN", "mn-Cyrl-CN"},
             Row{"mn-Mong-MN", "mn-Mong-MN"},
             Row{"kk", "kk"},
             Row{"kk-Cyrl-KZ", "kk-KZ"},
             Row{"kk-Arab", "kk-Arab-CN"},
             Row{"kk-CN", "kk-Arab-CN"},
             Row{"ug-Arab-CN", "ug-CN"},
             Row{"bo-Tibt-CN", "bo-CN"},
             Row{"ii-Yiii", "ii"},
             Row{"ru-Cyrl-RU", "ru-RU"},
             Row{"ja-Jpan-JP", "ja-JP"},
             Row{"ko-Kore", "ko"},
             Row{"yue-Hant-HK", "yue-Hant-HK"},
             Row{"und", "und"},
             Row{"de-CH-1996", "de-CH-1996"},
             Row{"sl-ROZAJ-biske", "sl-rozaj-biske"},
             Row{"zh-Hans-CN-u-CO-pinyin", "zh-CN-u-co-pinyin"},
             Row{"en-x-KIDS", "en-x-kids"},
             Row{"en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"},
         }) {
        ASSERT_TRUE(read_language(written)) << written;
        EXPECT_EQ(language(written).tag, tag) << written;
        EXPECT_EQ(language(tag).tag, tag) << "canonical already";
    }
}

TEST(Languages, what_is_no_tag_is_refused) {
    for (std::string const tag : {"", "-", "z", "chinese", "zh_CN", "zh CN", "zh-", "-zh", "zh--CN",
             "zh-C", "zh-CN-", "中文", "en-US-GB", "en-Latn-Latn", "en-12", "en-toolongsubtag",
             "12", "a1", "x-kids", "i-klingon", "en-u", "en-u-", "en-x", "en-u-co-u-ca",
             "de-1996-1996", "zh.UTF-8", "root2", "C.utf8"}) {
        auto const read = read_language(tag);
        ASSERT_FALSE(read) << tag;
        EXPECT_EQ(words(read.error()),
            "found \"" + tag + "\", expected a language tag such as zh-CN, en or mn-Mong-CN");
    }
    EXPECT_FALSE(read_language(std::string(1'000'000, '-')));
    std::string long_one = "en-u";
    for (int i = 0; i < 10'000; ++i) long_one += "-co";
    EXPECT_TRUE(read_language(long_one));
}

TEST(Languages, fall_back_to_what_is_nearest_then_to_what_is_shipped) {
    struct Row {
        std::string tag;
        std::vector<std::string> chain;
    };
    for (auto const& [tag, chain] : {
             Row{"zh-CN", {"zh-CN", "zh", "en"}},
             Row{"zh", {"zh", "zh-CN", "en"}},
             Row{"zh-Hans", {"zh", "zh-CN", "en"}},
             Row{"zh-TW", {"zh-TW", "zh", "zh-CN", "en"}},
             Row{"zh-HK", {"zh-HK", "zh-TW", "zh", "zh-CN", "en"}},
             Row{"zh-SG", {"zh-SG", "zh", "zh-CN", "en"}},
             Row{"en", {"en", "zh-CN"}},
             Row{"en-US", {"en-US", "en", "zh-CN"}},
             Row{"mn", {"mn", "zh-CN", "en"}},
             Row{"mn-MN", {"mn-MN", "mn", "zh-CN", "en"}},
             Row{"mn-Mong-CN", {"mn-Mong-CN", "mn", "zh-CN", "en"}},
             Row{"mn-Mong-MN", {"mn-Mong-MN", "mn-Mong-CN", "mn", "zh-CN", "en"}},
             Row{"kk-Arab-CN", {"kk-Arab-CN", "kk", "zh-CN", "en"}},
             Row{"de-CH-1996", {"de-CH-1996", "de-CH", "de", "zh-CN", "en"}},
             Row{"yue-Hant-HK", {"yue-Hant-HK", "yue-Hant", "yue", "zh-CN", "en"}},
         })
        EXPECT_EQ(tags(fallback(language(tag))), chain) << tag;
    EXPECT_EQ(tags(fallback({"not a tag"})), (std::vector<std::string>{"zh-CN", "en"}));
}

TEST(Languages, likely_scripts_are_those_of_cldr) {
    int compared = 0;
    for (auto const& [name, region, script, spelled] : likely_scripts) {
        std::string const language(name);
        if (region.size() == 2 || region.empty()) {
            auto const locale = region.empty() ? language : language + '_' + std::string(region);
            EXPECT_EQ(likely_script_by_icu(locale), script) << locale;
            ++compared;
            continue;
        }
        for (auto const* const* each = uloc_getISOCountries(); *each; ++each, ++compared)
            EXPECT_EQ(likely_script_by_icu(language + '_' + *each), script)
                << language << '_' << *each;
    }
    EXPECT_GT(compared, 1000);
}

TEST(LocalizedText, is_given_in_the_nearest_language_there_is) {
    Localized const text{{{language("zh-CN"), "摆"}, {language("en"), "pendulum"},
        {language("mn-Mong-CN"), "ᠳᠦᠵᠢᠩ"}}};
    struct Row {
        std::string asked, given;
    };
    for (auto const& [asked, given] :
        {Row{"zh-CN", "摆"}, Row{"zh", "摆"}, Row{"zh-TW", "摆"}, Row{"en", "pendulum"},
            Row{"en-GB", "pendulum"}, Row{"mn-CN", "ᠳᠦᠵᠢᠩ"}, Row{"mn", "摆"}, Row{"ru", "摆"}})
        EXPECT_EQ(text.in(language(asked)), given) << asked;

    Localized const russian{{{language("ru"), "маятник"}}};
    EXPECT_EQ(russian.in(language("zh-CN")), "маятник"); // anything is better than nothing
    EXPECT_EQ(russian.exactly(language("zh-CN")), nullptr);
    EXPECT_EQ(*russian.exactly(language("ru")), "маятник");
    EXPECT_EQ(Localized{}.in(language("zh-CN")), "");
    EXPECT_TRUE(Localized{}.empty());
}

TEST(Stamps, are_the_first_twelve_digits_of_the_hash_of_the_source) {
    EXPECT_EQ(stamp("abc"), "ba7816bf8f01");
    EXPECT_NE(stamp("摆的周期"), stamp("摆的周期 "));
}
