#include "erdem/events/kinds.hpp"

#include "erdem/events/kind_fields.hpp"
#include "erdem/events/payload.hpp"
#include "erdem/text/unicode.hpp"

#include <cstdlib>
#include <limits>
#include <type_traits>

namespace erdem::events {
namespace {

using text::Json;

struct Writer {
    Json::Object out;

    template<class T>
    void operator()(char const* key, T const& value) {
        out.emplace_back(key, json(value));
    }
    template<class T>
    void operator()(char const* key, std::optional<T> const& value) {
        if (value) (*this)(key, *value);
    }

    static Json json(std::string const& s) { return Json::string(s); }
    static Json json(bool b) { return Json::boolean(b); }
    static Json json(std::int32_t n) { return Json::integer(n); }
    static Json json(std::int64_t n) { return Json::integer(n); }
    static Json json(std::uint64_t n) { return Json::string(hex(0, n).substr(16)); }
    static Json json(text::Digest const& d) { return Json::string(text::hex(d)); }
    static Json json(EventId id) { return Json::string(to_text(id)); }
    static Json json(EventRef const& r) { return Json::string(to_text(r)); }
    static Json json(Uuid id) { return Json::string(write_uuid(id)); }
    template<class What>
    static Json json(Random128<What> id) {
        return Json::string(hex(id));
    }
    static Json json(Rank rank) { return Json::string(word(rank)); }
    static Json json(Purpose purpose) { return Json::string(word(purpose)); }
    static Json json(Json const& j) {
        if (!exact(j)) std::abort(); // a float in a payload: we are wrong
        return j;
    }
    template<class T>
    static Json json(std::vector<T> const& list) {
        Json::Array array;
        for (auto const& element : list) array.push_back(json(element));
        return Json::array(std::move(array));
    }
    template<class T>
    static Json json(T const& nested) {
        Writer inner;
        each(inner, nested);
        return Json::object(std::move(inner.out));
    }
};

// Remembers the first thing that was wrong; the rest is then read into nothing.
struct Reader {
    Members members;
    text::Fault fault{};
    bool well = true;

    void wrong(std::string_view key, std::string_view raw) {
        if (well) fault = {{}, 0, 0, std::string(raw.substr(0, 40)), std::string(key)};
        well = false;
    }
    template<class T>
    void operator()(char const* key, T& value) {
        auto const raw = members.find(key);
        if (!raw || !read(*raw, value)) wrong(key, raw.value_or(""));
    }
    template<class T>
    void operator()(char const* key, std::optional<T>& value) {
        auto const raw = members.find(key);
        if (raw && !read(*raw, value.emplace())) wrong(key, *raw);
    }

