#include "erdem/edge/inside.hpp"
#include "erdem/edge/pages.hpp"

#include <algorithm>
#include <unistd.h>

namespace erdem::edge {

using events::Event;
using Outcome = std::expected<void, StoreFault>;

namespace {

// What could be read, each event proved by its payload's hash. Rows come more than once.
class Found {
public:
    void take(Event&& e) {
        if (!possible(e) || !envelope_known(e)) return;
        log_.push_back(std::move(e));
    }
    void take(Pupil const& pupil) { pupils_.emplace(pupil.person, pupil); } // the first one stays
    [[nodiscard]] std::vector<Event>& events() { return log_; }
    [[nodiscard]] std::map<events::Person, Pupil> const& pupils() const { return pupils_; }

private:
    // An id whose small integer means nothing any more reads as zeros: that is no envelope.
    static bool envelope_known(Event const& e) {
        return e.id.device != events::Device{} && e.boot != events::Boot{} &&
               e.person != events::Person{} &&
               (!e.sitting || e.sitting->device != events::Device{});
    }

    std::vector<Event> log_;
    std::map<events::Person, Pupil> pupils_;
};

// By rows: up to where it breaks, then down from the other end.
void read_rows(Path const& file, Found& found) {
    for (auto const way : {Reading::Way::up, Reading::Way::down}) {
        auto db = Sql::open(file, Sql::Mode::write); // with its WAL, if that can still be read
        Reading from(db);
        auto const devices = from.devices();
        for (auto const& pupil : from.people()) found.take(pupil);
        for (auto const& device : devices) {
            db.forget_fault();
            from.span(key_of(device.first, 1), key_of(device.first + 1, 0) - 1, way,
                [&](Event&& e) { found.take(std::move(e)); });
        }
    }
}

// By pages, for what no inner page leads to any more.
class RawTables {
public:
    void row(std::int64_t rowid, std::vector<Cell> const& cells) {
        switch (cells.size()) {
        case 2: pair(rowid, cells); break;
        case 3: note(devices_, number(cells[1]), cells[0]); break;
        case 11: pupil(cells); break;
        case 16: events_.push_back(kept(rowid, cells)); break;
        default: break;
        }
    }
    // Rows of events speak in small integers: what these mean is known only at the end.
    void give(Found& to) const {
        for (auto const& row : events_) to.take(event(row));
        for (auto const& pupil : pupils_) to.take(pupil);
    }

private:
    struct Row {
        std::vector<std::int64_t> numbers;
        std::vector<std::string> bytes;
    };
    using Ids = std::map<std::int64_t, events::Device>;

    static std::int64_t number(Cell const& cell) {
        auto const* n = std::get_if<std::int64_t>(&cell);
        return n != nullptr ? *n : 0;
    }
    static std::string_view bytes(Cell const& cell) {
        auto const* b = std::get_if<std::string_view>(&cell);
        return b != nullptr ? *b : std::string_view();
    }
    template<class Bytes>
    static Bytes fixed(std::string_view from) {
        Bytes to{};
        if (from.size() == to.size()) std::ranges::copy(from, to.begin());
        return to;
    }
    // Of `ident` a row and its index's entry; of `device` its index's entry.
    void pair(std::int64_t rowid, std::vector<Cell> const& cells) {
        if (std::holds_alternative<std::monostate>(cells[0]))
            note(idents_, rowid, cells[1]);
        else if (bytes(cells[0]).size() == 16)
            note(idents_, number(cells[1]), cells[0]);
        else if (number(cells[0]) > 0)
            note(devices_, number(cells[0]), cells[1]);
    }
    static void note(Ids& ids, std::int64_t index, Cell const& id) {
        if (bytes(id).size() == 16)
            ids.emplace(index, events::id_from<events::Device>(fixed<events::Bytes16>(bytes(id))));
    }
    static Row kept(std::int64_t rowid, std::vector<Cell> const& cells) {
        Row row;
        for (auto const& cell : cells) {
            row.numbers.push_back(number(cell));
            row.bytes.emplace_back(bytes(cell));
        }
        // Those of `event` have their key as row id; those of `fork` in the column.
        if (std::holds_alternative<std::monostate>(cells[0])) row.numbers[0] = rowid;
        row.numbers.push_back(std::holds_alternative<std::monostate>(cells[7]) ? 0 : 1);
        row.numbers.push_back(std::holds_alternative<std::monostate>(cells[8]) ? 0 : 1);
        return row;
    }
    static events::Device look(Ids const& ids, std::int64_t index) {
        auto const found = ids.find(index);
        return found != ids.end() ? found->second : events::Device{};
    }

