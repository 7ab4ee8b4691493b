// erdem class: a demo class that plays the first pack; whether the leaderboard shows.
#include "class.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

std::expected<Opened, Failure> open_class(std::string const& db, bool must_exist) {
    auto read = shelf();
    if (!read) return std::unexpected(read.error());
    std::error_code none;
    if (must_exist && !std::filesystem::exists(db, none))
        return std::unexpected(Failure{no_such_file, fmt::format("{}: no such file", db)});
    Opened out;
    out.content = std::make_unique<edge::ReadShelf>(std::move(*read));
    auto store = edge::Store::open({.file = db});
    if (!store) return std::unexpected(failure(store.error()));
    auto here = edge::Class::open(std::move(*store), out.content->shelf);
    if (!here) return std::unexpected(failure(here.error()));
    out.here = std::make_unique<edge::Class>(std::move(*here));
    return out;
}

Failure failure(edge::StoreFault const& fault) {
    return {store_trouble,
        fmt::format("{}: {} ({})", fault.path.string(), edge::word(fault.kind), fault.words)};
}

std::expected<play::Pack const*, Failure> pack(Opened const& opened, std::string const& id) {
    auto const found = opened.content->shelf.packs.find(id);
    if (found != opened.content->shelf.packs.end()) return &found->second;
    return std::unexpected(Failure{wrong_use, fmt::format("no pack \"{}\"", id)});
}

Result class_demo(ClassOptions const& options) {
    auto opened = open_class(options.db, false);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    for (auto const& pupil : classroom::synthetic_class(options.pupils, options.seed))
        opened->here->play_demo(pupil, **which, options.rounds);
    if (auto const kept = opened->here->store().flush(); !kept)
        return std::unexpected(failure(kept.error()));
    fmt::print(
        "{}: {} synthetic pupils worked through {}\n", options.db, options.pupils, options.pack);
    return good;
}

Result class_board(ClassOptions const& options) {
    auto opened = open_class(options.db, true);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    opened->here->show_board(**which, options.board == "shown");
    if (auto const kept = opened->here->store().flush(); !kept)
        return std::unexpected(failure(kept.error()));
    fmt::print("{}: the leaderboard of {} is {}\n", options.db, options.pack, options.board);
    return good;
}
} // namespace erdem::cli
