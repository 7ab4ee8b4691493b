#include "house.hpp"

#include <algorithm>

namespace erdem::house {
namespace {

using Words = std::set<std::string_view>;

// What the exact floors may use of the standard library: nothing that reads a clock, a locale, a
// file or chance, nor whose results differ between libraries. A new one is added by thinking.
Words const exact_headers{"algorithm", "array", "bit", "bitset", "charconv", "cmath", "compare",
    "concepts", "cstddef", "cstdint", "cstdlib", "cstring", "deque", "expected", "functional",
    "initializer_list", "iterator", "limits", "list", "map", "memory", "numbers", "numeric",
    "optional", "queue", "ranges", "ratio", "set", "source_location", "span", "stack", "string",
    "string_view", "tuple", "type_traits", "utility", "variant", "vector", "version"};

Words const effect_headers{"iostream", "fstream", "filesystem", "cstdio", "stdio.h", "print",
    "syncstream", "random", "ctime", "time.h", "csignal", "signal.h", "unistd.h", "fcntl.h",
    "sqlite3.h", "sodium.h", "clocale", "locale"};

Words const thread_headers{"thread", "mutex", "shared_mutex", "condition_variable", "future",
    "atomic", "semaphore", "latch", "barrier", "stop_token", "pthread.h"};

// Rounded differently by every C library; std::sqrt and the like are fixed by IEEE 754.
Words const transcendental{"sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh",
    "tanh", "asinh", "acosh", "atanh", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p",
    "pow", "hypot", "cbrt", "erf", "erfc", "tgamma", "lgamma"};

Words const clocks{"steady_clock", "high_resolution_clock", "utc_clock", "file_clock",
    "clock_gettime", "gettimeofday", "localtime", "localtime_r", "gmtime", "current_zone",
    "sleep_for", "sleep_until", "timespec_get"};

Words const chance{"random_device", "mt19937", "mt19937_64", "minstd_rand", "default_random_engine",
    "rand", "srand", "drand48", "uniform_int_distribution", "uniform_real_distribution",
    "normal_distribution", "bernoulli_distribution"};

Words const world{"cout", "cerr", "cin", "clog", "printf", "fprintf", "puts", "fopen", "ifstream",
    "ofstream", "fstream", "getenv", "setlocale", "locale"};

Words const unordered{"unordered_map", "unordered_set", "unordered_multimap", "unordered_multiset"};

// Of std alone, because the words are good ones.
Words const exact_std{"thread", "jthread", "async", "mutex", "atomic", "future", "shuffle",
    "sample", "hash", "reduce", "transform_reduce", "execution", "chrono", "stod", "stof", "strtod",
    "system", "clock", "fesetround"};

Words const sorts{"sort", "nth_element", "partial_sort", "sort_heap", "partial_sort_copy"};

struct Reading {
    std::string_view file;
    Source const& source;
    Offences& out;

    std::string_view word(std::size_t i) const {
        return i < source.tokens.size() ? std::string_view(source.tokens[i].text)
                                        : std::string_view{};
    }
    std::string_view before(std::size_t i, std::size_t back) const {
        return i >= back ? word(i - back) : std::string_view{};
    }
    void offend(std::size_t i, std::string what) const {
        out.push_back({std::string(file), source.tokens[i].line, std::move(what)});
    }

