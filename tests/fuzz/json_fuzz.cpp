// Whatever is read is written in one way only, and reads back as what it was.
#include "erdem/text/json.hpp"

#include <cstdint>
#include <cstdlib>

using namespace erdem::text;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

void has_places(Json const& json) {
    must(json.line > 0 && json.column > 0);
    if (auto const* elements = json.as<Json::Array>())
        for (auto const& element : *elements) has_places(element);
    if (auto const* members = json.as<Json::Object>())
        for (auto const& [key, member] : *members) has_places(member);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const json = read_json(text, "fuzz.json");
    if (!json) {
        must(!words(json.error()).empty());
        must(json.error().line > 0 && json.error().column > 0);
        return 0;
    }
    has_places(*json);
    auto const written = write_json(*json);
    auto const back = read_json(written);
    must(back.has_value());
    must(write_json(*back) == written);
    return 0;
}
