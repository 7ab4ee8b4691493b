#include "erdem/quiz/fields.hpp"

#include "erdem/text/number.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::quiz::reading {
namespace {

constexpr std::size_t most_faults = 100;

bool stands_before(text::Fault const& a, text::Fault const& b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

std::string list_of(std::initializer_list<std::string_view> names) {
    std::string list;
    std::string_view last;
    for (auto const name : names) {
        if (name != last) list.append(list.empty() ? "" : ", ").append(name);
        last = name; // the reader of evidence names a field twice where it has none more
    }
    return list;
}

std::string counted(Length length) {
    if (length.most == std::numeric_limits<std::size_t>::max())
        return "at least " + std::to_string(length.least);
    if (length.least == length.most) return std::to_string(length.least);
    return std::to_string(length.least) + " to " + std::to_string(length.most);
}

bool alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

void Faults::add(Json const& at, std::string found, std::string expected) {
    // What is dropped here comes after a hundred others: nobody would be shown it.
    if (faults_.size() == 2 * most_faults) {
        std::stable_sort(faults_.begin(), faults_.end(), stands_before);
        faults_.resize(most_faults);
    }
    ++count_;
    faults_.push_back({{}, at.line, at.column, std::move(found), std::move(expected)});
}

void Faults::expected(Json const& at, std::string what) { add(at, shown(at), std::move(what)); }

std::vector<text::Fault> Faults::in_order(std::string_view file) const {
    auto faults = faults_;
    std::stable_sort(faults.begin(), faults.end(), stands_before);
    faults.resize(std::min(faults.size(), most_faults));
    for (auto& fault : faults) fault.file = file;
    return faults;
}

std::string shown(Json const& json) {
    if (json.as<Json::Object>()) return "an object";
    if (json.as<Json::Array>()) return "a list";
    if (auto const* text = json.as<std::string>()) return text::in_quotes(*text);
    if (auto const* truth = json.as<bool>()) return *truth ? "true" : "false";
    if (auto const* whole = json.as<std::int64_t>()) return std::to_string(*whole);
    if (auto const* real = json.as<double>(); real && std::isfinite(*real))
        return text::write_number(*real);
    return json.as<double>() ? "a number out of range" : "null";
}

Fields::Fields(Reading& reading, Json const& at, std::initializer_list<std::string_view> known)
    : reading_(reading), at_(at) {
    auto const* members = at.as<Json::Object>();
    if (!members) {
        auto const fields = list_of(known);
        reading.faults.expected(
            at, fields.empty() ? "an empty object" : "an object with " + fields);
        return;
    }
    for (auto const& [name, value] : *members)
        if (std::find(known.begin(), known.end(), name) == known.end())
            reading.faults.add(value, text::in_quotes(name),
                known.size() == 0 ? "an empty object" : "one of: " + list_of(known));
}

Json const* Fields::needed(std::string_view key) {
    auto const* value = at_.find(key);
    if (!value && is_object())
        reading_.faults.add(at_, "no " + text::in_quotes(key), text::in_quotes(key));
    return value;
}

std::string read_string(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* text = at->as<std::string>();
    if (text && !text->empty()) return *text;
    reading.faults.expected(*at, "a text in quotation marks that is not empty");
    return {};
}

bool read_bool(Reading& reading, Json const* at, bool otherwise) {
    if (!at) return otherwise;
    if (auto const* truth = at->as<bool>()) return *truth;
    reading.faults.expected(*at, "true or false");
    return otherwise;
}

std::int64_t read_integer(Reading& reading, Json const* at, Range range, std::int64_t otherwise) {
    if (!at) return otherwise;
    auto const* whole = at->as<std::int64_t>();
    if (whole && *whole >= range.least && *whole <= range.most) return *whole;
    reading.faults.expected(*at,
        "a whole number from " + std::to_string(range.least) + " to " + std::to_string(range.most));
    return otherwise;
}

double read_real(Reading& reading, Json const* at, double otherwise) {
    if (!at) return otherwise;
    if (auto const* whole = at->as<std::int64_t>()) return static_cast<double>(*whole);
    auto const* real = at->as<double>();
    if (real && std::isfinite(*real)) return *real;
    reading.faults.expected(*at, "a number");
    return otherwise;
}

bool is_id(std::string_view id) {
    auto const fits = [](char c) { return alphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !id.empty() && id.size() <= 64 && alphanumeric(id.front()) &&
           std::all_of(id.begin(), id.end(), fits);
}

std::string read_id(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* id = at->as<std::string>();
    if (id && is_id(*id)) return *id;
    reading.faults.expected(*at, "an id of letters, digits, '-', '_' and '.'");
    return {};
}

std::string read_module(Reading& reading, Json const* at) {
    if (!at) return {};
    auto const* module = at->as<std::string>();
    auto rest = module ? std::string_view(*module) : std::string_view();
    bool fits = rest.find('/') != rest.npos;
    for (auto slash = rest.find('/'); fits && slash != rest.npos; slash = rest.find('/')) {
        fits = is_id(rest.substr(0, slash));
        rest.remove_prefix(slash + 1);
    }
    if (fits && is_id(rest)) return *module;
    reading.faults.expected(*at, "a module, for instance \"physics/pendulum\"");
    return {};
}

std::string read_known(
    Reading& reading, Json const* at, std::vector<std::string> const& list, std::string_view kind) {
    if (!at) return {};
    auto const* id = at->as<std::string>();
    if (id && std::find(list.begin(), list.end(), *id) != list.end()) return *id;
    reading.faults.expected(*at, std::string(kind));
    return {};
}

Json::Array const& elements(Reading& reading, Json const* at, Length length) {
    static Json::Array const none;
    if (!at) return none;
    auto const* array = at->as<Json::Array>();
    if (array && array->size() >= length.least && array->size() <= length.most) return *array;
    auto found = array ? "a list of " + std::to_string(array->size()) : shown(*at);
    reading.faults.add(*at, std::move(found), "a list of " + counted(length));
    return none;
}

Json::Object const& members(Reading& reading, Json const* at) {
    static Json::Object const none;
    if (!at) return none;
    if (auto const* object = at->as<Json::Object>()) return *object;
    reading.faults.expected(*at, "an object");
    return none;
}

void check_once(
    Reading& reading, Json const& at, std::string const& id, std::vector<std::string>& seen) {
    if (id.empty()) return; // it was a fault already
    if (std::find(seen.begin(), seen.end(), id) != seen.end())
        reading.faults.add(at, text::in_quotes(id) + " again", "each id once");
    seen.push_back(id);
}

} // namespace erdem::quiz::reading
