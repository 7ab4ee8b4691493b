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
#include <tuple>
#include <utility>
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

using Indices = std::pair<std::size_t, std::size_t>;

std::optional<Indices> twice_among_few(Json::Object const& members) {
    for (std::size_t second = 1; second < members.size(); ++second)
        for (std::size_t first = 0; first < second; ++first)
            if (members[first].first == members[second].first) return Indices{first, second};
    return std::nullopt;
}

// Of all members whose key stood before, the earliest, behind the one it repeats.
std::optional<Indices> key_standing_twice(Json::Object const& members) {
    constexpr std::size_t few = 12;
    if (members.size() <= few) return twice_among_few(members);
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // A total order: what is equal by name is ordered by place.
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        auto const by_name = members[a].first <=> members[b].first;
        return by_name != 0 ? by_name < 0 : a < b;
    });
    std::optional<Indices> twice;
    for (std::size_t i = 1; i < order.size(); ++i)
        if (members[order[i - 1]].first == members[order[i]].first)
            if (!twice || order[i] < twice->second) twice = {order[i - 1], order[i]};
    return twice;
}

// An object or array that is not closed yet. It stays where it is: what holds it does not grow
// before it is closed.
struct Open {
    Json* json;
    std::size_t first_key; // of those of all open objects
};

class Tree {
public:
    explicit Tree(std::string const& text, JsonLimits const& limits)
        : text_(text),
          limits_(limits),
          seen_(text.data()),
          behind_(text.data()),
          ruler_(text.data()) {}

    std::expected<Json, Fault> read() {
        // With the zero byte that ends the string, at which the parser stops too: so a number
        // always ends one byte before what was read last.
        auto const* const end = text_.data() + text_.size() + 1;
        if (!nlohmann::json::sax_parse(Watched(text_.data(), &seen_), Watched(end, &seen_), this))
            return std::unexpected(std::move(fault_));
        return std::move(root_);
    }

    // What the parser calls. It knows that a number has ended by the byte behind it.
    bool null() { return add(nullptr, seen_); }
    bool boolean(bool value) { return add(value, seen_); }
    bool number_integer(std::int64_t value) { return add(value, seen_ - 1); }
    bool number_unsigned(std::uint64_t value) {
        return std::in_range<std::int64_t>(value) ? number_integer(static_cast<std::int64_t>(value))
                                                  : too_large();
    }
    bool number_float(double value, std::string const&) {
        auto const digits = number();
        if (digits.find_first_of(".eE") == digits.npos) return too_large();
        return add(decimal(digits, value), seen_ - 1);
    }
    bool string(std::string& value) { return add(std::move(value), seen_); }
    bool binary(nlohmann::json::binary_t&) { return false; } // JSON text holds none
    bool start_object(std::size_t) { return begin(Json::Object{}); }
    bool start_array(std::size_t) { return begin(Json::Array{}); }
    bool end_object() { return keys_stand_once() && finish(); }
    bool end_array() { return finish(); }

    bool key(std::string& name) {
        keys_.push_back(start());
        std::get<Json::Object>(open_.back().json->value)
            .emplace_back(std::piecewise_construct, std::forward_as_tuple(std::move(name)),
                std::forward_as_tuple());
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
    std::string_view number() const { return {start(), seen_ - 1}; }

    JsonWithin within() const {
        if (open_.empty()) return JsonWithin::nothing;
        return open_.back().json->as<Json::Array>() ? JsonWithin::array : JsonWithin::object;
    }

    bool told(char const* behind, JsonState state) {
        behind_ = behind;
        state_ = state;
        return true;
    }

    Json& next() { // where the value that begins here goes
        if (open_.empty()) return root_;
        auto& holder = open_.back().json->value;
        if (auto* array = std::get_if<Json::Array>(&holder)) return array->emplace_back();
        return std::get<Json::Object>(holder).back().second;
    }

    template<class T>
    Json* put(T&& value) {
        if (++values_ > limits_.values) {
            too_many();
            return nullptr;
        }
        auto const [line, column] = ruler_.at(start());
        auto& json = next();
        json.value = std::forward<T>(value);
        json.line = line;
        json.column = column;
        return &json;
    }

    template<class T>
    bool add(T&& value, char const* end) {
        return put(std::forward<T>(value)) && told(end, JsonState::value);
    }

    template<class T>
    bool begin(T&& empty) {
        if (static_cast<int>(open_.size()) >= limits_.depth) return too_deep();
        auto* const json = put(std::forward<T>(empty));
        if (!json) return false;
        open_.push_back({json, keys_.size()});
        return told(seen_, JsonState::opened);
    }

    bool finish() {
        keys_.resize(open_.back().first_key);
        open_.pop_back();
        return told(seen_, JsonState::value);
    }

    bool keys_stand_once() {
        auto const& [json, first_key] = open_.back();
        auto const& members = std::get<Json::Object>(json->value);
        auto const twice = key_standing_twice(members);
        if (!twice) return true;
        auto const [line, column] = Ruler(text_.data()).at(keys_[first_key + twice->first]);
        return refuse(keys_[first_key + twice->second],
            "the key " + in_quotes(members[twice->second].first) + " again",
            "it once; it stands at " + std::to_string(line) + ':' + std::to_string(column) +
                " already");
    }

    bool refuse(char const* at, std::string found, std::string expected) {
        fault_ = fault_at(text_, at, std::move(found), std::move(expected));
        return false;
    }
    bool too_many() {
        return refuse(start(), "more than " + std::to_string(limits_.values) + " values",
            "at most that many");
    }
    bool too_deep() {
        return refuse(start(), "a value inside " + std::to_string(limits_.depth) + " others",
            "at most that many levels");
    }
    bool too_large() {
        return refuse(start(), in_quotes(number()),
            "a whole number from -9223372036854775808 to 9223372036854775807");
    }

    std::string const& text_;
    JsonLimits limits_;
    char const* seen_;   // the parser has read up to here
    char const* behind_; // the end of the last thing it told us
    Ruler ruler_;
    JsonState state_ = JsonState::begun;
    std::vector<Open> open_;
    std::vector<char const*> keys_; // where the keys of all open objects stand
    std::size_t values_ = 0;
    Json root_;
    Fault fault_;
};

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
