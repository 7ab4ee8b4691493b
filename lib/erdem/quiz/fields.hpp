// How the reader of quiz files looks at a JSON tree: every fault is kept with its place, and
// reading goes on with a harmless value, so that an author sees all that is wrong at once.
#pragma once

#include "erdem/quiz/item.hpp"
#include "erdem/text/json.hpp"

#include <initializer_list>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace erdem::quiz::reading {

using text::Json;

// The first hundred faults in the order of the file, in whatever order they were found.
class Faults {
public:
    void add(Json const& at, std::string found, std::string expected);
    void expected(Json const& at, std::string what);           // but something else stands there
    [[nodiscard]] std::size_t count() const { return count_; } // of all, also beyond the hundred
    [[nodiscard]] std::vector<text::Fault> in_order(std::string_view file) const;

private:
    std::vector<text::Fault> faults_;
    std::size_t count_ = 0;
};

struct Source { // a text in the language that the others were translated from
    Json const* at = nullptr;
    std::string_view text;
};

// What is known while one file is read.
struct Reading {
    Faults faults, stale;
    std::vector<std::string> sources, misconceptions; // ids
    // Of the item that is being read:
    text::Language language;        // the source of its translations
    std::vector<std::string> names; // of its variables so far
    std::vector<Source> texts;      // for the stamps; kept only where there are stamps
    bool stamped = false;
};

std::string shown(Json const&); // a value as a fault speaks of it

// An object whose every field is known; the others are faults.
class Fields {
public:
    Fields(Reading&, Json const& at, std::initializer_list<std::string_view> known);

    Json const* needed(std::string_view key); // its absence is a fault
    [[nodiscard]] Json const* maybe(std::string_view key) const { return at_.find(key); }
    [[nodiscard]] Json const& at() const { return at_; }
    [[nodiscard]] bool is_object() const { return at_.as<Json::Object>() != nullptr; }

private:
    Reading& reading_;
    Json const& at_;
};

// Each of these takes a null pointer for a field that is absent: the needed ones were faults
// already, the others keep what they are by default.

std::string read_string(Reading&, Json const*); // not empty
bool read_bool(Reading&, Json const*, bool otherwise);

struct Range {
    std::int64_t least = 0, most = 0;
};
std::int64_t read_integer(Reading&, Json const*, Range, std::int64_t otherwise);
double read_real(Reading&, Json const*, double otherwise);

// Letters, digits, '-', '_' and '.', of which the first is a letter or digit; at most 64.
bool is_id(std::string_view);
std::string read_id(Reading&, Json const*);
// "physics/pendulum": ids with slashes between them.
std::string read_module(Reading&, Json const*);
// An id of the list; `kind` is what the list holds, for the fault.
std::string read_known(
    Reading&, Json const*, std::vector<std::string> const& list, std::string_view kind);

struct Length {
    std::size_t least = 0, most = std::numeric_limits<std::size_t>::max();
};
// The elements of an array, or none.
Json::Array const& elements(Reading&, Json const*, Length);
Json::Object const& members(Reading&, Json const*);

// The same id twice in one list is a fault at the second.
void check_once(Reading&, Json const& at, std::string const& id, std::vector<std::string>& seen);

// Which markup a text may hold beside markdown.
enum class Marks { none, values, values_and_slots };
// A text in every shipped language.
Localized read_text(Reading&, Json const*, Marks);
// The slots that a text puts into its line, in its order.
std::vector<std::string_view> slots_in(std::string_view text);

// A formula over the names known so far; of a text that the file says otherwise, `at` is its place.
math::Formula read_formula(Reading&, Json const*);
math::Formula read_formula_text(Reading&, Json const& at, std::string_view);
// The value of a formula that looks at no variable.
std::optional<double> constant(Json const*);

} // namespace erdem::quiz::reading
