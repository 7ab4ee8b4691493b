#include "erdem/edge/inside.hpp"

#include <algorithm>

namespace erdem::edge {

using events::Event;
using Outcome = std::expected<void, StoreFault>;

Outcome Store::each(Each const& take) const {
    return inside_->read([&](Reading& from) { from.each(take); });
}

Outcome Store::each_since(events::Heads const& heads, Each const& take) const {
    return inside_->read([&](Reading& from) { from.each_since(heads, take); });
}

std::expected<std::vector<Event>, StoreFault> Store::since(events::Heads const& heads) const {
    std::vector<Event> all;
    auto const read = each_since(heads, [&](Event&& e) { all.push_back(std::move(e)); });
    if (!read) return std::unexpected(read.error());
    return all;
}

std::expected<events::Heads, StoreFault> Store::heads() const {
    events::Heads heads;
    auto const read = inside_->read([&](Reading& from) { heads = from.heads(); });
    if (!read) return std::unexpected(read.error());
    return heads;
}

std::expected<events::Findings, StoreFault> Store::check() const {
    events::Check check;
    auto const read = each([&](Event&& e) { check.take(e); });
    if (!read) return std::unexpected(read.error());
    return check.findings();
}

Outcome Store::verify() const {
    std::string found;
    auto const read = inside_->read([&](Reading&) {
        auto row = inside_->read_db.prepare("PRAGMA quick_check(1)");
        if (row.row()) found = row.bytes(0);
    });
    if (!read || found == "ok") return read;
    return std::unexpected(StoreFault{StoreFault::Kind::damaged, file(), found});
}

// ── checkpoints: files, one a fold ──

namespace {
constexpr std::size_t checkpoint_limit = 1U << 30U;
}

void Store::keep(events::Checkpoint const& checkpoint) const {
    if (inside_->options.read_only) return;
    auto const folder = inside_->folder() / "checkpoints";
    auto const name = events::name(checkpoint.fold, checkpoint.version, checkpoint.heads);
    if (!make_folder(folder) || !write_file_atomically(folder / name, write(checkpoint))) return;
    std::error_code wrong;
    for (auto const& other : std::filesystem::directory_iterator(folder, wrong)) {
        auto const file_name = other.path().filename().string();
        auto const of_fold = file_name.starts_with(checkpoint.fold + '-');
        if (of_fold && file_name != name) std::filesystem::remove(other.path(), wrong);
    }
}

// Of a log that has lost something (a restored one), a checkpoint knows too much: it is not taken.
std::optional<events::Checkpoint> Store::newest(
    std::string_view fold, std::uint32_t version) const {
    auto const now = heads();
    if (!now) return {};
    auto const start = std::string(fold) + '-' + std::to_string(version) + '-';
    std::error_code wrong;
    for (auto const& file :
        std::filesystem::directory_iterator(inside_->folder() / "checkpoints", wrong)) {
        if (!file.path().filename().string().starts_with(start)) continue;
        auto const bytes = read_file(file.path(), checkpoint_limit);
        auto checkpoint = bytes ? events::read_checkpoint(*bytes) : std::unexpected(text::Fault{});
        if (!checkpoint) continue;
        auto const within = std::ranges::all_of(checkpoint->heads, [&](auto const& head) {
            auto const here = now->find(head.first);
            return here != now->end() && here->second >= head.second;
        });
        if (within) return *std::move(checkpoint);
    }
    return {};
}

} // namespace erdem::edge
