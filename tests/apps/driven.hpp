// The window, driven from outside as a pupil drives it: mouse and keys through xdotool, what is
// where from the trace of its controls (apps/desktop/trace.hpp). Nothing here waits for a time; it
// waits for something to be so, and gives up after minutes, so that a busy machine is only slow.
#pragma once

#include "program.hpp"

#include <sys/types.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <optional>
#include <sstream>
#include <thread>

namespace erdem::test {

struct Control {
    std::string name;
    int left = 0, top = 0, right = 0, bottom = 0; // of the part that shows
    bool focus = false;

    [[nodiscard]] int x() const { return (left + right) / 2; }
    [[nodiscard]] int y() const { return (top + bottom) / 2; }
    [[nodiscard]] bool shows() const { return right - left > 8 && bottom - top > 8; }
    bool operator==(Control const&) const = default;
};

// No window manager runs on a test's display: what it would send when the cross is clicked, we
// send.
void ask_windows_to_close();

class Driven {
public:
    Driven(Folder const& folder, std::vector<std::string> words, fs::path pictures)
        : trace_(folder / "controls"), pictures_(std::move(pictures)) {
        fs::create_directories(pictures_);
        words.insert(words.begin(), {ERDEM_DESKTOP, "--db", folder / "class.db"});
        child_ = ::fork();
        if (child_ == 0) begin(std::move(words));
        has("zh"); // the first frame is there
        xdotool("mousemove 5 700");
    }
    Driven(Driven const&) = delete;
    Driven& operator=(Driven const&) = delete;
    ~Driven() {
        if (child_ <= 0) return;
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }

    [[nodiscard]] bool ok() const { return trouble_.empty(); }
    [[nodiscard]] std::string const& trouble() const { return trouble_; }

    // ---- looking ----
    [[nodiscard]] std::vector<Control> controls() const {
        std::vector<Control> out;
        std::istringstream lines(text_of(trace_));
        for (std::string line; std::getline(lines, line);) {
            Control c;
            std::string focus;
            std::istringstream words(line);
            words >> c.name >> c.left >> c.top >> c.right >> c.bottom >> focus;
            c.focus = focus == "focus";
            out.push_back(c);
        }
        return out;
    }
    [[nodiscard]] std::optional<Control> find(std::string_view name, int nth = 0) const {
        for (auto const& each : controls())
            if (each.name == name && nth-- == 0) return each;
        return std::nullopt;
    }
    bool until(std::string const& what, std::function<bool()> const& holds) {
        using namespace std::chrono;
        for (auto const end = steady_clock::now() + minutes(2);
            ok() && steady_clock::now() < end;) {
            if (holds()) return true;
            if (::waitpid(child_, nullptr, WNOHANG) == child_) {
                child_ = -1;
                trouble_ = "the window went while waiting for " + what;
            }
            std::this_thread::sleep_for(milliseconds(15));
        }
        if (ok()) {
            picture("trouble");
            trouble_ = "waited in vain for " + what + "; there are:\n" + text_of(trace_);
        }
        return false;
    }
    bool has(std::string_view name) {
        return until(std::string(name), [&] { return find(name).has_value(); });
    }
    bool lacks(std::string_view name) {
        return until("no " + std::string(name), [&] { return !find(name); });
    }
    void picture(std::string const& name) const {
        if (!ok()) return;
        auto const file = pictures_ / (name + ".png");
        (void)std::system(("import -window root " + for_shell(file.string())).c_str());
    }

    // ---- by mouse ----
    void click(std::string_view name, int nth = 0, double part = 0.5) {
        std::optional<Control> at;
        until(std::string(name) + " in sight", [&] { // and at rest: what moves is not hit
            auto const now = find(name, nth);
            bool const rests = now && now->shows() && now == at;
            if (now && !now->shows() && now == at) scroll_to(*now);
            at = now;
            return rests;
        });
        if (!ok()) return;
        int const x = at->left + static_cast<int>((at->right - at->left) * part);
        xdotool("mousemove " + std::to_string(x) + " " + std::to_string(at->y()) + " click 1");
    }
    void scroll_to(Control const& hidden) { // the wheel, over the pane it lies in
        bool const below = hidden.top > 400;
        int const x = (hidden.left + hidden.right) / 2;
        xdotool("mousemove " + std::to_string(x) + " 450 click " + (below ? "5" : "4"));
    }
    void drag(std::string_view name, int by_x, int by_y) {
        auto const at = find(name);
        if (!ok() || !at) return;
        auto const place = [](int x, int y) {
            return "mousemove " + std::to_string(x) + " " + std::to_string(y);
        };
        xdotool(place(at->x(), at->y()));
        xdotool("mousedown 1");
        for (int i = 1; i <= 8; ++i) {
            xdotool(place(at->x() + by_x * i / 8, at->y() + by_y * i / 8));
            std::this_thread::sleep_for(std::chrono::milliseconds(30)); // a hand takes its time
        }
        until(std::string(name) + " to follow the hand", [&] {
            auto const now = find(name);
            return now && std::abs(now->x() - at->x()) > std::abs(by_x) / 3;
        });
        xdotool("mouseup 1");
    }

    // ---- by keyboard ----
    void key(std::string const& name) { xdotool("key " + name); }
    void type(std::string const& text) { xdotool("type --delay 150 " + for_shell(text)); }
    // Tab after Tab; each one moves the focus before the next is pressed.
    void focus(std::string_view name, int nth = 0, std::string const& tab = "Tab") {
        auto const focused = [&]() -> std::optional<Control> {
            for (auto const& each : controls())
                if (each.focus) return each;
            return std::nullopt;
        };
        auto const there = [&] {
            auto const wanted = find(name, nth);
            return wanted && wanted->focus;
        };
        has(name);
        for (int i = 0; i < 150 && ok() && !there(); ++i) {
            auto const before = focused();
            key(tab);
            until("the focus to move", [&] {
                auto const now = focused();
                return now.has_value() && now != before;
            });
        }
        if (ok() && !there()) trouble_ = "Tab never came to " + std::string(name);
    }
    void enter(std::string_view name, int nth = 0, std::string const& tab = "Tab") {
        focus(name, nth, tab);
        if (ok()) key("Return");
    }

    // The cross in the window's corner; the exit code, or -1 if it did not end by itself.
    int close() {
        ask_windows_to_close();
        int status = -1;
        until("the window to close", [&] {
            if (::waitpid(child_, &status, WNOHANG) != child_) return false;
            child_ = -1;
            return true;
        });
        return child_ == -1 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    void begin(std::vector<std::string> words) const {
        ::setenv("ERDEM_TRACE_CONTROLS", trace_.c_str(), 1);
        ::setenv("ERDEM_DATA", ERDEM_SOURCE, 1);
        std::vector<char*> line;
        for (auto& word : words) line.push_back(word.data());
        line.push_back(nullptr);
        ::execv(line[0], line.data());
        ::_exit(127);
    }
    void xdotool(std::string const& words) const {
        if (ok()) (void)std::system(("xdotool " + words).c_str());
    }

    std::string trace_;
    fs::path pictures_;
    pid_t child_ = -1;
    std::string trouble_;
};

} // namespace erdem::test
