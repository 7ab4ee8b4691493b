#include "edge/disk.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <sqlite3.h>

namespace erdem::edge {

struct Disk::Vfs : sqlite3_vfs {};

namespace {

constexpr std::size_t sector = 512;

struct Open : sqlite3_file {
    Disk* disk;
    Disk::File* file;
    char path[512];
};

Open& of(sqlite3_file* f) { return *static_cast<Open*>(f); }

template<class Act>
int powered(sqlite3_file* f, Act act) {
    auto& open = of(f);
    std::scoped_lock const one(open.disk->mutex);
    return open.disk->is_cut() ? SQLITE_IOERR : act(*open.disk, *open.file);
}

int close_file(sqlite3_file*) { return SQLITE_OK; }

int read_file_at(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
    return powered(f, [&](Disk&, Disk::File& file) {
        auto const from = std::min(static_cast<std::size_t>(at), file.now.size());
        auto const there = std::min(static_cast<std::size_t>(size), file.now.size() - from);
        std::memcpy(to, file.now.data() + from, there);
        std::memset(static_cast<char*>(to) + there, 0, static_cast<std::size_t>(size) - there);
        return there == static_cast<std::size_t>(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    });
}

int write_file_at(sqlite3_file* f, void const* from, int size, sqlite3_int64 at) {
    return powered(f, [&](Disk& disk, Disk::File& file) {
        if (!disk.step()) return SQLITE_IOERR;
        auto const written =
            disk.write(file, from, static_cast<std::size_t>(size), static_cast<std::size_t>(at));
        return written ? SQLITE_OK : SQLITE_FULL;
    });
}

int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
    return powered(f, [&](Disk& disk, Disk::File& file) {
        if (!disk.step()) return SQLITE_IOERR;
        file.now.resize(static_cast<std::size_t>(size));
        return SQLITE_OK;
    });
}

int sync_file(sqlite3_file* f, int) {
    return powered(f, [&](Disk& disk, Disk::File& file) {
        if (!disk.step()) return SQLITE_IOERR;
        disk.sync(file);
        return SQLITE_OK;
    });
}

int file_size(sqlite3_file* f, sqlite3_int64* size) {
    return powered(f, [&](Disk&, Disk::File& file) {
        *size = static_cast<sqlite3_int64>(file.now.size());
        return SQLITE_OK;
    });
}

// One process and one writer by the store's own lock: SQLite's locks need not bite here.
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int reserved(sqlite3_file*, int* out) {
    *out = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(sector); }
int characteristics(sqlite3_file*) { return 0; } // promises nothing at all

int shm_map(sqlite3_file* f, int region, int size, int extend, void volatile** out) {
    auto& open = of(f);
    std::scoped_lock const one(open.disk->mutex);
    auto& shared = open.file->shared;
    *out = nullptr;
    if (static_cast<std::size_t>(region) >= shared.size() && extend == 0) return SQLITE_OK;
    while (shared.size() <= static_cast<std::size_t>(region))
        shared.emplace_back(static_cast<std::size_t>(size), '\0');
    *out = shared[static_cast<std::size_t>(region)].data();
    return SQLITE_OK;
}
int shm_lock(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shm_barrier(sqlite3_file* f) { std::scoped_lock const one(of(f).disk->mutex); }
int shm_unmap(sqlite3_file*, int) { return SQLITE_OK; }

sqlite3_io_methods const methods{2, close_file, read_file_at, write_file_at, truncate_file,
    sync_file, file_size, lock_file, lock_file, reserved, control, sector_size, characteristics,
    shm_map, shm_lock, shm_barrier, shm_unmap, nullptr, nullptr};

Disk& disk_of(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }

int open_file(sqlite3_vfs* vfs, char const* name, sqlite3_file* f, int flags, int* out) {
    auto& disk = disk_of(vfs);
    std::scoped_lock const one(disk.mutex);
    f->pMethods = nullptr;
    auto const path = std::string(name != nullptr ? name : "temporary");
    auto* file = disk.find(path);
    if (file == nullptr && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (file == nullptr) {
        if (!disk.step()) return SQLITE_IOERR;
        file = disk.create(path);
    }
    of(f).disk = &disk;
    of(f).file = file;
    f->pMethods = &methods;
    if (out != nullptr) *out = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, char const* name, int) {
    auto& disk = disk_of(vfs);
    std::scoped_lock const one(disk.mutex);
    if (!disk.step()) return SQLITE_IOERR;
    disk.remove(name);
    return SQLITE_OK;
}

int access_file(sqlite3_vfs* vfs, char const* name, int, int* out) {
    auto& disk = disk_of(vfs);
    std::scoped_lock const one(disk.mutex);
    *out = disk.find(name) != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, char const* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

} // namespace

Disk::Disk(std::string vfs_name) : name_(std::move(vfs_name)), vfs_(new Vfs) {
    auto const* real = sqlite3_vfs_find(nullptr);
    static_cast<sqlite3_vfs&>(*vfs_) = *real; // time and chance stay real
    vfs_->iVersion = 1;
    vfs_->szOsFile = sizeof(Open);
    vfs_->zName = name_.c_str();
    vfs_->pNext = nullptr;
    vfs_->pAppData = this;
    vfs_->xOpen = open_file;
    vfs_->xDelete = delete_file;
    vfs_->xAccess = access_file;
    vfs_->xFullPathname = full_path;
    sqlite3_vfs_register(vfs_, 0);
}

Disk::~Disk() {
    sqlite3_vfs_unregister(vfs_);
    delete vfs_;
}

void Disk::cut_after(std::uint64_t operations) {
    std::scoped_lock const one(mutex);
    last_ = operations;
}
bool Disk::is_cut() const {
    std::scoped_lock const one(mutex);
    return operations_ > last_;
}
void Disk::limit(std::size_t bytes) {
    std::scoped_lock const one(mutex);
    limit_ = bytes;
}

bool Disk::step() { return ++operations_ <= last_; }

Disk::File* Disk::find(std::string const& path) {
    auto const found = files_.find(path);
    return found != files_.end() ? &found->second : nullptr;
}

Disk::File* Disk::create(std::string const& path) { return &files_[path]; }

std::size_t Disk::used() const {
    std::size_t used = 0;
    for (auto const& [path, file] : files_) used += file.now.size();
    return used;
}

bool Disk::write(File& file, void const* bytes, std::size_t size, std::size_t at) {
    auto const grows = at + size > file.now.size() ? at + size - file.now.size() : 0;
    if (grows > 0 && limit_ != SIZE_MAX && used() + grows > limit_) return false;
    if (grows > 0) file.now.resize(at + size);
    std::memcpy(file.now.data() + at, bytes, size);
    return true;
}

// SQLite syncs the folder when it makes a database's files; its own tests show that. So a synced
// file has a name.
void Disk::sync(File& file) {
    file.synced = file.now;
    file.name_synced = true;
}

void Disk::remove(std::string const& path) {
    auto const file = files_.find(path);
    if (file == files_.end()) return;
    file->second.now.clear(); // whoever has it open still does; the name comes back as empty
    file->second.synced.clear();
    file->second.shared.clear();
}

// Where platter and memory differ, each sector is one or the other, or torn in the middle.
void Disk::survive(File& file, std::mt19937_64& random) {
    auto const size = random() % 2 == 0 ? file.now.size() : file.synced.size();
    auto lasting = file.synced;
    lasting.resize(size);
    for (std::size_t at = 0; at < size; at += sector) {
        auto const whole = std::min(sector, size - at);
        auto const there = at < file.now.size() ? std::min(whole, file.now.size() - at) : 0;
        auto const fate = random() % 8;
        if (fate < 4) continue; // never reached it
        auto const length = fate == 4 ? there / 2 : there;
        lasting.replace(at, length, file.now, at, length);
    }
    file.now = file.synced = lasting;
    file.shared.clear();
}

void Disk::restart(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::erase_if(
        files_, [&](auto const& file) { return !file.second.name_synced && random() % 2 == 0; });
    for (auto& [path, file] : files_) survive(file, random);
    operations_ = 0;
    last_ = UINT64_MAX;
}

} // namespace erdem::edge
