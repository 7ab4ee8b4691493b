#include "erdem/play/recording.hpp"

#include "erdem/text/json.hpp"
#include "erdem/text/sha256.hpp"

#include <charconv>

namespace erdem::play {

namespace {
using text::Json;

std::string hex16(std::uint64_t n) {
    std::string out(16, '0');
    for (auto at = out.rbegin(); n != 0; n >>= 4U, ++at) *at = "0123456789abcdef"[n & 15U];
    return out;
}

Json header(Recording const& of) {
    return Json::object({{"erdem", Json::string("recording/1")},
        {"module", Json::string(of.module)}, {"seed", Json::string(hex16(of.seed))},
        {"task", Json::integer(of.task)}, {"version", Json::string(of.version)}});
}

Json closing(Recording const& of, std::string sha256) {
    return Json::object({{"acts", Json::integer(static_cast<std::int64_t>(of.acts.size()))},
        {"fingerprint", Json::string(hex16(of.claimed.fingerprint))},
        {"possible", Json::integer(of.claimed.possible)},
        {"score", Json::integer(of.claimed.score)}, {"sha256", Json::string(sha256)},
        {"ticks", Json::integer(of.ticks)}});
}

void append_number(std::string& to, std::int64_t n) {
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, n).ptr;
    to.append(digits, end);
}

// Where the run stands after an act: an undo and a reset are the two ways back.
std::int64_t tick_after(sim::Act const& act) {
    if (act.kind == sim::Act::undo && !act.integers.empty()) return act.integers[0];
    return act.kind == sim::Act::reset ? 0 : act.tick;
}

std::string act_lines(std::vector<sim::Act> const& acts) {
    std::string out;
    std::int64_t tick = 0;
    for (auto const& act : acts) {
        append_number(out, act.tick - tick);
        out += ' ';
        append_number(out, act.kind);
        for (auto const n : act.integers) {
            out += ' ';
            append_number(out, n);
        }
        out += '\n';
        tick = tick_after(act);
    }
    return out;
}

// What the SHA-256 in the closing line covers: everything but itself.
std::string covered(Recording const& of) {
    return text::write_json(header(of)) + '\n' + act_lines(of.acts) +
           text::write_json(closing(of, "")) + '\n';
}

// ---- reading ----------------------------------------------------------------------------------

class Reader {
public:
    Reader(std::string_view text, std::string_view file, RecordingLimits limits)
        : text_(text), file_(file), limits_(limits) {}

    std::expected<Recording, text::Fault> read() {
        if (text_.size() > limits_.bytes)
            return fault(1, std::to_string(text_.size()) + " bytes",
                "at most " + std::to_string(limits_.bytes));
        if (!(read_header() && read_acts() && read_closing() && check_whole()))
            return std::unexpected(fault_);
        return std::move(out_);
    }

private:
    std::unexpected<text::Fault> fault(int column, std::string found, std::string expected) {
        if (found.size() > 60) found = found.substr(0, 60) + "…";
        fault_ = {std::string(file_), line_, column, std::move(found), std::move(expected)};
        return std::unexpected(fault_);
    }
    bool fail(int column, std::string found, std::string expected) {
        fault(column, std::move(found), std::move(expected));
        return false;
    }
    bool next_line(std::string_view& line) {
        ++line_;
        auto const end = text_.find('\n', at_);
        if (end == std::string_view::npos)
            return fail(1, "the end of the file", "a line that ends in a line feed");
        line = text_.substr(at_, end - at_);
        at_ = end + 1;
        return true;
    }
    bool read_object(std::string_view line, Json& into) {
        auto read = text::read_json(line, file_, {.bytes = 4096, .depth = 2, .values = 32});
        if (read && read->as<Json::Object>() != nullptr) {
            into = std::move(*read);
            return true;
        }
        if (read) return fail(1, std::string(line), "a JSON object");
        fault_ = read.error();
        fault_.line = line_;
        return false;
    }
    template<class T>
    T const* field(Json const& of, std::string_view key) {
        auto const* value = of.find(key);
        auto const* typed = value == nullptr ? nullptr : value->as<T>();
        if (typed == nullptr)
            fail(1, value == nullptr ? "no such field" : "another type",
                "\"" + std::string(key) + "\"");
        return typed;
    }
    bool number(Json const& of, std::string_view key, std::int64_t least, std::int64_t most,
        std::int64_t& into) {
        auto const* n = field<std::int64_t>(of, key);
        if (n == nullptr) return false;
        if (*n < least || *n > most)
            return fail(1, std::to_string(*n), "\"" + std::string(key) + "\" within its range");
        into = *n;
        return true;
    }
    bool hex(Json const& of, std::string_view key, std::uint64_t& into) {
        auto const* digits = field<std::string>(of, key);
        if (digits == nullptr) return false;
        auto const read =
            std::from_chars(digits->data(), digits->data() + digits->size(), into, 16);
        bool const whole = read.ec == std::errc{} && read.ptr == digits->data() + digits->size();
        if (!whole || *digits != hex16(into)) return fail(1, *digits, "16 hexadecimal digits");
        return true;
    }

