#include "erdem/text/json.hpp"
#include "text/slowness.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <clocale>
#include <cmath>
#include <random>

using namespace erdem::text;

namespace {

std::string place(Json const& json) {
    return std::to_string(json.line) + ':' + std::to_string(json.column);
}

// Every place in a tree, in the order in which the values begin.
std::string places(Json const& json) {
    auto out = place(json);
    if (auto const* elements = json.as<Json::Array>())
        for (auto const& element : *elements) out += ' ' + places(element);
    if (auto const* members = json.as<Json::Object>())
        for (auto const& [key, member] : *members) out += ' ' + key + '=' + places(member);
    return out;
}

std::string fault_of(std::string_view text, JsonLimits limits = {}) {
    auto const json = read_json(text, "", limits);
    return json ? "none: " + write_json(*json) : words(json.error());
}

std::string repeated(std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

} // namespace

TEST(Json, every_value_knows_its_line_and_column) {
    struct Row {
        std::string text, places;
    };
    for (auto const& [text, expected] : {
             Row{"null", "1:1"},
             Row{"  true ", "1:3"},
             Row{"\n\n false", "3:2"},
             Row{"7", "1:1"},
             Row{" 7 ", "1:2"},
             Row{"-0.5e3\n", "1:1"},
             Row{"\"s\"", "1:1"},
             Row{"[]", "1:1"},
             Row{" {}", "1:2"},
             Row{"[1,2,3]", "1:1 1:2 1:4 1:6"},
             Row{"[1 ,\n2\n,\n 3]", "1:1 1:2 2:1 4:2"},
             Row{"[1\n]", "1:1 1:2"},
             Row{"[12345\n,6]", "1:1 1:2 2:2"},
             Row{"[1.5\r\n,\t2e1]", "1:1 1:2 2:3"},
             Row{"[\"a\", \"b\"]", "1:1 1:2 1:7"},
             Row{"[\"\\\"\", \"\\\\\", \"\\n\",1]", "1:1 1:2 1:8 1:14 1:19"},
             Row{"[\"草原\", 1]", "1:1 1:2 1:8"},
             Row{"[\"🐎\",null]", "1:1 1:2 1:6"},
             Row{"[[],{},[[]]]", "1:1 1:2 1:5 1:8 1:9"},
             Row{"[[]\n,[]]", "1:1 1:2 2:2"},
             Row{"{\"a\":1}", "1:1 a=1:6"},
             Row{"{ \"a\" : 1 , \"b\":\n true }", "1:1 a=1:9 b=2:2"},
             Row{"{\"a:,\": [ {\n\"b\" :null} ] }", "1:1 a:,=1:9 1:11 b=2:6"},
             Row{"{\"题\":\"答\",\n  \"b\":[false,\n-1]}", "1:1 题=1:6 b=2:7 2:8 3:1"},
             Row{"\xEF\xBB\xBF{\"a\":1}", "1:1 a=1:6"},
         }) {
        auto const json = read_json(text);
        ASSERT_TRUE(json) << text << '\n' << words(json.error());
        EXPECT_EQ(places(*json), expected) << text;
    }
}

TEST(Json, keeps_what_was_written_and_of_what_kind) {
    auto const json =
        read_json(R"({"z":1,"a":-2.0,"t":"\u00e9\ud83d\udc0e\/\b\f\n\r\t","n":null,"l":[true]})");
    ASSERT_TRUE(json);
    EXPECT_EQ(json->as<Json::Object>()->front().first, "z"); // in the order they were written
    EXPECT_EQ(*json->find("z")->as<std::int64_t>(), 1);
    EXPECT_EQ(*json->find("a")->as<double>(), -2);
    EXPECT_EQ(*json->find("t")->as<std::string>(), "é🐎/\b\f\n\r\t");
    EXPECT_NE(json->find("n")->as<std::nullptr_t>(), nullptr);
    EXPECT_EQ(*json->find("l"), Json::array({Json::boolean(true)}));
    EXPECT_EQ(json->find("missing"), nullptr);
    EXPECT_EQ(json->find("z")->find("in a number"), nullptr);
    EXPECT_EQ(*read_json("9223372036854775807"), Json::integer(INT64_MAX));
    EXPECT_EQ(*read_json("-9223372036854775808"), Json::integer(INT64_MIN));
    EXPECT_EQ(*read_json("\"a\\u0000b\""), Json::string(std::string_view("a\0b", 3)));
}

TEST(Json, says_where_it_is_wrong_and_what_was_expected) {
    struct Row {
        std::string text, fault;
    };
    std::string const escape = R"(\" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits, )"
                               "surrogates in pairs";
    std::string const number = "a number such as -12 or 1.5e-3, smaller than 1.8e308";
    std::string const whole = "a whole number from -9223372036854775808 to 9223372036854775807";
    for (auto const& [text, fault] :
        {
            Row{"", "1:1: found the end of the text, expected a value"},
            Row{" \n ", "2:2: found the end of the text, expected a value"},
            Row{"1 2", "1:3: found \"2\", expected the end of the text"},
            Row{"1\n,", "2:1: found \",\", expected the end of the text"},
            Row{"]", "1:1: found \"]\", expected a value"},
            Row{"nul", "1:1: found \"nul\", expected a value"},
            Row{"[1,\n True]", "2:2: found \"True\", expected a value"},
            Row{"[truex]", "1:6: found \"x\", expected a comma or ]"},
            Row{"'a'", "1:1: found \"'a'\", expected a value"},
            Row{"// no\n1", "1:1: found \"//\", expected a value"},
            Row{"NaN", "1:1: found \"NaN\", expected a value"},
            Row{"[1 2]", "1:4: found \"2\", expected a comma or ]"},
            Row{"[\"a\" \"b\"]", "1:6: found \"b\", expected a comma or ]"},
            Row{"[1}", "1:3: found \"}\", expected a comma or ]"},
            Row{"[,1]", "1:2: found \",\", expected a value or ]"},
            Row{"[1,]", "1:4: found \"]\", expected a value"},
            Row{"[1,,2]", "1:4: found \",\", expected a value"},
            Row{"[", "1:2: found the end of the text, expected a value or ]"},
            Row{"[1", "1:3: found the end of the text, expected a comma or ]"},
            Row{"[[1]", "1:5: found the end of the text, expected a comma or ]"},
            Row{"{a:1}", "1:2: found \"a\", expected a key in quotation marks or }"},
            Row{"{1:1}", "1:2: found \"1\", expected a key in quotation marks or }"},
            Row{"{\"a\",1}", "1:5: found \",\", expected a colon"},
            Row{"{\"a\" \"b\"}", "1:6: found \"b\", expected a colon"},
            Row{"{\"a\"", "1:5: found the end of the text, expected a colon"},
            Row{"{\"a\":}", "1:6: found \"}\", expected a value"},
            Row{"{\"a\"::1}", "1:6: found \":\", expected a value"},
            Row{"{\"a\":1,}", "1:8: found \"}\", expected a key in quotation marks"},
            Row{"{\"a\":1 \"b\":2}", "1:8: found \"b\", expected a comma or }"},
            Row{"{\"a\":1]", "1:7: found \"]\", expected a comma or }"},
            Row{"{\"a\":[1,2}", "1:10: found \"}\", expected a comma or ]"},
            Row{"{\n\"a\":1", "2:6: found the end of the text, expected a comma or }"},
            Row{"[\"abc", "1:2: found a string that never ends, expected a closing \""},
            Row{"[\"abc\\\"]", "1:2: found a string that never ends, expected a closing \""},
            Row{"[\"ab\\", "1:2: found a string that never ends, expected a closing \""},
            Row{"{\"abc", "1:2: found a string that never ends, expected a closing \""},
            Row{"[\"草a\nb\"]", "1:5: found a line break in a string, expected it written as an "
                                "escape: \\n, \\t or \\u00.."},
            Row{"[\"a\tb\"]", "1:4: found a control character, expected it written as an escape: "
                              "\\n, \\t or \\u00.."},
            Row{"[\"a\\qb\"]", "1:4: found \"\\qb\"]\", expected " + escape},
            Row{"[\"\\u12g4\"]", "1:3: found \"\\u12g4\", expected " + escape},
            Row{"\"\\ud800\"", "1:2: found \"\\ud800\", expected " + escape},
            Row{"\"\\udc00\"", "1:2: found \"\\udc00\", expected " + escape},
            Row{"[01]", "1:3: found \"1\", expected a comma or ]"},
            Row{"-", "1:1: found \"-\", expected " + number},
            Row{"[-]", "1:2: found \"-\", expected " + number},
            Row{"+1", "1:1: found \"+1\", expected a value"},
            Row{".5", "1:1: found \".5\", expected a value"},
            Row{"[1.]", "1:2: found \"1.\", expected " + number},
            Row{"[1e]", "1:2: found \"1e\", expected " + number},
            Row{"{\"a\": 1e999}", "1:7: found \"1e999\", expected " + number},
            Row{"[-1e999]", "1:2: found \"-1e999\", expected " + number},
            Row{"9223372036854775808", "1:1: found \"9223372036854775808\", expected " + whole},
            Row{"[-9223372036854775809]", "1:2: found \"-9223372036854775809\", expected " + whole},
            Row{"[1, 99999999999999999999]",
                "1:5: found \"99999999999999999999\", expected " + whole},
            Row{"{\"a\":\"\xFF\"}", "1:7: found a byte that is not UTF-8, expected UTF-8"},
            Row{"[1,\n\"草\xED\xA0\x80\"]", "2:3: found a byte that is not UTF-8, expected UTF-8"},
            Row{"\"cut \xE8\x8D", "1:6: found a byte that is not UTF-8, expected UTF-8"},
            Row{"\xEF\xBB", "1:1: found a byte that is not UTF-8, expected UTF-8"},
            Row{std::string("1\0 garbage", 10), "1:2: found a zero byte, expected text"},
            Row{std::string("\"a\0b\"", 5), "1:3: found a zero byte, expected text"},
        })
        EXPECT_EQ(fault_of(text), fault) << text;
}

TEST(Json, carries_the_name_of_the_file_into_the_fault) {
    EXPECT_EQ(read_json("[", "quiz.json").error().file, "quiz.json");
    EXPECT_EQ(read_json("\xFF", "quiz.json").error().file, "quiz.json");
}

TEST(Json, a_key_stands_once) {
    auto const again = [](std::string const& at, std::string const& first) {
        return at + ": found the key \"a\" again, expected it once; it stands at " + first +
               " already";
    };
    EXPECT_EQ(fault_of("{\"a\":1,\n \"b\":2, \"a\":3}"), again("2:9", "1:2"));
    EXPECT_EQ(fault_of("[{\"a\":1},{\"草\":0,\"a\":1,\"\\u0061\":1}]"), again("1:23", "1:17"));
    EXPECT_EQ(fault_of("{\"b\":{\"a\":{},\"a\":1},\"b\":1}"), again("1:14", "1:7"));
    EXPECT_EQ(fault_of("{\"a\":{\"a\":{\"a\":1}}}"), "none: {\"a\":{\"a\":{\"a\":1}}}");

    // Beyond a dozen members the keys are sorted: the earliest repetition is still the one told.
    std::string many = "{\"a\":0";
    for (int i = 0; i < 30; ++i) many += ",\n\"k" + std::to_string(i) + "\":0";
    EXPECT_EQ(fault_of(many + ",\n\"a\":0,\"k3\":0,\"a\":0}"), again("32:1", "1:2"));
}

TEST(Json, limits_hold_in_bounded_time_and_memory) {
    struct Row {
        std::string text;
        JsonLimits limits;
        std::string fault;
    };
    for (auto const& [text, limits, fault] : {
             Row{"[[[]]]", {.depth = 3}, "none: [[[]]]"},
             Row{"[[[]]]", {.depth = 2},
                 "1:3: found a value inside 2 others, expected at most that many levels"},
             Row{"{\"a\":{\"b\":1}}", {.depth = 1},
                 "1:6: found a value inside 1 others, expected at most that many levels"},
             Row{repeated("[", 10'000), {},
                 "1:65: found a value inside 64 others, expected at most that many levels"},
             Row{repeated("[", 10'000) + repeated("]", 10'000), {},
                 "1:65: found a value inside 64 others, expected at most that many levels"},
             Row{repeated("{\"a\":", 10'000), {},
                 "1:321: found a value inside 64 others, expected at most that many levels"},
             Row{"[1,2]", {.values = 3}, "none: [1,2]"},
             Row{"[1,\n2]", {.values = 2},
                 "2:1: found more than 2 values, expected at most that many"},
             Row{"[[],[]]", {.values = 2},
                 "1:5: found more than 2 values, expected at most that many"},
             Row{"[1,2]", {.bytes = 5}, "none: [1,2]"},
             Row{"[1,2]", {.bytes = 4}, "found 5 bytes, expected at most 4"},
         })
        EXPECT_EQ(fault_of(text, limits), fault) << text.substr(0, 40);
    EXPECT_EQ(fault_of(std::string(100'000'000, ' ')),
        "found 100000000 bytes, expected at most 67108864");
    EXPECT_EQ(fault_of("[" + repeated("0,", 1'000'000), {.values = 1000}),
        "1:2000: found more than 1000 values, expected at most that many");
}

TEST(Json, floods_are_read_in_time_that_grows_with_their_length) {
    std::string keys = "{";
    for (int i = 0; i < 300'000 / slowness; ++i) keys += "\"" + std::to_string(i) + "\":0,";
    std::string objects = "[";
    for (int i = 0; i < 300'000 / slowness; ++i) objects += "{\"a\":1},";
    auto const began = std::chrono::steady_clock::now();
    EXPECT_TRUE(read_json(keys + "\"last\":0}"));
    EXPECT_TRUE(read_json(objects + "0]"));
    EXPECT_FALSE(read_json("\"" + std::string(30'000'000 / slowness, 'x')));
    EXPECT_FALSE(read_json("[" + repeated("\"\\u0041", 1'000'000 / slowness)));
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
    EXPECT_LT(took.count(), 20); // about two seconds; quadratic would be minutes
}

TEST(Json, decimals_are_the_nearest_doubles_in_every_locale) {
    struct Row {
        std::string text;
        double value;
    };
    // Where the system has locales with another decimal point; in Persian it takes two bytes.
    for (auto const* name : {"de_DE.UTF-8", "fa_IR.UTF-8", "C"}) {
        std::setlocale(LC_ALL, name);
        for (auto const& [text, value] :
            {Row{"9.8", 9.8}, Row{"-0.1", -0.1}, Row{"1e-7", 1e-7}, Row{"1E5", 1e5},
                Row{"2.2250738585072014e-308", 2.2250738585072014e-308}, Row{"5e-324", 5e-324},
                Row{"1e-999", 0.0}, Row{"9007199254740993.0", 9007199254740992.0},
                Row{"1.7976931348623157e308", 1.7976931348623157e308},
                Row{"0.1000000000000000055511151231257827", 0.1}})
            EXPECT_EQ(*read_json("[" + text + "]"), Json::array({Json(value)}))
                << name << ' ' << text;
    }
    std::setlocale(LC_ALL, "C");
}

TEST(Json, is_written_in_one_way_only) {
    struct Row {
        std::string read, written;
    };
    for (auto const& [read, written] : {
             Row{" { \"b\" : [ 1 , 2.50 ] , \"a\" : null } ", R"({"a":null,"b":[1,2.5]})"},
             Row{R"({"B":1,"a":2,"":3,"草":4,"é":5})", R"({"":3,"B":1,"a":2,"é":5,"草":4})"},
             Row{R"({"ab":1,"a":2})", R"({"a":2,"ab":1})"},
             Row{R"("\u0041\u8349\/\"\\\u001f\u007f\b\f\n\r\t")",
                 "\"A草/\\\"\\\\\\u001f\x7F\\b\\f\\n\\r\\t\""},
             Row{"[1.0,1e2,-0.0,-0,0.5,1e-7,1e300]", "[1.0,100.0,0.0,0,0.5,1e-7,1e300]"},
             Row{"[[],{},\"\",true,false]", "[[],{},\"\",true,false]"},
         }) {
        EXPECT_EQ(fault_of(read), "none: " + written);
        EXPECT_EQ(fault_of(written), "none: " + written);
    }
}

TEST(Json, a_number_that_json_cannot_hold_is_our_own_mistake) {
    EXPECT_DEATH(write_json(Json(std::nan(""))), "");
    EXPECT_DEATH(write_json(Json(HUGE_VAL)), "");
}
