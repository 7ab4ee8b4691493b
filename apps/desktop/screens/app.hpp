// The classroom app: who is here, what they see, and the way from one screen to the next.
#pragma once

#include "study.hpp"
#include "text_field.hpp"
#include "ui.hpp"

#include "erdem/edge/class.hpp"
#include "erdem/edge/shelf.hpp"

#include <functional>
#include <optional>
#include <set>
#include <variant>

namespace erdem::desktop {

struct Who { // the tiles
    bool demo = false;
};
struct Newcomer {
    TextField name;
    bool begun = false; // the field has had the focus given to it
};
struct Working {}; // the study is open
struct Leaders {
    bool demo = false;
    std::optional<events::Person> person; // whose own place shows
    bool from_study = false;
};
struct Farewell { // what was done, and what to look at again
    events::Person person;
};
using Screen = std::variant<Who, Newcomer, Working, Leaders, Farewell>;

struct DemoClass { // synthetic pupils on their way through the pack
    std::vector<classroom::Synthetic> pupils;
    std::size_t next = 0;
};

struct App {
    edge::Class* here = nullptr;
    edge::ReadShelf const* content = nullptr;
    play::Pack const* pack = nullptr;

    Screen screen = Who{};
    std::optional<Study> study;
    std::vector<edge::Pupil> pupils, demo_pupils;         // as last read
    std::set<events::Person> open;                        // whose work waits for them
    std::optional<std::vector<literacy::Result>> results; // of the leaderboard while it shows
    std::optional<DemoClass> demo;
    bool worked = false; // somebody sat down: worth a backup when the window closes

    void refresh();
};

void draw(Ui&, App&);
void sit_down(Ui&, App&, edge::Pupil const&); // and on to their study

void who_screen(Ui&, App&, Who&);
void newcomer_screen(Ui&, App&, Newcomer&);
void leaders_screen(Ui&, App&, Leaders const&);
void farewell_screen(Ui&, App&);
void study_screen(Ui&, App&);

// Along the top of every screen: where one is, the languages, the way back.
void header(Ui&, std::string_view title, bool demo, std::function<void()> const& back = {});
text::Language language(Ui const&);
edge::Pupil const* pupil(App const&, events::Person);

} // namespace erdem::desktop
