// The one file that knows the JSON library. Its parser calls a tree that answers false to refuse,
// so nothing ever throws.
#include "erdem/text/json.hpp"

#include "erdem/text/json_place.hpp"
#include "erdem/text/unicode.hpp"

// A locale whose decimal point is more than one byte (fa_IR) would trip the library's assertion
// about strtod; we read the digits ourselves and never look at its result.
#define JSON_ASSERT(condition) static_cast<void>(0)
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <numeric>
#include <optional>
#include <version>

namespace erdem::text {
namespace {

// Hands bytes to the parser and lets us see how far it has read.
class Watched {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    Watched(char const* at, char const** seen) : at_(at), seen_(seen) {}
    char const& operator*() const { return *at_; }
    Watched& operator++() {
        *seen_ = ++at_;
        return *this;
    }
    bool operator==(Watched const& other) const { return at_ == other.at_; }

private:
    char const* at_;
    char const** seen_;
};

double decimal(std::string_view digits, [[maybe_unused]] double as_the_library_read_it) {
#ifdef __cpp_lib_to_chars
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
#else
    return as_the_library_read_it; // wasm32: musl's strtod knows no locale and rounds correctly
#endif
}

// An object or array that is not closed yet.
struct Open {
    Json json;
    std::vector<char const*> keys = {}; // where they stand
};

class Tree {
public:
    Tree(std::string_view text, JsonLimits const& limits)
        : text_(text),
          limits_(limits),
          seen_(text.data()),
          behind_(text.data()),
          ruler_(text.data()) {}

    std::expected<Json, Fault> read() {
        // With the zero byte that ends the string, at which the parser stops too: so a number
        // always ends one byte before what was read last.
        auto const* const end = text_.data() + text_.size() + 1;
        auto const ok = nlohmann::json::sax_parse(Watched(text_.data(), &seen_),
            Watched(end, &seen_), this, nlohmann::json::input_format_t::json, true);
        if (!ok) return std::unexpected(std::move(fault_));
        return std::move(root_);
    }

    // What the parser calls. A number is known to end only when one byte more has been read.
    bool null() { return add(nullptr, seen_); }
    bool boolean(bool value) { return add(value, seen_); }
    bool number_integer(std::int64_t value) { return add(value, number_end()); }
    bool number_unsigned(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(INT64_MAX)) return too_large();
        return number_integer(static_cast<std::int64_t>(value));
    }
    bool number_float(double value, std::string const&) {
        std::string_view const digits(start(), number_end());
        if (digits.find_first_of(".eE") == digits.npos) return too_large();
        return add(decimal(digits, value), number_end());
    }
    bool string(std::string& value) { return add(std::move(value), seen_); }
    bool binary(nlohmann::json::binary_t&) { return false; } // JSON text holds none
    bool start_object(std::size_t) { return begin(Json::Object{}); }
    bool start_array(std::size_t) { return begin(Json::Array{}); }
    bool end_object() { return keys_stand_once() && finish(); }
    bool end_array() { return finish(); }

    bool key(std::string& name) {
        auto& [json, keys] = open_.back();
        keys.push_back(start());
        std::get<Json::Object>(json.value).emplace_back().first = std::move(name);
        return told(seen_, JsonState::key);
    }

    template<class Exception>
    bool parse_error(std::size_t, std::string const&, Exception const&) {
        fault_ = syntax_fault(text_, behind_, seen_, state_, within());
        return false;
    }

private:
    // Between what the parser tells us there is nothing but space, commas and colons.
    char const* start() const {
        auto const* at = behind_;
        while (is_json_space(*at) || *at == ',' || *at == ':') ++at;
        return at;
    }
    char const* number_end() const { return seen_ - 1; }

    JsonWithin within() const {
        if (open_.empty()) return JsonWithin::nothing;
        return open_.back().json.as<Json::Array>() ? JsonWithin::array : JsonWithin::object;
    }

    bool told(char const* behind, JsonState state) {
        behind_ = behind;
        state_ = state;
        return true;
    }

    Json placed(Json::Value value) {
        Json json(std::move(value));
        auto const [line, column] = ruler_.at(start());
        json.line = line;
        json.column = column;
        return json;
    }