    Event event(Row const& row) const {
        auto const& n = row.numbers;
        constexpr auto seqs = static_cast<std::int64_t>(events::seq_limit);
        Event e;
        e.id = {look(devices_, n[0] / seqs), static_cast<std::uint64_t>(n[0] % seqs)};
        e.prev = fixed<text::Digest>(row.bytes[1]);
        e.clock = {n[2], static_cast<std::uint32_t>(n[3])};
        e.at_ms = n[4];
        auto const boot = look(idents_, n[5]);
        e.boot = {boot.high, boot.low};
        e.mono_ms = n[6];
        auto const person = look(idents_, n[7]);
        if (n[16] != 0) e.person = events::Person{person.high, person.low};
        if (n[17] != 0) e.sitting = {look(devices_, n[8]), static_cast<std::uint64_t>(n[9])};
        e.purpose = static_cast<events::Purpose>(std::clamp<std::int64_t>(n[10], 0, 2));
        e.synthetic = n[11] != 0;
        e.kind = row.bytes[12];
        e.v = static_cast<std::uint32_t>(n[13]);
        e.payload = row.bytes[14];
        e.payload_hash = fixed<text::Digest>(row.bytes[15]);
        return e;
    }

    void pupil(std::vector<Cell> const& c) {
        if (bytes(c[0]).size() != 16) return;
        Pupil p;
        p.person = events::id_from<events::Person>(fixed<events::Bytes16>(bytes(c[0])));
        p.name = bytes(c[1]);
        p.sign = bytes(c[2]);
        p.sex = static_cast<Sex>(std::clamp<std::int64_t>(number(c[3]), 0, 2));
        if (std::holds_alternative<std::int64_t>(c[4]))
            p.birth_year = static_cast<int>(number(c[4]));
        p.group = bytes(c[5]);
        p.place = bytes(c[6]);
        p.class_name = bytes(c[7]);
        p.consent = number(c[8]) != 0;
        p.synthetic = number(c[9]) != 0;
        p.removed = number(c[10]) != 0;
        pupils_.push_back(std::move(p));
    }

    Ids idents_;
    Ids devices_;
    std::vector<Row> events_;
    std::vector<Pupil> pupils_;
};

void read_pages(Path const& file, Found& found) {
    constexpr std::size_t most = std::size_t{8} << 30U;
    RawTables tables;
    for (auto const* part : {"-wal", ""}) {
        auto const bytes = read_file(Path(file) += part, most);
        if (bytes)
            each_row(*bytes, [&](std::int64_t id, auto const& cells) { tables.row(id, cells); });
    }
    tables.give(found);
}

// The rows by SQL came first and are the better witnesses: a page may hold an older version.
void settle_doubles(std::vector<Event>& found) {
    std::map<std::pair<events::EventId, text::Digest>, Event> one;
    for (auto& e : found) {
        auto const [at, fresh] = one.emplace(std::pair(e.id, e.payload_hash), e);
        if (!fresh && erased(at->second)) at->second.payload = e.payload;
    }
    found.clear();
    for (auto& [key, e] : one) found.push_back(std::move(e));
}

std::expected<Salvaged, StoreFault> write_anew(Path const& fresh, Found& found) {
    auto store = Store::open({.file = fresh});
    if (!store) return std::unexpected(store.error());
    Salvaged salvaged;
    auto const merged = store->merge(found.events());
    if (!merged) return std::unexpected(merged.error());
    salvaged.events = merged->added.size();
    auto const erasures = [&] {
        events::Erasures all;
        for (auto const& e : found.events()) all.take(e);
        return all;
    }();
    for (auto const& [person, pupil] : found.pupils()) {
        if (erasures.persons().contains(person)) continue;
        store->keep(pupil);
        ++salvaged.pupils;
    }
    if (auto const kept = store->flush(); !kept) return std::unexpected(kept.error());
    auto const findings = store->check();
    if (!findings) return std::unexpected(findings.error());
    for (auto const& gap : findings->gaps) salvaged.lost += gap.last - gap.first + 1;
    return salvaged;
}

} // namespace

std::expected<Salvaged, StoreFault> salvage(Path const& file) {
    auto lock = FileLock::take(file);
    if (!lock) return std::unexpected(lock.error());
    Found found;
    read_rows(file, found);
    read_pages(file, found);
    settle_doubles(found.events());
    auto const fresh = file.parent_path() / "salvage" / file.filename();
    std::error_code wrong;
    std::filesystem::remove_all(fresh.parent_path(), wrong);
    auto salvaged = write_anew(fresh, found);
    if (!salvaged) return salvaged;
    auto const aside = set_aside(file, "damaged");
    if (!aside) return std::unexpected(aside.error());
    if (::rename(fresh.c_str(), file.c_str()) != 0)
        return std::unexpected(store_fault(fault_of(file, errno)));
    std::filesystem::remove_all(fresh.parent_path(), wrong);
    if (auto const synced = sync_folder(file.parent_path()); !synced)
        return std::unexpected(store_fault(synced.error()));
    salvaged->set_aside = *aside;
    return salvaged;
}

} // namespace erdem::edge
