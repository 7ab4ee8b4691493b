// Numbers to bytes and back, little-endian, for checkpoints: local files that may be thrown away.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace erdem::events {

class ByteWriter {
public:
    template<std::unsigned_integral N>
    void put(N n) {
        char bytes[sizeof(N)];
        for (auto i = 0U; i < sizeof(N); ++i) bytes[i] = static_cast<char>(n >> (8 * i));
        out_.append(bytes, sizeof(N));
    }
    template<std::signed_integral N>
    void put(N n) {
        put(static_cast<std::make_unsigned_t<N>>(n));
    }
    void put(bool b) { put(std::uint8_t{b}); }
    void put(std::string_view s) {
        put(std::uint64_t{s.size()});
        out_ += s;
    }
    std::string&& take() && { return std::move(out_); }
    void reserve(std::size_t n) { out_.reserve(n); }

private:
    std::string out_;
};

// Past the end everything reads as zero and whole() is false: one test at the end is enough.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template<std::unsigned_integral N>
    void get(N& n) {
        n = 0;
        if (rest_.size() < sizeof(N)) return fail();
        for (auto i = 0U; i < sizeof(N); ++i)
            n = static_cast<N>(n | static_cast<N>(static_cast<unsigned char>(rest_[i])) << (8 * i));
        rest_.remove_prefix(sizeof(N));
    }
    template<std::signed_integral N>
    void get(N& n) {
        std::make_unsigned_t<N> bits;
        get(bits);
        n = static_cast<N>(bits);
    }
    void get(bool& b) {
        std::uint8_t byte;
        get(byte);
        b = byte == 1;
        if (byte > 1) fail();
    }
    void get(std::string_view& s) {
        std::uint64_t size;
        get(size);
        if (size > rest_.size()) return s = {}, fail();
        s = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    void fail() { whole_ = false, rest_ = {}; }
    [[nodiscard]] bool whole() const { return whole_; }
    [[nodiscard]] bool done() const { return whole_ && rest_.empty(); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
    bool whole_ = true;
};

// Against damage, not against people: 64 bits, a few GB a second.
std::uint64_t checksum(std::string_view bytes);

} // namespace erdem::events
