// A narrow hold on the sqlite3 C interface. The first fault of a connection sticks and everything
// after it does nothing, so a transaction is written as plain steps and looked at once, at its end.
#pragma once

#include "erdem/edge/files.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace erdem::edge {

struct SqlFault {
    int code = 0; // SQLite's primary result code
    std::string words;
};

class Statement;

class Sql {
public:
    enum class Mode { read, immutable, write };
    // Opens or creates; whether it is a database shows at the first statement.
    static Sql open(Path const&, Mode, std::string const& vfs = {});

    void run(char const* statements); // no results
    [[nodiscard]] Statement prepare(std::string_view statement);
    [[nodiscard]] std::int64_t integer(std::string_view query); // one row, one column; else 0

    [[nodiscard]] bool failed() const { return state_->fault.has_value(); }
    [[nodiscard]] SqlFault const& fault() const { return *state_->fault; }
    void forget_fault() { state_->fault.reset(); }
    void note_last(); // after a call of SQLite's own on raw()
    [[nodiscard]] sqlite3* raw() const { return state_->handle.get(); }

private:
    friend class Statement;
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    struct State {
        std::unique_ptr<sqlite3, Close> handle;
        std::optional<SqlFault> fault;
        void note(int code);
    };
    std::unique_ptr<State> state_ = std::make_unique<State>();
};

class Statement {
public:
    // Values are bound from 1 on; text and blobs must live until the next reset.
    template<class... Values>
    Statement& with(Values const&... values) {
        reset();
        auto at = 0;
        (bind(++at, values), ...);
        return *this;
    }
    bool row();   // the next one; false at the end or after a fault
    void done() { // to the end, results unseen
        while (row()) {
        }
    }
    void reset() { sqlite3_reset(handle_.get()); }

    [[nodiscard]] std::int64_t integer(int column) const {
        return sqlite3_column_int64(handle_.get(), column);
    }
    [[nodiscard]] std::string_view bytes(int column) const; // of text or blob
    [[nodiscard]] bool null(int column) const {
        return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
    }

private:
    friend class Sql;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    Statement(Sql::State& state, sqlite3_stmt* handle) : state_(&state), handle_(handle) {}

    void bind(int at, std::int64_t n) { note(sqlite3_bind_int64(handle_.get(), at, n)); }
    void bind(int at, std::string_view text) {
        note(sqlite3_bind_text(
            handle_.get(), at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    }
    void bind(int at, std::span<std::uint8_t const> blob) {
        note(sqlite3_bind_blob(
            handle_.get(), at, blob.data(), static_cast<int>(blob.size()), SQLITE_STATIC));
    }
    void bind(int at, std::optional<std::int64_t> n) {
        n ? bind(at, *n) : note(sqlite3_bind_null(handle_.get(), at));
    }
    void note(int code);

    Sql::State* state_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

} // namespace erdem::edge
