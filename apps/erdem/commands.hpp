// The commands of `erdem`: each adds itself to the line and is a file of its own.
#pragma once

#include "erdem/edge/shelf.hpp"
#include "erdem/play/run.hpp"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace erdem::cli {

// What the program answers to the shell; docs/command-line.md tells the same.
enum Exit : int { good = 0, does_not_hold = 1, wrong_use = 2, no_such_file = 3, faulty_content = 4, store_trouble = 5 };

// A command line that cannot be carried out: one line on stderr with the place, and the exit code.
struct Failure {
    Exit code = wrong_use;
    std::string words;
};

using Result = std::expected<Exit, Failure>;
using Command = std::function<Result()>;

void add_modules(CLI::App&, Command& chosen);
void add_play(CLI::App&, Command& chosen);
void add_verify(CLI::App&, Command& chosen);
void add_check(CLI::App&, Command& chosen);
void add_new_module(CLI::App&, Command& chosen);
void add_class(CLI::App&, Command& chosen);
void add_standings(CLI::App&, Command& chosen);
void add_export(CLI::App&, Command& chosen);
void add_log(CLI::App&, Command& chosen);

std::expected<edge::ReadShelf, Failure> shelf(); // all content, beside the program
// Acts from a file, a line each: `tick kind integers`; '#' begins a remark.
std::expected<void, Failure> perform(play::Run&, std::string_view acts, std::string const& file);
Failure failure(edge::FileFault const&);
std::string hex16(std::uint64_t);

} // namespace erdem::cli