    template<class T>
    static bool keep(std::optional<T>&& from, T& to) {
        if (from) to = *std::move(from);
        return from.has_value();
    }
    static bool read(std::string_view raw, std::string& s) { return keep(read_string(raw), s); }
    static bool read(std::string_view raw, bool& b) {
        b = raw == "true";
        return b || raw == "false";
    }
    static bool read(std::string_view raw, std::int64_t& n) { return keep(read_integer(raw), n); }
    static bool read(std::string_view raw, std::int32_t& n) {
        auto const wide = read_integer(raw);
        if (!wide || *wide < std::numeric_limits<std::int32_t>::min() ||
            *wide > std::numeric_limits<std::int32_t>::max())
            return false;
        n = static_cast<std::int32_t>(*wide);
        return true;
    }
    static bool read(std::string_view raw, std::uint64_t& n) {
        auto const s = plain_string(raw);
        auto const id = s ? read_id<Uuid>(std::string(16, '0').append(*s)) : std::nullopt;
        n = id ? id->low : 0;
        return id.has_value();
    }
    template<class T, class Parse>
    static bool read_text(std::string_view raw, T& to, Parse parse) {
        auto const s = plain_string(raw);
        return s && keep(parse(*s), to);
    }
    static bool read(std::string_view raw, text::Digest& to) {
        return read_text(raw, to, read_digest);
    }
    static bool read(std::string_view raw, EventId& to) {
        return read_text(raw, to, read_event_id);
    }
    static bool read(std::string_view raw, EventRef& to) {
        return read_text(raw, to, read_event_ref);
    }
    static bool read(std::string_view raw, Uuid& to) { return read_text(raw, to, read_uuid); }
    template<class What>
    static bool read(std::string_view raw, Random128<What>& to) {
        return read_text(raw, to, read_id<Random128<What>>);
    }
    template<class E>
    static bool read_word(std::string_view raw, E& to) {
        for (auto const choice : {E{0}, E{1}, E{2}}) {
            to = choice;
            if (plain_string(raw) == word(choice)) return true;
        }
        return false;
    }
    static bool read(std::string_view raw, Rank& to) { return read_word(raw, to); }
    static bool read(std::string_view raw, Purpose& to) { return read_word(raw, to); }
    static bool read(std::string_view raw, Json& to) {
        auto json = text::read_json(raw);
        if (json) to = *std::move(json);
        return json.has_value();
    }
    template<class T>
    static bool read(std::string_view raw, std::vector<T>& to) {
        auto const elements = read_elements(raw);
        if (!elements) return false;
        for (auto const element : *elements)
            if (!read(element, to.emplace_back())) return false;
        return true;
    }
    template<class T>
    static bool read(std::string_view raw, T& to) {
        auto const inner = Members::read(raw);
        if (!inner) return false;
        Reader reader{*inner};
        each(reader, to);
        return reader.well;
    }
};

} // namespace

std::string_view word(Rank rank) {
    return std::array{"pc", "class", "county"}[static_cast<std::size_t>(rank)];
}

bool exact(Json const& json) {
    if (json.as<double>() != nullptr) return false;
    if (auto const* array = json.as<Json::Array>()) {
        for (auto const& element : *array)
            if (!exact(element)) return false;
    }
    if (auto const* object = json.as<Json::Object>()) {
        for (auto const& [key, value] : *object)
            if (!exact(value)) return false;
    }
    return true;
}

std::string seal(Json fields, Salt const& salt) {
    auto const id = id_from<Uuid>(salt);
    std::get<Json::Object>(fields.value).emplace_back("salt", Json::string(hex(id)));
    return text::write_json(fields);
}

template<Kind K>
Json fields(K const& k) {
    Writer writer;
    each(writer, k);
    return Json::object(std::move(writer.out));
}

template<Kind K>
std::expected<K, text::Fault> read_payload(std::string_view payload) {
    auto const members = Members::read(payload);
    if (!members || text::ill_formed(payload))
        return std::unexpected(text::Fault{
            {}, 0, 0, std::string(payload.substr(0, 40)), "canonical JSON without floats"});
    K k;
    Reader reader{*members};
    each(reader, k);
    if (!reader.well) return std::unexpected(reader.fault);
    return k;
}

#define ERDEM_KIND(K)                                                                              \
    template Json fields(K const&);                                                                \
    template std::expected<K, text::Fault> read_payload<K>(std::string_view);
ERDEM_KIND(SittingBegan)
ERDEM_KIND(SittingEnded)
ERDEM_KIND(Shown)
ERDEM_KIND(Answered)
ERDEM_KIND(Predicted)
ERDEM_KIND(TrialKept)
ERDEM_KIND(Recorded)
ERDEM_KIND(Marked)
ERDEM_KIND(Remarked)
ERDEM_KIND(Assigned)
ERDEM_KIND(Voided)
ERDEM_KIND(Reassigned)
ERDEM_KIND(Joined)
ERDEM_KIND(Left)
ERDEM_KIND(Consented)
ERDEM_KIND(Erased)
#undef ERDEM_KIND

} // namespace erdem::events
