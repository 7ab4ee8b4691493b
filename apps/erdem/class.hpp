// A class's file, opened for a command.
#pragma once

#include "commands.hpp"

#include "erdem/edge/class.hpp"

#include <memory>

namespace erdem::cli {

struct Opened { // the class borrows the shelf: neither moves
    std::unique_ptr<edge::ReadShelf> content;
    std::unique_ptr<edge::Class> here;
};

enum class Use { look, change, make }; // looking leaves a class that is open elsewhere alone
std::expected<Opened, Failure> open_class(std::string const& db, Use);
std::expected<play::Pack const*, Failure> pack(Opened const&, std::string const& id);
Failure failure(edge::StoreFault const&);

} // namespace erdem::cli
