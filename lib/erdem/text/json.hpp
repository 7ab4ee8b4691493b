// JSON in which every value knows its line and column, and a key may stand only once.
#pragma once

#include "erdem/text/fault.hpp"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace erdem::text {

struct Json {
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>; // in the order they were written
    using Value =
        std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    Value value = nullptr;
    int line = 0;
    int column = 0;

    Json() = default;
    Json(Value of) : value(std::move(of)) {}
    // So that trees read well where they are written: Json{"tick", 3} would be ambiguous otherwise.
    static Json object(Object members) { return Json(Value(std::move(members))); }
    static Json array(Array elements) { return Json(Value(std::move(elements))); }
    static Json string(std::string_view s) { return Json(Value(std::string(s))); }
    static Json integer(std::int64_t n) { return Json(Value(n)); }
    static Json boolean(bool b) { return Json(Value(b)); }

    template<class T>
    T const* as() const {
        return std::get_if<T>(&value);
    }
    Json const* find(std::string_view key) const; // a member of an object; null when there is none

    // Places are where a value stood, not what it is: they do not count.
    friend bool operator==(Json const& a, Json const& b) { return a.value == b.value; }
};

struct JsonLimits {
    std::size_t bytes = 64U << 20U;
    int depth = 64;
    std::size_t values = 8'000'000;
};

// Faults: bad UTF-8, syntax, a key twice in one object, deeper, longer or more values than the
// limits allow, an integer that does not fit 64 bits. `file` is only carried into the fault.
std::expected<Json, Fault> read_json(
    std::string_view text, std::string_view file = {}, JsonLimits limits = {});

// Canonical: keys sorted by bytes, no spaces, only what must be escaped is escaped.
std::string write_json(Json const&);

} // namespace erdem::text
