#include "erdem/literacy/target.hpp"

#include "erdem/text/json.hpp"

#include <algorithm>
#include <cmath>

namespace erdem::literacy {

namespace {
using text::Json;

class TargetReader {
public:
    TargetReader(Json const& json, std::string_view file, ReadTarget& out)
        : json_(json), file_(file), out_(out) {}

    void read() {
        if (json_.as<Json::Object>() == nullptr) return fault(json_, "another type", "an object");
        auto& target = out_.target;
        must_be("erdem", "target/1");
        must_be("group", "youth");
        target.id = string("id");
        target.date = string("date");
        target.pack = string("pack");
        target.place = localized("place");
        target.note = localized("note");
        target.level_of_100 = static_cast<int>(whole("level_of_100", 1, 100));
        target.share = share();
        target.example = flag("example");
        target.demo = flag("demo");
        check_date();
        check_fields();
    }

private:
    void fault(Json const& at, std::string found, std::string expected) {
        out_.faults.push_back(
            {std::string(file_), at.line, at.column, std::move(found), std::move(expected)});
    }
    Json const& need(std::string_view key) {
        auto const* found = json_.find(key);
        if (found == nullptr) fault(json_, "no \"" + std::string(key) + "\"", "it");
        return found == nullptr ? json_ : *found;
    }
    std::string string(std::string_view key) {
        auto const& at = need(key);
        auto const* text = at.as<std::string>();
        if (text == nullptr || text->empty())
            fault(at, "no text", "\"" + std::string(key) + "\" as text");
        return text == nullptr ? "" : *text;
    }
    void must_be(std::string_view key, std::string_view wanted) {
        if (auto const found = string(key); !found.empty() && found != wanted)
            fault(need(key), found, std::string(wanted));
    }
    text::Localized localized(std::string_view key) {
        auto const& at = need(key);
        text::Localized out;
        if (auto const* texts = at.as<Json::Object>(); texts != nullptr && &at != &json_)
            for (auto const& [tag, text] : *texts) {
                auto const language = text::read_language(tag);
                if (language && text.as<std::string>() != nullptr)
                    out.texts.emplace_back(*language, *text.as<std::string>());
                else
                    fault(text, "\"" + tag + "\"", "a language tag and its text");
            }
        for (auto const* tag : {"zh-CN", "en"})
            if (out.exactly({tag}) == nullptr)
                fault(at, std::string("no ") + tag, "every shipped language");
        return out;
    }
    std::int64_t whole(std::string_view key, std::int64_t least, std::int64_t most) {
        auto const& at = need(key);
        auto const* n = at.as<std::int64_t>();
        if (n != nullptr && *n >= least && *n <= most) return *n;
        fault(at, "no such number",
            "\"" + std::string(key) + "\" from " + std::to_string(least) + " to " +
                std::to_string(most));
        return least;
    }
    double share() {
        auto const& at = need("share");
        auto const* number = at.as<double>();
        if (number != nullptr && *number > 0 && *number <= 1) return *number;
        if (at.as<std::int64_t>() != nullptr && *at.as<std::int64_t>() == 1) return 1;
        fault(at, "no such number", "\"share\" above 0, at most 1");
        return 1;
    }
    bool flag(std::string_view key) {
        auto const* at = json_.find(key);
        if (at == nullptr) return false;
        if (at->as<bool>() == nullptr) fault(*at, "another type", "true or false");
        return at->as<bool>() != nullptr && *at->as<bool>();
    }
    void check_date() {
        auto const& date = out_.target.date;
        bool good = date.size() == 10 && date[4] == '-' && date[7] == '-';
        for (std::size_t i = 0; good && i < 10; ++i)
            good = i == 4 || i == 7 || (date[i] >= '0' && date[i] <= '9');
        if (!good && !date.empty()) fault(need("date"), date, "a date like 2027-07-01");
    }
    void check_fields() {
        static constexpr std::string_view known[] = {"erdem", "id", "group", "place", "date",
            "pack", "level_of_100", "share", "example", "demo", "note"};
        for (auto const& [key, value] : *json_.as<Json::Object>())
            if (std::find(std::begin(known), std::end(known), key) == std::end(known))
                fault(value, "\"" + key + "\"", "only fields that the format has");
    }

    Json const& json_;
    std::string_view file_;
    ReadTarget& out_;
};
} // namespace

ReadTarget read_target(std::string_view text, std::string_view file) {
    ReadTarget out;
    auto const json = text::read_json(text, file);
    if (json)
        TargetReader(*json, file, out).read();
    else
        out.faults.push_back(json.error());
    return out;
}

Interval wilson(std::int64_t reached, std::int64_t of) {
    if (of <= 0) return {};
    constexpr double z = 1.959963984540054; // of the normal distribution, 97.5 %
    double const n = static_cast<double>(of), p = static_cast<double>(reached) / n;
    double const middle = p + z * z / (2 * n),
                 spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double const whole = 1 + z * z / n;
    return {std::max(0.0, (middle - spread) / whole), std::min(1.0, (middle + spread) / whole)};
}

Progress progress(Target const& target, std::int64_t reached, std::int64_t of) {
    Progress out{reached, of, of > 0 ? static_cast<double>(reached) / static_cast<double>(of) : 0,
        wilson(reached, of)};
    if (of < few)
        out.says = Says::too_few;
    else if (out.interval.least >= target.share)
        out.says = Says::reached;
    else if (out.interval.most < target.share)
        out.says = Says::below;
    else
        out.says = Says::cannot_tell;
    return out;
}

} // namespace erdem::literacy
