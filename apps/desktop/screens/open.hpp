// Opening the classroom: where its data lies, what can go wrong, and the words for it.
#pragma once

#include "app.hpp"
#include "options.hpp"

#include <expected>
#include <future>
#include <memory>

namespace erdem::desktop {

struct Opened {
    std::unique_ptr<edge::ReadShelf> content;
    std::unique_ptr<edge::Class> here;
    std::unique_ptr<App> app;
    std::optional<edge::Salvaged> salvaged; // the database was damaged: this much came back
};

// The class of the options: --db, --portable (beside the program), else the data folder.
std::expected<Opened, edge::StoreFault> open_classroom(Options const&);
std::string words(edge::StoreFault const&, Tongue); // what happened, and what to do

// The way in: the window is there at once, the class is read beside it. On the way out a backup is
// made of what was done.
class Door {
public:
    explicit Door(Options const&);
    ~Door();
    Door(Door&&) = delete;
    void draw(Ui&);
    [[nodiscard]] App* app() const; // once it is open

private:
    std::future<std::expected<Opened, edge::StoreFault>> opening_;
    std::optional<std::expected<Opened, edge::StoreFault>> opened_;
    bool told_ = false; // what was salvaged
};

} // namespace erdem::desktop
