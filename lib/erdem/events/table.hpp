// The two things a large fold is made of: rows that take a union or a maximum, and small numbers
// for long ids. Both have one canonical form, so equal states are equal byte for byte.
#pragma once

#include "erdem/events/bytes.hpp"
#include "erdem/events/event.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace erdem::events {

// Ids are random or digests: their own bits will do.
template<class What>
std::size_t hash_of(Random128<What> id) {
    return id.low;
}
inline std::size_t hash_of(EventId const& id) {
    return id.device.low ^ (id.seq * 0x9E3779B97F4A7C15U);
}
inline std::size_t hash_of(text::Digest const& digest) { return tag_of(digest); }

// Rows by key; of two with one key the larger stays. Row has <=> beginning with its key and
// same_key(a, b). New rows wait at the end until settle(): events come in long runs.
template<class Row>
class Table {
public:
    void add(Row const& row) { rows_.push_back(row); }

    // Whether a row went because another had its key.
    bool settle() {
        auto const middle = rows_.begin() + static_cast<std::ptrdiff_t>(settled_);
        std::sort(middle, rows_.end());
        if (settled_ > 0 && middle != rows_.end() && *middle < *std::prev(middle))
            std::inplace_merge(rows_.begin(), middle, rows_.end());
        auto const before = rows_.size();
        keep_largest();
        settled_ = rows_.size();
        return rows_.size() < before;
    }
    template<class Renumber>
    void renumber(Renumber const& with) {
        for (auto& row : rows_) with(row);
    }
    template<class Wanted>
    bool drop_unless(Wanted const& wanted) {
        auto const dropped = std::erase_if(rows_, [&](Row const& row) { return !wanted(row); });
        settled_ = rows_.size();
        return dropped > 0;
    }

    [[nodiscard]] std::vector<Row> const& rows() const { return rows_; }
    [[nodiscard]] bool settled() const { return settled_ == rows_.size(); }
    bool operator==(Table const&) const = default;

    void write(ByteWriter& out) const {
        out.put(std::uint64_t{rows_.size()});
        for (auto const& row : rows_) each_field(row, [&](auto const& field) { out.put(field); });
    }
    void read(ByteReader& in) {
        std::uint64_t size;
        in.get(size);
        if (size > in.left()) return in.fail(); // every row takes a byte at least
        rows_.reserve(size);
        for (; size > 0 && in.whole(); --size) {
            Row row;
            each_field(row, [&](auto& field) { in.get(field); });
            if (!rows_.empty() && !(rows_.back() < row)) in.fail();
            rows_.push_back(row);
        }
        settled_ = rows_.size();
    }

private:
    void keep_largest() {
        auto to = rows_.begin();
        for (auto row = rows_.begin(); row != rows_.end(); ++row) {
            auto const next = std::next(row);
            if (next != rows_.end() && same_key(*row, *next)) continue;
            if (to != row) *to = *row;
            ++to;
        }
        rows_.erase(to, rows_.end());
    }

    std::vector<Row> rows_;
    std::size_t settled_ = 0;
};

// Small numbers for ids. After settle() their order is that of the ids, so rows that hold numbers
// compare as if they held the ids.
template<class Id>
class Numbers {
public:
    std::uint32_t of(Id const& id) {
        auto const [at, fresh] = index_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
        if (fresh) ids_.push_back(id);
        return at->second;
    }
    [[nodiscard]] std::optional<std::uint32_t> find(Id const& id) const {
        auto const at = index_.find(id);
        return at != index_.end() ? std::optional(at->second) : std::nullopt;
    }
    [[nodiscard]] Id const& operator[](std::uint32_t n) const { return ids_[n]; }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] bool sorted() const { return settled_ == ids_.size(); }
    [[nodiscard]] std::vector<Id> const& ids() const { return ids_; }

    // What each number becomes; those unused (if said) go. Rows must then be renumbered.
    std::vector<std::uint32_t> settle(std::vector<bool> const* used = nullptr) {
        std::vector<std::uint32_t> order;
        for (std::uint32_t n = 0; n < ids_.size(); ++n)
            if (used == nullptr || (*used)[n]) order.push_back(n);
        std::ranges::sort(order, {}, [&](std::uint32_t n) { return ids_[n]; });
        std::vector<std::uint32_t> becomes(ids_.size(), 0);
        std::vector<Id> ids;
        for (auto const n : order) {
            becomes[n] = static_cast<std::uint32_t>(ids.size());
            ids.push_back(ids_[n]);
        }
        take(std::move(ids));
        return becomes;
    }

    bool operator==(Numbers const& other) const { return ids_ == other.ids_; }

    template<class Put>
    void write(ByteWriter& out, Put const& put) const {
        out.put(std::uint64_t{ids_.size()});
        for (auto const& id : ids_) put(id);
    }
    template<class Get>
    void read(ByteReader& in, Get const& get) {
        std::uint64_t size;
        in.get(size);
        if (size > in.left()) return in.fail();
        std::vector<Id> ids;
        ids.reserve(size);
        for (; size > 0 && in.whole(); --size) {
            auto id = get();
            if (!ids.empty() && !(ids.back() < id)) in.fail();
            ids.push_back(std::move(id));
        }
        take(std::move(ids));
    }

private:
    struct Hash {
        std::size_t operator()(Id const& id) const { return hash_of(id); }
    };
    void take(std::vector<Id> ids) {
        ids_ = std::move(ids);
        index_.clear();
        for (std::uint32_t n = 0; n < ids_.size(); ++n) index_.emplace(ids_[n], n);
        settled_ = ids_.size();
    }

    std::vector<Id> ids_;
    std::unordered_map<Id, std::uint32_t, Hash> index_; // for looking up only, never walked
    std::size_t settled_ = 0;
};

} // namespace erdem::events
