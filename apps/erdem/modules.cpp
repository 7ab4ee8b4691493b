// erdem modules: what is on the shelf.
#include "commands.hpp"

#include "erdem/text/json.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
using text::Json;

Json described(play::Unit const& unit) {
    Json::Array tasks;
    if (unit.simulation != nullptr)
        for (auto const& task : unit.simulation->facts.tasks)
            tasks.push_back(Json::string(task.id));
    Json::Object titles;
    for (auto const& lesson : unit.lessons)
        titles.emplace_back(lesson.language.tag, Json::string(lesson.word("title")));
    return Json::object({{"id", Json::string(unit.id)},
        {"items", Json::integer(static_cast<std::int64_t>(unit.quiz.items.size()))},
        {"simulation", Json::boolean(unit.simulation != nullptr)},
        {"tasks", Json::array(std::move(tasks))}, {"title", Json::object(std::move(titles))},
        {"version",
            Json::string(unit.simulation == nullptr ? "" : unit.simulation->facts.version)}});
}
} // namespace

Result modules(bool json) {
    auto const read = shelf();
    if (!read) return std::unexpected(read.error());
    Json::Array all;
    for (auto const& [id, unit] : read->shelf.units) {
        if (json)
            all.push_back(described(unit));
        else
            fmt::print("{:<24} {:<28} {} items{}\n", id, unit.lesson({"en"}).word("title"),
                unit.quiz.items.size(),
                unit.simulation == nullptr
                    ? ""
                    : fmt::format(", {} tasks", unit.simulation->facts.tasks.size()));
    }
    if (json) fmt::print("{}\n", text::write_json(Json::array(std::move(all))));
    return good;
}

} // namespace erdem::cli
