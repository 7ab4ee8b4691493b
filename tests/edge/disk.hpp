// A disk that can lose its power. A SQLite VFS over a model in memory: what a file is, and what of
// it has been synced. At the cut, of all that was written and not synced, any sectors of 512 bytes
// may have reached the platter, in any order, and any may not; names too.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace erdem::edge {

class Disk {
public:
    explicit Disk(std::string vfs_name); // registers itself with SQLite under that name
    Disk(Disk const&) = delete;
    Disk& operator=(Disk const&) = delete;
    ~Disk();

    [[nodiscard]] std::string const& name() const { return name_; }
    void cut_after(std::uint64_t operations); // from then on everything fails
    [[nodiscard]] bool is_cut() const;
    void restart(std::uint64_t seed); // power is back: what has survived, by chance
    void limit(std::size_t bytes);    // of all files together; disk full beyond it

    // What the VFS calls; one lock, because a store has two threads at it.
    struct File {
        std::string synced; // on the platter for sure
        std::string now;    // as the running system sees it
        bool name_synced = false;
        std::vector<std::string> shared; // regions of shared memory
    };
    bool step(); // one more operation; false when the power is gone
    File* find(std::string const& path);
    File* create(std::string const& path);
    bool write(File&, void const* bytes, std::size_t size, std::size_t at);
    void sync(File&);
    void remove(std::string const& path);
    mutable std::recursive_mutex mutex;

private:
    [[nodiscard]] std::size_t used() const;
    static void survive(File&, std::mt19937_64&);

    std::string name_;
    struct Vfs;
    Vfs* vfs_;
    std::map<std::string, File> files_;
    std::uint64_t operations_ = 0;
    std::uint64_t last_ = UINT64_MAX;
    std::size_t limit_ = SIZE_MAX;
};

} // namespace erdem::edge
