// Opening the classroom: where its data lies, what can go wrong, and the words for it.
#pragma once

#include "app.hpp"
#include "options.hpp"

#include <expected>
#include <memory>

namespace erdem::desktop {

struct Opened {
    std::unique_ptr<edge::ReadShelf> content;
    std::unique_ptr<edge::Class> here;
    std::unique_ptr<App> app;
    std::optional<edge::Salvaged> salvaged; // the database was damaged: this much came back
};

// The class of the options: --db, --portable (beside the program), else the data folder.
std::expected<Opened, edge::StoreFault> open_classroom(Options const&);
std::string words(edge::StoreFault const&, Tongue); // what happened, and what to do

} // namespace erdem::desktop
