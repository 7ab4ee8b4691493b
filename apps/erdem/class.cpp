// erdem class: a demo class that plays the first pack; whether the leaderboard shows.
#include "class.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

std::expected<Opened, Failure> open_class(std::string const& db, Use use) {
    auto read = shelf();
    if (!read) return std::unexpected(read.error());
    std::error_code none;
    if (use != Use::make && !std::filesystem::exists(db, none))
        return std::unexpected(Failure{no_such_file, fmt::format("{}: no such file", db)});
    Opened out;
    out.content = std::make_unique<edge::ReadShelf>(std::move(*read));
    auto store = edge::Store::open({.file = db, .read_only = use == Use::look});
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
    auto opened = open_class(options.db, Use::make);
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
    auto opened = open_class(options.db, Use::change);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    opened->here->show_board(**which, options.board == "shown");
    if (auto const kept = opened->here->store().flush(); !kept)
        return std::unexpected(failure(kept.error()));
    fmt::print("{}: the leaderboard of {} is {}\n", options.db, options.pack, options.board);
    return good;
}
Result class_forget(ClassOptions const& options) {
    auto opened = open_class(options.db, Use::change);
    if (!opened) return std::unexpected(opened.error());
    for (bool const synthetic : {false, true})
        for (auto const& each : opened->here->people(synthetic)) {
            if (events::hex(each.person) != options.person) continue;
            if (auto const done = opened->here->forget(each); !done)
                return std::unexpected(failure(done.error()));
            fmt::print(
                "{}: forgotten, in the class, its recordings and its backups\n", options.person);
            return good;
        }
    return std::unexpected(Failure{
        wrong_use, fmt::format("nobody here is \"{}\": erdem export --names tells who is who",
                       options.person)});
}

Result class_restore(ClassOptions const& options) {
    auto const aside = edge::restore(options.other, options.db);
    if (!aside) return std::unexpected(failure(aside.error()));
    fmt::print("{}: restored; what stood there is {}\n", options.db, aside->string());
    return good;
}

Result class_merge(ClassOptions const& options) {
    auto opened = open_class(options.db, Use::change);
    if (!opened) return std::unexpected(opened.error());
    auto const merged = opened->here->store().merge_file(options.other);
    if (!merged) return std::unexpected(failure(merged.error()));
    fmt::print("{}: {} events were new, {} known, {} forks\n", options.other, merged->added.size(),
        merged->known, merged->forks.size());
    return merged->refused.empty() ? good : does_not_hold;
}

} // namespace erdem::cli
