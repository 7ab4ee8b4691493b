// The commands of `erdem`, each a file of its own; main.cpp reads the line.
#pragma once

#include "erdem/edge/shelf.hpp"
#include "erdem/play/run.hpp"

#include <string>
#include <vector>

namespace erdem::cli {

// What the program answers to the shell; docs/command-line.md tells the same.
enum Exit : int {
    good = 0,
    does_not_hold = 1,
    wrong_use = 2,
    no_such_file = 3,
    faulty_content = 4,
    store_trouble = 5
};

// A command line that cannot be carried out: one line on stderr with the place, and the exit code.
struct Failure {
    Exit code = wrong_use;
    std::string words;
};

using Result = std::expected<Exit, Failure>;
struct PlayOptions {
    std::string module, acts, record, task;
    std::uint64_t seed = 1;
    std::int64_t ticks = 0;
};
struct ClassOptions {
    std::string db, pack = "first-steps", board, person, other;
    int pupils = 24, rounds = 1;
    std::uint64_t seed = 1;
};
struct StandingsOptions {
    std::string db, pack = "first-steps";
    bool json = false;
};
struct ExportOptions {
    std::string db, folder;
    bool names = false;
};

Result modules(bool json);
Result play(PlayOptions const&);
Result verify(std::vector<std::string> const& files);
Result check(std::vector<std::string> const& paths, bool examining);
Result new_module(std::string const& id, std::string const& into);
Result class_demo(ClassOptions const&);
Result class_board(ClassOptions const&);
Result class_forget(ClassOptions const&);
Result class_restore(ClassOptions const&);
Result class_merge(ClassOptions const&);
Result standings(StandingsOptions const&);
Result export_csv(ExportOptions const&);
Result log_check(std::string const& db);

std::expected<edge::ReadShelf, Failure> shelf(); // all content, beside the program
// Acts from a file, a line each: `tick kind integers`; '#' begins a remark.
std::expected<void, Failure> perform(play::Run&, std::string_view acts, std::string const& file);
Failure failure(edge::FileFault const&);
std::string hex16(std::uint64_t);

} // namespace erdem::cli
