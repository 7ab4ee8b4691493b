// Content from a folder onto the shelf: content/<subject>/<module>, content/packs, content/targets.
#pragma once

#include "erdem/edge/files.hpp"
#include "erdem/literacy/target.hpp"
#include "erdem/play/shelf.hpp"

namespace erdem::edge {

struct ReadShelf {
    play::Shelf shelf;
    std::vector<literacy::Target> targets;
    std::vector<text::Fault> faults; // in files, each with its place
    std::vector<text::Fault> stale;  // translations older than their source
};

// Reads everything below the folder; a file with faults is left out of the shelf as little as can
// be, so that one module's mistake does not close the classroom.
ReadShelf read_shelf(Path const& root, play::Modules);

// One unit's folder alone, as `erdem check PATH` does.
play::ReadUnit read_unit_folder(
    Path const& folder, std::string_view id, play::Module const* simulation);

// A folder of data ("content", "shaders"): where $ERDEM_DATA says, beside the program as it is
// installed, or in the tree it was built in.
std::expected<Path, FileFault> find_data(std::string_view what);

} // namespace erdem::edge
