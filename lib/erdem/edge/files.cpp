#include "erdem/edge/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace erdem::edge {
namespace {

class Descriptor {
public:
    Descriptor(Path const& path, int flags, mode_t mode = 0)
        : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int fd() const { return fd_; }
    bool close() {
        auto const closed = fd_ < 0 || ::close(fd_) == 0;
        fd_ = -1;
        return closed;
    }

private:
    int fd_;
};

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

FileFault fault_of(Path const& path, int error_number) {
    using enum FileFault::Kind;
    auto const kind = [&] {
        switch (error_number) {
        case ENOENT: return missing;
        case EACCES:
        case EPERM:
        case EROFS: return denied;
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return disk_full;
        default: return other;
        }
    }();
    return {kind, path, std::strerror(error_number)};
}

std::expected<std::string, FileFault> read_file(Path const& path, std::size_t limit_bytes) {
    Descriptor const file(path, O_RDONLY);
    if (file.fd() < 0) return std::unexpected(fault_of(path, errno));
    std::string bytes;
    std::array<char, 1U << 16U> block;
    for (;;) {
        auto const got = ::read(file.fd(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::unexpected(fault_of(path, errno));
        if (got == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit_bytes)
            return std::unexpected(FileFault{FileFault::Kind::too_large, path, "over the limit"});
    }
}

std::expected<void, FileFault> sync_folder(Path const& folder) {
    Descriptor const opened(folder.empty() ? Path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (opened.fd() < 0 || ::fsync(opened.fd()) != 0)
        return std::unexpected(fault_of(folder, errno));
    return {};
}

std::expected<void, FileFault> write_file_atomically(Path const& path, std::string_view bytes) {
    auto const beside = Path(path) += ".part-" + std::to_string(::getpid());
    Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
    auto const written = file.fd() >= 0 && write_all(file.fd(), bytes) && ::fsync(file.fd()) == 0 &&
                         file.close() && ::rename(beside.c_str(), path.c_str()) == 0;
    if (!written) {
        auto const fault = fault_of(path, errno);
        ::unlink(beside.c_str());
        return std::unexpected(fault);
    }
    return sync_folder(path.parent_path());
}

std::expected<void, FileFault> make_folder(Path const& folder) {
    if (folder.empty()) return {};
    std::error_code wrong;
    if (std::filesystem::is_directory(folder, wrong)) return {};
    if (auto const above = make_folder(folder.parent_path()); !above) return above;
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return std::unexpected(fault_of(folder, errno));
    return {};
}

Path data_folder() {
    // The specification ignores a relative $XDG_DATA_HOME.
    if (auto const* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && *xdg == '/')
        return Path(xdg) / "erdem";
    if (auto const* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return Path(home) / ".local/share/erdem";
    return "erdem-data";
}

bool on_network_share(Path const& path) {
    struct statfs about{};
    auto at = path;
    while (!at.empty() && ::statfs(at.c_str(), &about) != 0 && at != at.parent_path())
        at = at.parent_path();
    // statfs(2): NFS, SMB, CIFS, SMB2, FUSE (sshfs and others), AFS, 9P, Ceph, VirtualBox shares.
    constexpr std::array<std::uint32_t, 9> shares{0x6969, 0x517B, 0xFF534D42, 0xFE534D42,
        0x65735546, 0x5346414F, 0x01021997, 0x00C36400, 0x786F4256};
    return std::ranges::find(shares, static_cast<std::uint32_t>(about.f_type)) != shares.end();
}

} // namespace erdem::edge