    bool read_header() {
        std::string_view line;
        Json json;
        if (!next_line(line) || !read_object(line, json)) return false;
        auto const* format = field<std::string>(json, "erdem");
        if (format == nullptr) return false;
        if (*format != "recording/1") return fail(1, *format, "recording/1");
        auto const* module = field<std::string>(json, "module");
        auto const* version = field<std::string>(json, "version");
        std::int64_t task = -1;
        if (module == nullptr || version == nullptr) return false;
        if (!hex(json, "seed", out_.seed) || !number(json, "task", -1, 1000, task)) return false;
        out_.module = *module;
        out_.version = *version;
        out_.task = static_cast<int>(task);
        return true;
    }

    bool read_acts() {
        std::int64_t tick = 0;
        while (at_ < text_.size() && text_[at_] != '{') {
            std::string_view line;
            sim::Act act;
            if (!next_line(line) || !read_act(line, tick, act)) return false;
            if (out_.acts.size() == limits_.acts)
                return fail(1, "more acts", "at most " + std::to_string(limits_.acts));
            tick = tick_after(act);
            out_.acts.push_back(std::move(act));
        }
        last_tick_ = tick;
        return true;
    }

    bool read_act(std::string_view line, std::int64_t tick, sim::Act& act) {
        std::int64_t numbers[2 + 16];
        std::size_t count = 0;
        char const* at = line.data();
        char const* const end = at + line.size();
        for (;; ++at) { // past the space between two numbers
            auto const column = static_cast<int>(at - line.data()) + 1;
            if (count == std::size(numbers))
                return fail(column, "more numbers", "at most 18 in a line");
            auto const read = std::from_chars(at, end, numbers[count]);
            if (read.ec != std::errc{})
                return fail(column, std::string(line), "a number of 64 bits");
            ++count;
            at = read.ptr;
            if (at == end) break;
            if (*at != ' ')
                return fail(static_cast<int>(at - line.data()) + 1, std::string(1, *at), "a space");
        }
        if (count < 2) return fail(1, std::string(line), "ticks, kind, integers");
        if (numbers[0] < 0 || numbers[0] > limits_.work)
            return fail(1, std::to_string(numbers[0]), "ticks since the act before");
        if (numbers[1] < 0 || numbers[1] > 1'000'000)
            return fail(1, std::to_string(numbers[1]), "a kind of act");
        act.tick = tick + numbers[0];
        act.kind = static_cast<std::int32_t>(numbers[1]);
        act.integers.assign(numbers + 2, numbers + count);
        bool const back = act.kind == sim::Act::undo && !act.integers.empty();
        if (act.tick > limits_.work ||
            (back && (act.integers[0] < 0 || act.integers[0] > limits_.work)))
            return fail(1, std::string(line), "a tick within " + std::to_string(limits_.work));
        return true;
    }

    bool read_closing() {
        std::string_view line;
        Json json;
        if (!next_line(line) || !read_object(line, json)) return false;
        std::int64_t acts = 0, score = 0, possible = 0;
        if (!number(json, "acts", 0, static_cast<std::int64_t>(limits_.acts), acts) ||
            !number(json, "ticks", 0, limits_.work, out_.ticks) ||
            !number(json, "score", 0, 100, score) || !number(json, "possible", 0, 100, possible) ||
            !hex(json, "fingerprint", out_.claimed.fingerprint))
            return false;
        if (acts != static_cast<std::int64_t>(out_.acts.size()))
            return fail(1, std::to_string(out_.acts.size()) + " acts", std::to_string(acts));
        if (out_.ticks < last_tick_)
            return fail(1, std::to_string(out_.ticks), "no tick before the last act's");
        out_.claimed.score = static_cast<int>(score);
        out_.claimed.possible = static_cast<int>(possible);
        return true;
    }

    // Written again it must be the very same text: that covers order, spaces, extra fields, what
    // follows the closing line, and the hash.
    bool check_whole() {
        auto const again = write_recording(out_);
        if (again == text_) return true;
        auto const hash = again.rfind("\"sha256\"");
        bool const only_hash =
            again.size() == text_.size() && again.compare(0, hash, text_.substr(0, hash)) == 0;
        return only_hash ? fail(1, "another SHA-256",
                               "the one of what stands before it: the recording was edited")
                         : fail(1, "a text written another way",
                               "exactly what a recording's writer writes");
    }

    std::string_view text_, file_;
    RecordingLimits limits_;
    std::size_t at_ = 0;
    int line_ = 0;
    std::int64_t last_tick_ = 0;
    Recording out_;
    text::Fault fault_;
};
} // namespace

Recording record(Run const& run, int task) {
    auto const score = run.score(task);
    return {std::string(run.module().facts.id), std::string(run.module().facts.version), run.seed(),
        task, {run.log().begin(), run.log().end()}, run.tick(),
        {score.points, score.possible, run.fingerprint()}};
}

std::string write_recording(Recording const& of) {
    auto const sha256 = text::hex(text::sha256(covered(of)));
    return text::write_json(header(of)) + '\n' + act_lines(of.acts) +
           text::write_json(closing(of, sha256)) + '\n';
}

std::expected<Recording, text::Fault> read_recording(
    std::string_view text, std::string_view file, RecordingLimits limits) {
    return Reader(text, file, limits).read();
}

} // namespace erdem::play
