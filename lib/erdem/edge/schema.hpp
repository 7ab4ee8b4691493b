// The shape of the database and how older ones are brought to it.
#pragma once

#include "erdem/edge/sqlite.hpp"
#include "erdem/edge/store.hpp"

namespace erdem::edge {

// `user_version` is how many of these have been taken; each is one transaction.
std::span<char const* const> migrations();

enum class Standing { fresh, older, current, newer, foreign };
Standing standing(Sql&, std::span<char const* const> steps); // look at the connection's fault too

// From wherever the database stands to the last step. Back it up first.
void migrate(Sql&, std::span<char const* const> steps);

StoreFault store_fault(Path const&, SqlFault const&);
StoreFault store_fault(FileFault const&);

} // namespace erdem::edge