    bool of_std(std::size_t i) const { return before(i, 1) == "::" && before(i, 2) == "std"; }
    bool global(std::size_t i) const { return before(i, 1) == "::" && !is_word(before(i, 2)); }
    bool member(std::size_t i) const { return before(i, 1) == "." || before(i, 1) == "->"; }
    bool bare(std::size_t i) const { return before(i, 1) != "::" && !member(i); }
    bool called(std::size_t i) const { return word(i + 1) == "("; }
};

// sinf and sinl are sin.
std::string_view without_suffix(std::string_view name) {
    if (transcendental.contains(name)) return name;
    if (name.ends_with('f') || name.ends_with('l')) name.remove_suffix(1);
    return name;
}

// using math::sin; or using namespace math; makes a bare sin(x) ours.
bool brings_ours(Reading const& r, std::string_view name) {
    for (std::size_t i = 2; i < r.source.tokens.size(); ++i) {
        if (r.word(i) == name && r.before(i, 1) == "::" && r.before(i, 2) == "math") return true;
        if (r.word(i) == "math" && r.word(i + 1) == ";") return true;
    }
    return false;
}

void check_transcendental(Reading const& r, Room const& room, std::size_t i) {
    auto name = r.word(i);
    auto const builtin = name.starts_with("__builtin_");
    if (builtin) name.remove_prefix(std::string_view("__builtin_").size());
    auto const plain = without_suffix(name);
    if (!transcendental.contains(plain)) return;
    auto const on_math = room.floor && room.floor->name == "math";
    // log() with nothing in it is somebody's log, not a logarithm.
    auto const bare_call =
        r.bare(i) && r.called(i) && r.word(i + 2) != ")" && !is_word(r.before(i, 1));
    auto const theirs = bare_call && (plain != name || (!on_math && !brings_ours(r, plain)));
    if (builtin || r.of_std(i) || r.global(i) || theirs)
        r.offend(i, std::string(r.word(i)) +
                        " is rounded differently elsewhere: use math::" + std::string(plain));
}

void check_clock_and_world(Reading const& r, std::size_t i) {
    auto const word = r.word(i);
    auto const reads_time =
        word == "time" && r.called(i) &&
        (r.of_std(i) || r.global(i) || r.word(i + 2) == "nullptr" || r.word(i + 2) == "NULL");
    auto const reads_now =
        word == "now" && r.before(i, 1) == "::" && r.before(i, 2).ends_with("lock");
    auto const outside = !r.member(i);
    if (reads_time || reads_now || (outside && clocks.contains(word)))
        r.offend(i, std::string(word) + ": this floor has no clock");
    else if (outside && chance.contains(word) && (r.called(i) || r.of_std(i)))
        r.offend(i, std::string(word) + ": chance comes from math, by counter");
    else if (outside && world.contains(word) && (r.called(i) || r.of_std(i)))
        r.offend(i, std::string(word) + ": this floor has no effects");
}

std::size_t closing(Reading const& r, std::size_t open) {
    auto depth = 0;
    for (auto i = open; i < r.source.tokens.size(); ++i) {
        auto const word = r.word(i);
        if (word == "(" || word == "{" || word == "[") ++depth;
        if ((word == ")" || word == "}" || word == "]") && --depth == 0) return i;
    }
    return r.source.tokens.size();
}

int commas(Reading const& r, std::size_t open) {
    auto count = 0;
    auto const end = closing(r, open);
    for (auto i = open + 1; i < end; ++i) {
        if (r.word(i) == "(" || r.word(i) == "{" || r.word(i) == "[")
            i = closing(r, i);
        else if (r.word(i) == ",")
            ++count;
    }
    return count;
}

// Said where it is done, on the line or the two before it: why no two of them tie.
bool says_total_order(Reading const& r, int line) {
    for (auto at = line - 2; at <= line; ++at)
        if (auto const said = r.source.comments.find(at);
            said != r.source.comments.end() &&
            said->second.find("total order") != std::string::npos)
            return true;
    return false;
}

// Without an order of its own, a sort falls back on < of whole values, where ties are equal.
void check_sort(Reading const& r, std::size_t i) {
    if (!sorts.contains(r.word(i)) || !r.called(i) || r.member(i) || r.before(i, 1) != "::") return;
    auto const ranges = r.before(i, 2) == "ranges";
    if (!ranges && r.before(i, 2) != "std") return;
    auto const middle = r.word(i) == "nth_element" || r.word(i) == "partial_sort" ? 1 : 0;
    auto const plain_commas = (ranges ? 0 : 1) + middle;
    if (commas(r, i + 1) > plain_commas && !says_total_order(r, r.source.tokens[i].line))
        r.offend(i, std::string(r.word(i)) +
                        " with an order of its own: stable_sort, or say why it is a total order");
}

void check_exact_word(Reading const& r, Room const& room, std::size_t i) {
    auto const word = r.word(i);
    check_transcendental(r, room, i);
    check_sort(r, i);
    if (word == "throw" || word == "try" || word == "catch")
        r.offend(i, std::string(word) + ": the exact floors are built without exceptions");
    else if (unordered.contains(word))
        r.offend(i, std::string(word) + " has another order elsewhere");
    else if (r.of_std(i) && exact_std.contains(word))
        r.offend(i, "std::" + std::string(word) + " is not for the exact floors");
    else if (word == "namespace" && r.before(i, 1) == "using" && r.word(i + 1) == "std")
        r.offend(i, "using namespace std hides whose functions are called");
}

bool system_header(std::string_view name) {
    return name.starts_with("sys/") || name.starts_with("netinet/") || name.starts_with("arpa/") ||
           name.starts_with("SFML/") || name.starts_with("imgui");
}

void check_header(Reading const& r, Room const& room, Include const& include) {
    auto const& name = include.name;
    auto const json = r.file == "lib/erdem/text/json.cpp" && name.starts_with("nlohmann/");
    auto const ours = include.quoted || name.starts_with("erdem/") || name.empty();
    auto const offend = [&](char const* why) {
        r.out.push_back({std::string(r.file), include.line, "<" + name + ">: " + why});
    };
    if (room.exact() && !ours && !json && !exact_headers.contains(name))
        offend("not for the exact floors");
    if (!room.effect_free()) return;
    if (effect_headers.contains(name) || system_header(name)) offend("this floor has no effects");
    if (thread_headers.contains(name) && !room.floor->threads) offend("this floor has no threads");
}

} // namespace

void check_promise(std::string_view file, Source const& source, Offences& out) {
    auto const room = room_of(file);
    if (!room.exact() && !room.effect_free()) return;
    Reading const r{file, source, out};
    for (auto const& include : source.includes) check_header(r, room, include);
    for (std::size_t i = 0; i < source.tokens.size(); ++i) {
        if (!is_word(r.word(i))) continue;
        check_clock_and_world(r, i);
        if (room.exact()) check_exact_word(r, room, i);
    }
}

} // namespace erdem::house
