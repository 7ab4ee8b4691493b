// first-quiz FILE SEED ANSWER: asks the first item of a quiz, marks the answer and says why.
#include "erdem/edge/files.hpp"
#include "erdem/quiz/marking.hpp"
#include "erdem/quiz/reading.hpp"

#include <cstdio>
#include <cstdlib>

using namespace erdem;

namespace {
text::Language const english{"en"};

void ask(quiz::Item const& item, quiz::Drawn const& drawn) {
    for (auto const& block : item.body) {
        auto const* paragraph = std::get_if<quiz::Paragraph>(&block);
        if (paragraph == nullptr) continue;
        std::string text(paragraph->text.in(english));
        for (auto const& value : drawn) { // {{name}} becomes what was drawn for it
            auto const mark = "{{" + value.name + "}}";
            for (auto at = text.find(mark); at != text.npos; at = text.find(mark))
                text.replace(at, mark.size(), value.shown);
        }
        std::printf("%s\n", text.c_str());
    }
}
} // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    auto const text = edge::read_file(words[1]);
    if (!text) return 3;
    auto const read = quiz::read_quiz(*text, words[1]);
    for (auto const& fault : read.faults) std::printf("%s\n", text::words(fault).c_str());
    if (!read.faults.empty() || read.quiz.items.empty()) return 1;

    auto const& item = read.quiz.items.front();
    auto const drawn = quiz::draw(item, std::strtoull(words[2], nullptr, 10));
    if (!drawn) return 1;
    ask(item, *drawn);

    auto const mark = quiz::mark(item, *drawn, {quiz::Typed{words[3]}});
    std::printf("%.1f of %.1f points\n", mark.points / 1000.0, mark.possible / 1000.0);
    for (auto const& reason : mark.reasons) {
        if (reason.feedback < 0) continue;
        auto const& feedback = item.feedback[static_cast<std::size_t>(reason.feedback)];
        std::printf("%s\n", std::string(feedback.text.in(english)).c_str());
    }
}
