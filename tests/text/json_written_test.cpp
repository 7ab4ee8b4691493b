#include "erdem/text/json.hpp"
#include "text/slowness.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <clocale>
#include <cmath>
#include <random>

using namespace erdem::text;

namespace {

using Random = std::mt19937_64;

std::string any_text(Random& random) {
    std::string out;
    for (auto left = random() % 6; left > 0; --left) {
        constexpr std::string_view pieces[] = {
            "a", "\"", "\\", "\n", "\x01", "草", "é", "🐎", "/", " "};
        out += pieces[random() % std::size(pieces)];
    }
    return out;
}

Json any_json(Random& random, int depth) {
    switch (random() % (depth > 0 ? 7 : 5)) {
    case 0: return Json();
    case 1: return Json::boolean(random() % 2 == 0);
    case 2: return Json::integer(static_cast<std::int64_t>(random() >> random() % 64));
    case 3: {
        auto const value = std::bit_cast<double>(random());
        return Json(std::isfinite(value) ? value : 0.0);
    }
    case 4: return Json::string(any_text(random));
    case 5: {
        Json::Array elements;
        for (auto left = random() % 5; left > 0; --left)
            elements.push_back(any_json(random, depth - 1));
        return Json::array(std::move(elements));
    }
    default: {
        Json::Object members; // sorted already, so that equality is the same before and after
        for (auto i = 0U; i < random() % 20; ++i)
            members.emplace_back(
                "k" + std::string(i, '~') + any_text(random), any_json(random, depth - 1));
        std::ranges::sort(members, {}, [](auto const& member) { return member.first; });
        auto const twice =
            std::ranges::unique(members, {}, [](auto const& member) { return member.first; });
        members.erase(twice.begin(), twice.end());
        return Json::object(std::move(members));
    }
    }
}

} // namespace

TEST(Json, any_tree_is_written_read_and_written_alike) {
    for (unsigned seed = 0; seed < 3000U / slowness; ++seed) {
        Random random(seed);
        auto const json = any_json(random, 5);
        auto const written = write_json(json);
        auto const back = read_json(written);
        ASSERT_TRUE(back) << "seed " << seed << '\n' << words(back.error()) << '\n' << written;
        ASSERT_TRUE(*back == json) << "seed " << seed << '\n' << written;
        ASSERT_EQ(write_json(*back), written) << "seed " << seed;
    }
}
