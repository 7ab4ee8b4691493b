// Lets the shipped pendulum swing, twice, and says that both runs agree to the bit.
#include <content/modules.hpp>
#include <erdem/math/elementary.hpp>
#include <erdem/play/run.hpp>
#include <erdem/text/number.hpp>
#include <erdem/text/sha256.hpp>

#include <cstdio>
#include <cstring>
#include <string>

namespace {

using namespace erdem;

double reading(play::Run const& run, std::string_view id) {
    auto const& declared = run.module().facts.readings;
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (declared[i].id == id) return run.readings()[i];
    return 0;
}

std::string swung(play::Module const& pendulum) {
    play::Run run(pendulum, 1);
    run.turn(2, 30);
    run.advance(10'000);
    return text::write_number(reading(run, "period"));
}

// Fixed by IEEE 754 where a product is rounded before the sum, as -ffp-contract=off has it; where
// the two are fused, what is left is the rounding that was lost.
bool rounds_twice() {
    double volatile const a = 0.1, b = 10, c = -1;
    double const x = a, y = b, z = c;
    return x * y + z == 0;
}

bool sine_is_ours() {
    double const sine = math::sin(1);
    double const wanted = 0x1.aed548f090ceep-1;
    return std::memcmp(&sine, &wanted, sizeof sine) == 0;
}

int fail(char const* what) {
    std::printf("%s\n", what);
    return 1;
}

} // namespace

int main() {
    auto const modules = content::modules();
    auto const found = modules.find("physics/pendulum");
    if (found == modules.end()) return fail("the pendulum was not installed");
    auto const period = swung(found->second);
    if (period != swung(found->second)) return fail("two runs of one seed differ");
    if (!rounds_twice()) return fail("a multiply-add was contracted: -ffp-contract=off did not arrive");
    if (!sine_is_ours()) return fail("math::sin(1) has other bits here");
    if (text::hex(text::sha256("abc")).substr(0, 8) != "ba7816bf") return fail("SHA-256 of abc is wrong");
    std::printf("the pendulum swings in %s s\n", period.c_str());
}
