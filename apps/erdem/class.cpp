// erdem class: a demo class that plays the first pack; whether the leaderboard shows.
#include "class.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

std::expected<Opened, Failure> open_class(std::string const& db, bool must_exist) {
    auto read = shelf();
    if (!read) return std::unexpected(read.error());
    std::error_code none;
    if (must_exist && !std::filesystem::exists(db, none)) return std::unexpected(Failure{no_such_file, fmt::format("{}: no such file", db)});
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
    return {store_trouble, fmt::format("{}: {} ({})", fault.path.string(), edge::word(fault.kind), fault.words)};
}

std::expected<play::Pack const*, Failure> pack(Opened const& opened, std::string const& id) {
    auto const found = opened.content->shelf.packs.find(id);
    if (found != opened.content->shelf.packs.end()) return &found->second;
    return std::unexpected(Failure{wrong_use, fmt::format("no pack \"{}\"", id)});
}

namespace {
struct Options {
    std::string db, pack = "first-steps", board;
    int pupils = 24;
    std::uint64_t seed = 1;
};

Result demo(Options const& options) {
    auto opened = open_class(options.db, false);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    for (auto const& pupil : classroom::synthetic_class(options.pupils, options.seed)) opened->here->play_demo(pupil, **which);
    if (auto const kept = opened->here->store().flush(); !kept) return std::unexpected(failure(kept.error()));
    fmt::print("{}: {} synthetic pupils worked through {}\n", options.db, options.pupils, options.pack);
    return good;
}

Result board(Options const& options) {
    auto opened = open_class(options.db, true);
    if (!opened) return std::unexpected(opened.error());
    auto const which = pack(*opened, options.pack);
    if (!which) return std::unexpected(which.error());
    opened->here->show_board(**which, options.board == "shown");
    if (auto const kept = opened->here->store().flush(); !kept) return std::unexpected(failure(kept.error()));
    fmt::print("{}: the leaderboard of {} is {}\n", options.db, options.pack, options.board);
    return good;
}
} // namespace

void add_class(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("class", "A class on this PC");
    command->require_subcommand(1);
    auto* play = command->add_subcommand("demo", "Synthetic pupils of differing ability play a pack");
    play->add_option("--db", options->db, "The class's file; made if it is not there")->required();
    play->add_option("--pupils", options->pupils, "How many")->check(CLI::Range(1, 2000));
    play->add_option("--seed", options->seed, "The same seed, the same class");
    play->add_option("--pack", options->pack, "Which pack");
    play->callback([=, &chosen] { chosen = [=] { return demo(*options); }; });
    auto* show = command->add_subcommand("board", "Show or hide the leaderboard");
    show->add_option("WHAT", options->board, "shown or hidden")->required()->check(CLI::IsMember({"shown", "hidden"}));
    show->add_option("--db", options->db, "The class's file")->required();
    show->add_option("--pack", options->pack, "Of which pack");
    show->callback([=, &chosen] { chosen = [=] { return board(*options); }; });
}

} // namespace erdem::cli
