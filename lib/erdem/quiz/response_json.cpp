// Responses as events keep them: by ids, so that neither an order on a screen nor an option added
// later changes what was meant.
#include "erdem/quiz/marking.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace erdem::quiz {
namespace {

using text::Json;

// ---- writing ----------------------------------------------------------------------------------

Json id_list(std::vector<Option> const& options, std::vector<std::uint8_t> const& indices) {
    Json::Array ids;
    for (auto const index : indices) ids.push_back(Json::string(options[index].id));
    return Json::array(std::move(ids));
}

struct Write {
    Json operator()(Choice const& choice, Chosen const& chosen) const {
        return id_list(choice.options, chosen.options);
    }
    Json operator()(TrueFalse, Chosen const& chosen) const {
        return Json::boolean(chosen.options.front() == 1); // what is omitted is not written
    }
    Json operator()(Ordering const& order, Ordered const& ordered) const {
        return id_list(order.options, ordered.options);
    }
    Json operator()(Matching const& match, Paired const& paired) const {
        Json::Object pairs;
        for (std::size_t i = 0; i < paired.right.size(); ++i)
            if (paired.right[i] >= 0)
                pairs.emplace_back(match.left[i].id, Json::string(match.right[paired.right[i]].id));
        return Json::object(std::move(pairs));
    }
    Json operator()(EvidenceRows const&, Cited const& cited) const {
        Json::Array rows;
        for (auto const row : cited.rows) rows.push_back(Json::integer(row));
        return Json::array(std::move(rows));
    }
    template<class Entry>
    Json operator()(Entry const&, Typed const& typed) const {
        return Json::string(typed.text);
    }
    template<class Entry>
    Json operator()(Entry const&, Performed const& performed) const {
        return Json::string(performed.recording);
    }
    template<class Entry, class Other>
    Json operator()(Entry const&, Other const&) const {
        std::abort(); // the response does not fit: it was seen to
    }
};

// ---- reading ----------------------------------------------------------------------------------

using Read = std::expected<SlotResponse, text::Fault>;

text::Fault fault(Json const& at, std::string found, std::string expected) {
    return {{}, at.line, at.column, std::move(found), std::move(expected)};
}

std::unexpected<text::Fault> expected(Json const& at, std::string what) {
    auto const* text = at.as<std::string>();
    auto found = text ? text::in_quotes(*text) : std::string("another value");
    return std::unexpected(fault(at, std::move(found), std::move(what)));
}

std::optional<std::size_t> find_option(std::vector<Option> const& options, Json const& at) {
    auto const* id = at.as<std::string>();
    for (std::size_t i = 0; id && i < options.size(); ++i)
        if (options[i].id == *id) return i;
    return std::nullopt;
}

std::expected<std::vector<std::uint8_t>, text::Fault> read_ids(
    std::vector<Option> const& options, Json const& at) {
    auto const* ids = at.as<Json::Array>();
    if (!ids) return expected(at, "a list of options");
    std::vector<std::uint8_t> indices;
    for (auto const& id : *ids) {
        auto const index = find_option(options, id);
        if (!index) return expected(id, "the id of an option");
        if (std::find(indices.begin(), indices.end(), *index) != indices.end())
            return expected(id, "each option once");
        indices.push_back(static_cast<std::uint8_t>(*index));
    }
    return indices;
}

struct ReadResponse {
    Json const& at;

    Read operator()(Choice const& choice) const {
        auto indices = read_ids(choice.options, at);
        if (!indices) return std::unexpected(std::move(indices.error()));
        if (static_cast<int>(indices->size()) > choice.most)
            return expected(at, "at most " + std::to_string(choice.most) + " options");
        std::sort(indices->begin(), indices->end());
        return Chosen{std::move(*indices)};
    }
    Read operator()(TrueFalse) const {
        auto const* truth = at.as<bool>();
        if (!truth) return expected(at, "true or false");
        return Chosen{{static_cast<std::uint8_t>(*truth)}};
    }
    Read operator()(NumberEntry) const { return typed(); }
    Read operator()(TextEntry const&) const { return typed(); }
    Read operator()(Ordering const& order) const {
        auto indices = read_ids(order.options, at);
        if (!indices) return std::unexpected(std::move(indices.error()));
        return Ordered{std::move(*indices)};
    }
    Read operator()(Matching const& match) const {
        auto const* pairs = at.as<Json::Object>();
        if (!pairs) return expected(at, "an object of pairs");
        Paired paired{std::vector<std::int8_t>(match.left.size(), -1)};
        for (auto const& [from, to] : *pairs) {
            auto const left = find_option(match.left, Json::string(from));
            auto const right = find_option(match.right, to);
            if (!left)
                return std::unexpected(fault(to, text::in_quotes(from), "an option on the left"));
            if (!right) return expected(to, "an option on the right");
            paired.right[*left] = static_cast<std::int8_t>(*right);
        }
        return paired;
    }
    Read operator()(EvidenceRows const&) const {
        auto const* rows = at.as<Json::Array>();
        if (!rows) return expected(at, "a list of rows");
        Cited cited;
        for (auto const& row : *rows) {
            auto const* number = row.as<std::int64_t>();
            if (!number || *number < 0 || *number > UINT16_MAX)
                return expected(row, "a row, from 0");
            cited.rows.push_back(static_cast<std::uint16_t>(*number));
        }
        return cited;
    }
    Read operator()(SimulationTask const&) const {
        auto const* recording = at.as<std::string>();
        auto const digits = recording ? recording->find_first_not_of("0123456789abcdef") : 0;
        if (!recording || recording->size() != 64 || digits != recording->npos)
            return expected(at, "a SHA-256 in hexadecimal digits");
        return Performed{*recording};
    }

    Read typed() const {
        auto const* text = at.as<std::string>();
        if (!text) return expected(at, "a text");
        return Typed{*text};
    }
};

} // namespace

Json to_json(Item const& item, Response const& response) {
    if (response.size() > item.slots.size()) std::abort(); // a response to another item
    Json::Object answers;
    for (std::size_t i = 0; i < response.size(); ++i) {
        auto const& slot = item.slots[i];
        if (is_omitted(response[i])) continue;
        if (!can_hold(slot, response[i])) std::abort(); // likewise
        answers.emplace_back(slot.id, std::visit(Write{}, slot.interaction, response[i]));
    }
    return Json::object(std::move(answers));
}

std::expected<Response, text::Fault> read_response(Item const& item, Json const& json) {
    auto const* answers = json.as<Json::Object>();
    if (!answers) return expected(json, "an object with a value for each answered slot");
    Response response(item.slots.size());
    for (auto const& [id, value] : *answers) {
        auto const slot = std::find_if(item.slots.begin(), item.slots.end(),
            [&](Slot const& candidate) { return candidate.id == id; });
        if (slot == item.slots.end())
            return std::unexpected(
                fault(value, text::in_quotes(id), "the id of a slot of this item"));
        auto read = std::visit(ReadResponse{value}, slot->interaction);
        if (!read) return std::unexpected(std::move(read.error()));
        if (!is_omitted(*read)) response[slot - item.slots.begin()] = std::move(*read);
    }
    return response;
}

} // namespace erdem::quiz
