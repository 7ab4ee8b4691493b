// A question on the screen: its body, what may be answered, and afterwards the reasons.
#pragma once

#include "text_field.hpp"
#include "ui.hpp"

#include "erdem/play/run.hpp"
#include "erdem/play/shelf.hpp"
#include "erdem/quiz/marking.hpp"

#include <functional>
#include <map>

namespace erdem::desktop {

struct Draft { // what a learner has in hand for a question before handing it in
    quiz::Response response;
    std::map<int, TextField> fields; // of slots that are typed into
    double shown_at_s = 0;
};

struct Asked { // all that a question's pane needs to know
    quiz::Item const* item = nullptr;
    quiz::Drawn drawn;
    std::function<std::vector<int>(int slot)> order;
    text::Language language;
    play::Run const* table = nullptr; // the free run whose rows can be cited; null: none yet
    play::Lesson const* lesson = nullptr;
    quiz::Mark const* mark = nullptr; // once it is marked: show it, take nothing more
    std::function<void(std::string_view file, std::string_view description)> figure;
    std::function<void(int slot)> task; // draws a simulation task's steps
};

void question_body(Ui&, Asked const&, Draft&);
void question_feedback(Ui&, Asked const&);
bool has_answer(Asked const&, Draft const&); // something worth handing in
quiz::Response in_hand(Asked const&, Draft const&);

std::string filled(std::string_view text, quiz::Drawn const&); // {{name}} by what was drawn

} // namespace erdem::desktop
