// Quiz files of any length: bilingual items of every kind in equal numbers, for benchmarks and for
// tests that want many of them. The same numbers give the same file everywhere.
#pragma once

#include "erdem/math/random.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace erdem::quiz::test {

class GeneratedQuiz {
public:
    explicit GeneratedQuiz(std::uint64_t seed) : seed_(seed) {}

    std::string of(int items) {
        text_ = R"({"erdem": "quiz/1", "title": )" + words("小测验", "A quiz") + R"(,
"sources": [{"id": "made", "title": "Generated", "address": "", "date": "2026", "verified": false}],
"misconceptions": [)";
        for (int i = 0; i < misconceptions; ++i)
            text_ += (i > 0 ? ",\n" : "\n") + std::string(R"({"id": "belief-)") +
                     std::to_string(i) + R"(", "belief": )" +
                     words("我以为是这样。", "I thought it was so.") + "}";
        text_ += "\n],\n\"items\": [";
        for (item_ = 0; item_ < items; ++item_) add();
        return std::move(text_) + "\n]}\n";
    }

    static constexpr int kinds = 9;

private:
    static constexpr int misconceptions = 40;

    std::uint64_t pick(std::uint32_t n, std::int64_t most) const {
        return static_cast<std::uint64_t>(math::integer(
            seed_, math::Stream("generated"), static_cast<std::uint64_t>(item_), n, 0, most));
    }

    static std::string words(std::string_view zh, std::string_view en) {
        return R"({"zh-CN": ")" + std::string(zh) + R"(", "en": ")" + std::string(en) + "\"}";
    }
    std::string numbered(std::string_view zh, std::string_view en) const {
        auto const n = std::to_string(item_);
        return words(std::string(zh) + n, std::string(en) + " " + n);
    }

    std::string uuid() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string id;
        for (std::uint32_t i = 0; i < 32; ++i) {
            if (i == 8 || i == 12 || i == 16 || i == 20) id += '-';
            id += digits[pick(100 + i, 15)];
        }
        return id;
    }

    std::string options(std::string_view ids) const {
        std::string list;
        for (char const id : ids) {
            if (!list.empty()) list += ", ";
            list += R"({"id": ")" + std::string(1, id) + R"(", "text": )" +
                    words("摆长加倍时，周期变为原来的根号二倍。",
                        "The period grows by the root of two.") +
                    "}";
        }
        return "[" + list + "]";
    }

    std::string reason(std::string_view answer, std::string_view slot = "a") const {
        return R"({"slot": ")" + std::string(slot) + R"(", "answer": ")" + std::string(answer) +
               R"(", "text": )" +
               words("周期与摆球质量无关：再试一次，只改变质量。",
                   "The period does not depend on the mass: try again and change the mass alone.") +
               R"(, "misconception": "belief-)" + std::to_string(pick(7, misconceptions - 1)) +
               "\"}";
    }
    static std::string verdict(std::string_view when) {
        return R"({"when": ")" + std::string(when) + R"(", "text": )" +
               words("看一看周期与摆长的图。", "Look at the chart of period against length.") + "}";
    }

    struct Parts {
        std::string slot, scoring, feedback, more;
    };

    Parts choice() const {
        return {R"("choice": {"options": )" + options("pqrs") + "}",
            R"("choices": {"p": 1000, "q": 0, "r": 0, "s": 0})",
            reason("q") + ", " + reason("r") + ", " + reason("s"), ""};
    }
    Parts several() const {
        return {R"("choice": {"options": )" + options("pqrs") + R"(, "most": 4})",
            R"("choices": {"p": 500, "q": 500, "r": -500, "s": -250})",
            reason("r") + ", " + reason("s") + ", " + verdict("partial"), ""};
    }
    Parts truth() const { return {R"("true_false": {})", R"("truth": true)", reason("false"), ""}; }
    Parts number() const {
        return {R"("number": {})",
            R"x("numbers": [{"id": "right", "relative": "2*pi*sqrt(length/9.8)", "tolerance": "0.02"},
 {"id": "half", "relative": "pi*sqrt(length/9.8)", "tolerance": "0.02", "worth": 0}],
 "units": [{"names": ["s", "秒"]}, {"names": ["ms", "毫秒"], "multiplier": 0.001}], "unit": "required")x",
            reason("half") + ", " + verdict("wrong"),
            R"x(, "variables": [{"name": "length", "least": 0.2, "most": 1.6, "step": 0.2, "digits": 1},
 {"name": "period", "formula": "2*pi*sqrt(length/9.8)", "digits": 2}], "constraints": ["period < 3"])x"};
    }
    Parts text() const {
        return {R"("text": {"expected_length": 6})",
            R"("texts": [{"id": "right", "pattern": "*周期"}, {"id": "english", "pattern": "*period"},
 {"id": "frequency", "pattern": "*频率*", "worth": 0}])",
            reason("frequency") + ", " + verdict("wrong"), ""};
    }
    Parts order() const {
        return {R"("order": {"options": )" + options("pqrs") + "}",
            R"("order": ["q", "p", "s", "r"], "rule": "adjacent")", verdict("wrong"), ""};
    }
    Parts match() const {
        return {R"("match": {"left": )" + options("pqr") + R"(, "right": )" + options("xyz") + "}",
            R"("pairs": [["p", "y"], ["q", "x"], ["r", "z"]], "extra_penalty": 500)",
            reason("p>x") + ", " + verdict("wrong"), ""};
    }
    Parts evidence() const {
        return {R"("evidence": {"module": "physics/pendulum", "least": 2, "most": 4})",
            R"("rules": [{"id": "fair", "fair_test": "length", "span": 10, "worth": 600},
 {"id": "cover", "coverage": "length", "rows": 3, "span": 20, "worth": 400}])",
            reason("fair") + ", " + reason("cover"), ""};
    }
    Parts task() const {
        return {R"("task": {"module": "physics/pendulum", "task": "two-seconds"})",
            R"("task": true)", verdict("wrong"), ""};
    }

    void add() {
        using Make = Parts (GeneratedQuiz::*)() const;
        constexpr std::array<Make, kinds> make{&GeneratedQuiz::choice, &GeneratedQuiz::several,
            &GeneratedQuiz::truth, &GeneratedQuiz::number, &GeneratedQuiz::text,
            &GeneratedQuiz::order, &GeneratedQuiz::match, &GeneratedQuiz::evidence,
            &GeneratedQuiz::task};
        auto const [slot, scoring, feedback, more] = (this->*make[item_ % kinds])();
        text_ += (item_ > 0 ? ",\n" : "\n") + std::string(R"({"id": ")") + uuid() +
                 R"(", "revision": {"meaning": 1, "wording": 1}, "title": )" +
                 numbered("第", "Item") + R"(, "body": [{"text": )" +
                 words("把摆长从一米改成两米，**其他都不变**，周期怎样变化？",
                     "Change the length from one metre to two and **nothing else**: what of the "
                     "period?") +
                 R"(}, {"slot": "a"}], "slots": [{"id": "a", )" + slot +
                 R"(}], "scoring": [{"slot": "a", )" + scoring + R"(}], "feedback": [)" + feedback +
                 "]" + more + R"(, "hints": [{"text": )" + words("先画图。", "Draw it first.") +
                 R"(, "penalty": 100}], "attempts": {"most": 2, "penalty": 333},
 "meta": {"concepts": ["C3"], "competencies": ["D"], "grade": "7-9", "sources": ["made"]}})";
    }

    std::uint64_t seed_;
    int item_ = 0;
    std::string text_;
};

inline std::string generated_quiz(int items, std::uint64_t seed) {
    return GeneratedQuiz(seed).of(items);
}

} // namespace erdem::quiz::test
