// erdem log check: does the log hold together, and do its folds come out the same from nothing?
#include "class.hpp"

#include "erdem/events/answers.hpp"

#include <fmt/format.h>
#include <memory>

namespace erdem::cli {

namespace {
bool folds_agree(edge::Store const& store) {
    auto const kept = store.folded<events::Answers>();
    events::Answers from_nothing;
    if (!store.each([&](events::Event&& event) { from_nothing.take(event); }) || !kept)
        return false;
    from_nothing.settle();
    return write(*kept) == write(from_nothing);
}
} // namespace

Result log_check(std::string const& db) {
    auto opened = open_class(db, Use::look);
    if (!opened) return std::unexpected(opened.error());
    auto const& store = opened->here->store();
    if (auto const pages = store.verify(); !pages) return std::unexpected(failure(pages.error()));
    auto const found = store.check();
    if (!found) return std::unexpected(failure(found.error()));
    for (auto const& id : found->broken)
        fmt::print("{}: its chain is broken\n", events::to_text(id));
    for (auto const& id : found->edited)
        fmt::print("{}: its payload was edited\n", events::to_text(id));
    for (auto const& id : found->forks)
        fmt::print("{}: two different events bear this id\n", events::to_text(id));
    for (auto const& gap : found->gaps)
        fmt::print("{}: {} to {} are missing\n", events::hex(gap.device), gap.first, gap.last);
    bool const agree = folds_agree(store);
    fmt::print(
        "{} events, {} erased, {} broken, {} edited, {} forks, {} gaps; folds from nothing {}\n",
        found->events, found->erased, found->broken.size(), found->edited.size(),
        found->forks.size(), found->gaps.size(), agree ? "agree" : "differ");
    return found->whole() && agree ? good : does_not_hold;
}

} // namespace erdem::cli