    bool add(Json::Value value, char const* end) {
        if (++values_ > limits_.values) return too_many();
        put(placed(std::move(value)));
        return told(end, JsonState::value);
    }

    void put(Json json) {
        if (open_.empty())
            root_ = std::move(json);
        else if (auto* array = std::get_if<Json::Array>(&open_.back().json.value))
            array->push_back(std::move(json));
        else
            std::get<Json::Object>(open_.back().json.value).back().second = std::move(json);
    }

    bool begin(Json::Value empty) {
        if (++values_ > limits_.values) return too_many();
        if (static_cast<int>(open_.size()) == limits_.depth)
            return refuse(start(), "a value inside " + std::to_string(limits_.depth) + " others",
                "at most " + std::to_string(limits_.depth) + " levels");
        open_.push_back({placed(std::move(empty))});
        return told(seen_, JsonState::opened);
    }

    bool finish() {
        auto json = std::move(open_.back().json);
        open_.pop_back();
        put(std::move(json));
        return told(seen_, JsonState::value);
    }

    bool keys_stand_once();

    bool refuse(char const* at, std::string found, std::string expected) {
        fault_ = fault_at(text_, at, std::move(found), std::move(expected));
        return false;
    }
    bool too_many() {
        return refuse(start(), "more than " + std::to_string(limits_.values) + " values",
            "at most that many");
    }
    bool too_large() {
        return refuse(start(), std::string(start(), std::min(number_end(), start() + 40)),
            "a whole number from -9223372036854775808 to 9223372036854775807");
    }

    std::string_view text_;
    JsonLimits limits_;
    char const* seen_;   // the parser has read up to here
    char const* behind_; // the end of the last thing it told us
    Ruler ruler_;
    JsonState state_ = JsonState::begun;
    std::vector<Open> open_;
    std::size_t values_ = 0;
    Json root_;
    Fault fault_;
};

// Sorting finds the second of two equal keys in n log n, however many there are.
bool Tree::keys_stand_once() {
    auto const& [json, keys] = open_.back();
    auto const& members = std::get<Json::Object>(json.value);
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        auto const by_name = members[a].first <=> members[b].first;
        return by_name != 0 ? by_name < 0 : a < b;
    });
    std::optional<std::pair<std::size_t, std::size_t>> twice; // the earliest second key, its first
    for (std::size_t i = 1; i < order.size(); ++i)
        if (members[order[i - 1]].first == members[order[i]].first)
            if (!twice || order[i] < twice->first) twice = {order[i], order[i - 1]};
    if (!twice) return true;
    auto const [second, first] = *twice;
    auto const [line, column] = Ruler(text_.data()).at(keys[first]);
    return refuse(keys[second], "the key " + in_quotes(members[second].first) + " again",
        "it once; it stands at " + std::to_string(line) + ':' + std::to_string(column) +
            " already");
}

std::optional<Fault> unreadable(std::string_view text, JsonLimits const& limits) {
    if (text.size() > limits.bytes)
        return Fault{{}, 0, 0, std::to_string(text.size()) + " bytes",
            "at most " + std::to_string(limits.bytes)};
    if (auto const at = ill_formed(text))
        return fault_at(text, text.data() + *at, "a byte that is not UTF-8", "UTF-8");
    // The parser takes a zero byte for the end and would not see what follows.
    if (auto const at = text.find('\0'); at != text.npos)
        return fault_at(text, text.data() + at, "a zero byte", "text");
    return std::nullopt;
}

} // namespace

Json const* Json::find(std::string_view key) const {
    auto const* members = as<Object>();
    if (!members) return nullptr;
    for (auto const& [name, json] : *members)
        if (name == key) return &json;
    return nullptr;
}

std::expected<Json, Fault> read_json(
    std::string_view text, std::string_view file, JsonLimits limits) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto fault = unreadable(text, limits);
    if (!fault) {
        // A copy ends in a zero byte, at which every search of ours stops.
        std::string const bytes(text);
        auto json = Tree(bytes, limits).read();
        if (json) return json;
        fault = std::move(json.error());
    }
    fault->file = file;
    return std::unexpected(std::move(*fault));
}

} // namespace erdem::text
