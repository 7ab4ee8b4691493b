#include "erdem/text/sha256.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <random>

using namespace erdem::text;

namespace {

Digest by_libsodium(std::string const& bytes) {
    Digest out{};
    crypto_hash_sha256(
        out.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return out;
}

std::string noise(std::mt19937_64& random, std::size_t length) {
    std::string out(length, '\0');
    std::ranges::generate(out, [&] { return static_cast<char>(random()); });
    return out;
}

} // namespace

TEST(Sha256, gives_the_digests_that_nist_published) {
    struct Row {
        std::string bytes, digest;
    };
    for (auto const& [bytes, digest] : {
             Row{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
             Row{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
             Row{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
             Row{"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                 "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                 "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
             Row{std::string(1'000'000, 'a'),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
         })
        EXPECT_EQ(hex(sha256(bytes)), digest);
}

TEST(Sha256, agrees_with_libsodium_at_every_length_around_the_blocks) {
    std::mt19937_64 random(20);
    for (std::size_t length = 0; length <= 300; ++length) {
        auto const bytes = noise(random, length);
        ASSERT_EQ(sha256(bytes), by_libsodium(bytes)) << length;
    }
    auto const longer = noise(random, 3'000'017);
    EXPECT_EQ(sha256(longer), by_libsodium(longer));
}

TEST(Sha256, does_not_care_in_what_pieces_the_bytes_come) {
    std::mt19937_64 random(21);
    for (int run = 0; run < 300; ++run) {
        auto const bytes = noise(random, random() % 1000);
        Sha256 hash;
        for (std::size_t at = 0; at < bytes.size();) {
            auto const piece = std::min<std::size_t>(random() % 150, bytes.size() - at);
            hash.add(std::string_view(bytes).substr(at, piece));
            at += piece;
            if (random() % 4 == 0) {
                ASSERT_EQ(hash.digest(), by_libsodium(bytes.substr(0, at))) << "run " << run;
            }
        }
        ASSERT_EQ(hash.digest(), by_libsodium(bytes)) << "run " << run;
    }
}
