#include "erdem/edge/sqlite.hpp"

namespace erdem::edge {
namespace {

// As a file: address, so that nothing in a path is taken for something else.
std::string address(Path const& path, bool immutable) {
    std::string out = "file:";
    for (auto const c : path.string()) {
        if (c == '%' || c == '?' || c == '#') {
            constexpr auto digits = "0123456789ABCDEF";
            out += {'%', digits[static_cast<unsigned char>(c) >> 4U], digits[c & 15]};
        } else {
            out += c;
        }
    }
    return immutable ? out + "?immutable=1" : out;
}

} // namespace

void Sql::State::note(int code) {
    auto const primary = code & 0xFF;
    if (fault || primary == SQLITE_OK || primary == SQLITE_ROW || primary == SQLITE_DONE) return;
    fault = SqlFault{primary, handle ? sqlite3_errmsg(handle.get()) : sqlite3_errstr(code)};
}

Sql Sql::open(Path const& path, Mode mode, std::string const& vfs) {
    Sql sql;
    sqlite3* handle = nullptr;
    auto const flags =
        (mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) |
        SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    auto const code = sqlite3_open_v2(address(path, mode == Mode::immutable).c_str(), &handle,
        flags, vfs.empty() ? nullptr : vfs.c_str());
    sql.state_->handle.reset(handle);
    sql.state_->note(code);
    if (handle != nullptr) sqlite3_busy_timeout(handle, 5000);
    return sql;
}

void Sql::note_last() { state_->note(sqlite3_errcode(raw())); }

void Sql::run(char const* statements) {
    if (failed()) return;
    state_->note(sqlite3_exec(raw(), statements, nullptr, nullptr, nullptr));
}

Statement Sql::prepare(std::string_view statement) {
    sqlite3_stmt* handle = nullptr;
    if (!failed())
        state_->note(sqlite3_prepare_v2(
            raw(), statement.data(), static_cast<int>(statement.size()), &handle, nullptr));
    return {*state_, handle};
}

std::int64_t Sql::integer(std::string_view query) {
    auto statement = prepare(query);
    return statement.row() ? statement.integer(0) : 0;
}

void Statement::note(int code) {
    if (handle_) state_->note(code);
}

bool Statement::row() {
    if (!handle_ || state_->fault) return false;
    auto const code = sqlite3_step(handle_.get());
    state_->note(code);
    return code == SQLITE_ROW;
}

std::string_view Statement::bytes(int column) const {
    auto const* data = static_cast<char const*>(sqlite3_column_blob(handle_.get(), column));
    auto const size = sqlite3_column_bytes(handle_.get(), column);
    return {data != nullptr ? data : "", static_cast<std::size_t>(size)};
}

} // namespace erdem::edge
