// erdem export: a class as tables for other programs. Names stay behind unless they are asked for.
#include "class.hpp"

#include "erdem/events/answers.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
// A cell of RFC 4180. What a spreadsheet would take for a formula is led by an apostrophe.
std::string cell(std::string_view text) {
    std::string out(text);
    if (!out.empty() && std::string_view("=+-@\t\r").find(out.front()) != std::string_view::npos)
        out.insert(0, 1, '\'');
    if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
    for (auto at = out.find('"'); at != std::string::npos; at = out.find('"', at + 2))
        out.insert(at, 1, '"');
    return '"' + out + '"';
}

std::string answers_csv(events::Answers const& answers) {
    std::string out =
        "person,item,meaning,attempt,purpose,synthetic,hints,on_screen_ms,points,possible\r\n";
    answers.each([&](events::Answer const& each) {
        if (each.recorded) return;
        out += fmt::format("{},{},{},{},{},{},{},{},", events::hex(each.person),
            events::write_uuid(each.item.uuid), each.item.meaning, each.attempt,
            events::word(each.purpose), each.synthetic ? 1 : 0, each.hints_seen, each.on_screen_ms);
        out += each.mark ? fmt::format("{},{}\r\n", each.mark->points, each.mark->possible)
                         : std::string(",\r\n");
    });
    return out;
}

std::string people_csv(edge::Class const& here, bool names) {
    std::string out = names ? "person,name,sign,class,synthetic\r\n" : "person,class,synthetic\r\n";
    for (bool const synthetic : {false, true})
        for (auto const& each : here.people(synthetic)) {
            out += events::hex(each.person) + ",";
            if (names) out += cell(each.name) + "," + cell(each.sign) + ",";
            out += fmt::format("{},{}\r\n", cell(each.class_name), each.synthetic ? 1 : 0);
        }
    return out;
}
} // namespace

Result export_csv(ExportOptions const& options) {
    auto opened = open_class(options.db, Use::look);
    if (!opened) return std::unexpected(opened.error());
    auto const answers = opened->here->store().folded<events::Answers>();
    if (!answers) return std::unexpected(failure(answers.error()));
    auto const folder = std::filesystem::path(options.folder);
    if (auto const made = edge::make_folder(folder); !made)
        return std::unexpected(failure(made.error()));
    for (auto const& [name, text] : {std::pair{"answers.csv", answers_csv(*answers)},
             {"people.csv", people_csv(*opened->here, options.names)}})
        if (auto const done = edge::write_file_atomically(folder / name, text); !done)
            return std::unexpected(failure(done.error()));
    fmt::print("{}: answers.csv, people.csv\n", folder.string());
    return good;
}

} // namespace erdem::cli
