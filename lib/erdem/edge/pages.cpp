#include "erdem/edge/pages.hpp"

#include <optional>
#include <string>

namespace erdem::edge {
namespace {

constexpr std::size_t wal_header = 32;
constexpr std::size_t frame_header = 24;
constexpr std::uint8_t table_leaf = 0x0D;
constexpr std::uint8_t index_leaf = 0x0A;
constexpr std::uint8_t index_inner = 0x02; // its cells are rows as well

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < size; ++i)
        n = n << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    return n;
}

// Seven bits a byte, the ninth byte whole. Nothing when it runs off the end.
std::optional<std::uint64_t> varint(std::string_view bytes, std::size_t& at) {
    std::uint64_t n = 0;
    for (auto i = 0; i < 9; ++i) {
        if (at >= bytes.size()) return {};
        auto const byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8) return n << 8U | byte;
        n = n << 7U | (byte & 0x7FU);
        if (byte < 0x80) return n;
    }
    return {};
}

std::optional<std::size_t> width(std::uint64_t type) {
    constexpr std::size_t of[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < 10) return of[type];
    if (type < 12) return {};
    return static_cast<std::size_t>((type - 12) / 2);
}

Cell cell(std::uint64_t type, std::string_view bytes) {
    if (type == 0) return std::monostate{};
    if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
    if (type >= 12) return bytes;
    auto const n = big_endian(bytes, 0, bytes.size());
    auto const unused = 64 - 8 * bytes.size(); // two's complement of fewer bytes
    return static_cast<std::int64_t>(n << unused) >> unused;
}

std::optional<std::vector<Cell>> record(std::string_view payload) {
    std::size_t at = 0;
    auto const header = varint(payload, at);
    if (!header || *header > payload.size()) return {};
    std::vector<Cell> cells;
    auto body = static_cast<std::size_t>(*header);
    while (at < *header) {
        auto const type = varint(payload, at);
        auto const size = type ? width(*type) : std::nullopt;
        if (!size || at > *header || *size > payload.size() - body) return {};
        cells.push_back(cell(*type, payload.substr(body, *size)));
        body += *size;
    }
    return cells;
}

// What of a payload stands in its page; the rest is in a chain of other pages.
std::size_t local_size(std::uint64_t size, std::size_t usable, bool of_table) {
    auto const most = of_table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) return static_cast<std::size_t>(size);
    auto const least = (usable - 12) * 32 / 255 - 23;
    auto const fitting = least + static_cast<std::size_t>((size - least) % (usable - 4));
    return fitting <= most ? fitting : least;
}

class Page {
public:
    Page(std::string_view page, std::size_t header, std::string_view file)
        : page_(page), header_(header), file_(file) {}

    void each(EachRow const& take) const {
        if (header_ >= page_.size()) return;
        auto const kind = static_cast<std::uint8_t>(page_[header_]);
        if (kind == table_leaf || kind == index_leaf || kind == index_inner) rows(kind, take);
    }

private:
    void rows(std::uint8_t kind, EachRow const& take) const {
        auto const first = header_ + (kind == index_inner ? 12 : 8);
        auto const count = big_endian(page_, header_ + 3, 2);
        for (std::size_t i = 0; i < count; ++i) {
            auto const pointer = first + 2 * i;
            if (pointer + 2 > page_.size()) return;
            auto const at = static_cast<std::size_t>(big_endian(page_, pointer, 2));
            row(kind == index_inner ? at + 4 : at, kind == table_leaf, take);
        }
    }

    void row(std::size_t at, bool of_table, EachRow const& take) const {
        auto const size = varint(page_, at);
        auto const rowid = of_table ? varint(page_, at) : std::optional<std::uint64_t>(0);
        constexpr std::uint64_t sane = 64U << 20U;
        if (!size || !rowid || *size > sane) return;
        auto const local = local_size(*size, page_.size(), of_table);
        if (at > page_.size() || local > page_.size() - at) return;
        std::string whole(page_.substr(at, local));
        if (local < *size && !overflow(at + local, *size, whole)) return;
        if (auto const cells = record(whole)) take(static_cast<std::int64_t>(*rowid), *cells);
    }

    bool overflow(std::size_t at, std::uint64_t size, std::string& whole) const {
        auto next = big_endian(page_, at, 4);
        while (whole.size() < size) {
            if (next == 0 || next * page_.size() > file_.size()) return false;
            auto const page = file_.substr((next - 1) * page_.size(), page_.size());
            auto const rest = static_cast<std::size_t>(size - whole.size());
            whole += page.substr(4, rest);
            next = big_endian(page, 0, 4);
        }
        return true;
    }

    std::string_view page_;
    std::size_t header_;
    std::string_view file_;
};

bool sane_page_size(std::uint64_t size) {
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

void each_row_of_wal(std::string_view wal, EachRow const& take) {
    auto const size = static_cast<std::size_t>(big_endian(wal, 8, 4));
    if (!sane_page_size(size)) return;
    for (auto at = wal_header; at + frame_header + size <= wal.size(); at += frame_header + size) {
        auto const page = wal.substr(at + frame_header, size);
        Page(page, 0, {}).each(take);
    }
}

} // namespace

void each_row(std::string_view file, EachRow const& take) {
    auto const magic = big_endian(file, 0, 4);
    if (magic == 0x377F0682 || magic == 0x377F0683) return each_row_of_wal(file, take);
    auto size = big_endian(file, 16, 2);
    if (size == 1) size = 65536;
    if (!sane_page_size(size)) size = 4096; // the first page itself may be what is damaged
    for (std::size_t at = 0; at < file.size(); at += size) {
        auto const page = file.substr(at, size);
        std::size_t const header = at == 0 ? 100 : 0;
        if (page.size() == size) Page(page, header, file).each(take);
    }
}

} // namespace erdem::edge
