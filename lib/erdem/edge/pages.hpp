// SQLite's file format read without SQLite (https://www.sqlite.org/fileformat2.html): every row of
// every page that is still whole, wherever it lies; entries of indexes are rows too. For what SQL
// can no longer reach.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace erdem::edge {

using Cell = std::variant<std::monostate, std::int64_t, std::string_view>; // null, number, bytes
// Entries of indexes and of tables WITHOUT ROWID have none: rowid is 0.
using EachRow = std::function<void(std::int64_t rowid, std::vector<Cell> const&)>;

// A database file, or its -wal: pages there follow headers of their own. Rows that run over into
// other pages are found in a database file only. A row may come twice, or in an older version.
void each_row(std::string_view file, EachRow const&);

} // namespace erdem::edge
