#include "erdem/edge/identity.hpp"

#include "erdem/edge/now.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace erdem::edge {
namespace {

using events::Device;

Path beside(Path const& file) { return Path(file) += ".device"; }

// Built-in cards only: a Wi-Fi stick that comes and goes does not make another machine.
std::vector<std::string> network_cards() {
    std::vector<std::string> cards;
    std::error_code wrong;
    for (auto const& card : std::filesystem::directory_iterator("/sys/class/net", wrong)) {
        auto const device = std::filesystem::read_symlink(card.path() / "device", wrong);
        auto const where = std::filesystem::canonical(card.path(), wrong).string();
        if (device.empty() || where.find("/usb") != where.npos) continue;
        if (auto const address = read_file(card.path() / "address", 100)) cards.push_back(*address);
    }
    std::ranges::sort(cards);
    return cards;
}

std::string fingerprint(Path const& file) {
    struct stat about{};
    ::stat(file.c_str(), &about); // a file that is not there has inode 0, which will do
    auto bytes = read_file("/etc/machine-id", 100).value_or("");
    for (auto const& card : network_cards()) bytes += card;
    bytes += std::to_string(about.st_ino);
    return text::hex(text::sha256(bytes));
}

// device, fingerprint, and the tokens of this start and the one before: between the two writes
// of a start the power may go, and either token is right then.
std::expected<void, FileFault> note(
    Path const& file, Device device, std::string const& token, std::string const& before) {
    return write_file_atomically(
        beside(file), hex(device) + '\n' + fingerprint(file) + '\n' + token + '\n' + before + '\n');
}

bool at_home(Path const& file, Device device, std::string const& token) {
    auto const noted = read_file(beside(file), 1000);
    auto const start = hex(device) + '\n' + fingerprint(file) + '\n';
    return noted && noted->starts_with(start) && !token.empty() &&
           noted->find('\n' + token + '\n', start.size() - 1) != noted->npos;
}

std::expected<Identity, FileFault> settle(
    Writing& rows, Path const& file, Device device, bool replaced, std::string const& before) {
    Identity const identity{device, replaced, hex(random_id<Device>())};
    if (auto const noted = note(file, device, identity.token, before); !noted)
        return std::unexpected(noted.error());
    rows.set("device", hex(device));
    rows.set("token", identity.token);
    return identity;
}

} // namespace

std::expected<Identity, FileFault> identify(Writing& rows, Path const& file) {
    auto const before = rows.get("token");
    auto const known = events::read_id<Device>(rows.get("device"));
    if (known && at_home(file, *known, before)) return settle(rows, file, *known, false, before);
    return settle(rows, file, random_id<Device>(), known.has_value(), before);
}

std::expected<Identity, FileFault> renew(Writing& rows, Path const& file) {
    return settle(rows, file, random_id<Device>(), true, rows.get("token"));
}

std::expected<void, FileFault> confirm(Path const& file, Identity const& identity) {
    return note(file, identity.device, identity.token, identity.token);
}

} // namespace erdem::edge
