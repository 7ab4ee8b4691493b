#include "erdem/events/fold.hpp"

#include "erdem/events/bytes.hpp"

#include <cstring>

namespace erdem::events {
namespace {

constexpr std::string_view magic = "erdem checkpoint 1\n";

void put(ByteWriter& out, Heads const& heads) {
    out.put(std::uint64_t{heads.size()});
    for (auto const& [device, seq] : heads) {
        out.put(device.high);
        out.put(device.low);
        out.put(seq);
    }
}

Heads get_heads(ByteReader& in) {
    Heads heads;
    std::uint64_t size;
    in.get(size);
    for (; size > 0 && in.whole(); --size) {
        Device device;
        std::uint64_t seq;
        in.get(device.high);
        in.get(device.low);
        in.get(seq);
        if (!heads.empty() && device <= heads.rbegin()->first) in.fail();
        heads.emplace_hint(heads.end(), device, seq);
    }
    return heads;
}

} // namespace

// Four lanes so that the multiplications overlap; the constants are odd and otherwise arbitrary.
std::uint64_t checksum(std::string_view bytes) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t lanes[4] = {bytes.size(), odd, ~odd, odd >> 7U};
    auto const mix = [](std::uint64_t lane, std::uint64_t word) {
        lane = (lane ^ word) * odd;
        return lane ^ lane >> 29U;
    };
    char block[32];
    for (std::size_t at = 0; at < bytes.size(); at += sizeof block) {
        auto const size = std::min(sizeof block, bytes.size() - at);
        if (size < sizeof block) std::memset(block, 0, sizeof block);
        std::memcpy(block, bytes.data() + at, size);
        for (auto lane = 0U; lane < 4; ++lane) {
            std::uint64_t word;
            std::memcpy(&word, block + 8 * lane, sizeof word);
            lanes[lane] = mix(lanes[lane], word);
        }
    }
    return mix(mix(mix(lanes[0], lanes[1]), lanes[2]), lanes[3]);
}

std::string name(std::string_view fold, std::uint32_t version, Heads const& heads) {
    ByteWriter out;
    put(out, heads);
    auto const digest = text::hex(text::sha256(std::move(out).take()));
    return std::string(fold) + '-' + std::to_string(version) + '-' + digest.substr(0, 16);
}

std::string write(Checkpoint const& c) {
    ByteWriter out;
    out.reserve(c.state.size() + 100 + 24 * c.heads.size());
    out.put(std::string_view(c.fold));
    out.put(c.version);
    put(out, c.heads);
    out.put(std::string_view(c.state));
    auto const body = std::move(out).take();
    ByteWriter head;
    head.put(checksum(body));
    return std::string(magic).append(std::move(head).take()).append(body);
}

std::expected<Checkpoint, text::Fault> read_checkpoint(std::string_view bytes) {
    auto const fault = [](auto found) {
        return std::unexpected(text::Fault{{}, 0, 0, found, "a whole checkpoint"});
    };
    if (!bytes.starts_with(magic)) return fault("another kind of file");
    bytes.remove_prefix(magic.size());
    std::uint64_t sum;
    ByteReader head(bytes);
    head.get(sum);
    if (!head.whole() || checksum(bytes.substr(8)) != sum) return fault("a damaged checkpoint");
    ByteReader in(bytes.substr(8));
    Checkpoint c;
    std::string_view fold;
    std::string_view state;
    in.get(fold);
    in.get(c.version);
    c.heads = get_heads(in);
    in.get(state);
    if (!in.done()) return fault("a damaged checkpoint");
    c.fold = fold;
    c.state = state;
    return c;
}

} // namespace erdem::events
