// --measure: what the window costs on this machine, as JSON. Each figure is taken in a process of
// its own, so that the second window does not profit from what the first one loaded.
#include "measure.hpp"

#include "open.hpp"
#include "widgets.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace erdem::desktop {

namespace {
namespace fs = std::filesystem;

double seconds(clockid_t which) {
    timespec now{};
    clock_gettime(which, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}
double cpu_s() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
double wall_s() { return seconds(CLOCK_MONOTONIC); }

double memory_mb() { // resident now
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

// What any program of SFML and Dear ImGui pays before it shows anything of its own.
void empty_window(Options const& options, double began) {
    sf::RenderWindow window(sf::VideoMode(options.window.width, options.window.height), "empty");
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    unsigned char* pixels = nullptr;
    int wide = 0, high = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &wide, &high);
    sf::Texture letters;
    letters.create(static_cast<unsigned>(wide), static_cast<unsigned>(high));
    letters.update(pixels);
    ImGui::GetIO().DisplaySize = {
        static_cast<float>(options.window.width), static_cast<float>(options.window.height)};
    ImGui::NewFrame();
    ImGui::Begin("empty");
    ImGui::End();
    ImGui::Render();
    window.clear(sf::Color::White);
    window.display();
    fmt::print("{:.4f}\n", wall_s() - began);
    ImGui::DestroyContext();
}

int first_frame(Options const& options, double began) {
    Door door(options);
    auto window = Window::open(options.window);
    if (!window) return 1;
    auto const page = [&](Ui& ui) { door.draw(ui); };
    window->frame(page);
    double const first = wall_s() - began;
    while (door.app() == nullptr) window->frame(page);
    fmt::print("{:.4f} {:.4f}\n", first, wall_s() - began);
    return 0;
}

edge::Pupil const* anybody(App const& app) {
    if (!app.pupils.empty()) return &app.pupils.front();
    return app.demo_pupils.empty() ? nullptr : &app.demo_pupils.front();
}

// A pupil's study with the world running, then the same window left alone.
int busy_and_idle(Options const& options) {
    auto window = Window::open(options.window);
    auto classroom = open_classroom(options);
    if (!window || !classroom) return 1;
    auto& app = *classroom->app;
    auto const page = [&](Ui& ui) { draw(ui, app); };
    auto const* who = anybody(app);
    if (who != nullptr) sit_down(window->ui(), app, *who);
    for (int i = 0; i < 30; ++i) {
        window->frame(page);
        if (app.study)
            for (auto& [unit, bench] : app.study->free_benches) bench->going = true;
    }
    constexpr int frames = 180;
    double const before = cpu_s();
    for (int i = 0; i < frames; ++i) window->frame(page);
    double const busy_ms = (cpu_s() - before) * 1000 / frames;

    if (app.study)
        for (auto& [unit, bench] : app.study->free_benches) bench->going = false;
    constexpr double rest_s = 8;
    double const until = window->ui().now_s + rest_s, idle_from = cpu_s();
    window->run([&](Ui& ui) {
        draw(ui, app);
        if (ui.now_s >= until)
            ui.quit = true;
        else
            ui.wake_in(until - ui.now_s);
    });
    double const idle = (cpu_s() - idle_from) / rest_s;
    fmt::print("{:.3f} {:.5f} {:.1f}\n", busy_ms, idle, memory_mb());
    return 0;
}

// What a run of this program with `--measure-one WHAT` said.
std::string told(Options const& options, std::string const& what) {
    auto const command = fmt::format(
        "exec /proc/{}/exe --measure-one {} --db \"$ERDEM_MEASURED\" --size {}x{}{}", getpid(),
        what, options.window.width, options.window.height, options.window.plain ? " --plain" : "");
    std::string out;
    if (auto* pipe = popen(command.c_str(), "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, pipe) != nullptr) out += line;
        pclose(pipe);
    }
    return out;
}

// Of seven runs the middle one, for each of the two numbers they say.
std::array<double, 2> median(Options const& options, std::string const& what) {
    std::array<std::vector<double>, 2> all;
    for (int i = 0; i < 7; ++i) {
        double first = 0, second = 0;
        std::sscanf(told(options, what).c_str(), "%lf %lf", &first, &second);
        all[0].push_back(first);
        all[1].push_back(second);
    }
    for (auto& each : all) std::sort(each.begin(), each.end());
    return {all[0][3], all[1][3]};
}

// A copy, so that measuring leaves no sitting in anybody's class.
class Copied {
public:
    explicit Copied(std::string const& db)
        : folder_(fs::temp_directory_path() / fmt::format("erdem-measure-{}", getpid())) {
        std::error_code none;
        fs::create_directories(folder_, none);
        if (!db.empty()) fs::copy_file(db, folder_ / "class.db", none);
        setenv("ERDEM_MEASURED", (folder_ / "class.db").c_str(), 1);
    }
    ~Copied() {
        std::error_code none;
        fs::remove_all(folder_, none);
    }
    Copied(Copied&&) = delete;

private:
    fs::path folder_;
};
} // namespace

int measure(Options const& options, double began) {
    if (options.measure == "empty") return empty_window(options, began), 0;
    if (options.measure == "first") return first_frame(options, began);
    if (options.measure == "busy") return busy_and_idle(options);
    Copied const copied(options.db);
    (void)told(options, "first"); // leaves a checkpoint, as a class that was open before has one
    auto const empty = median(options, "empty")[0];
    auto const [first, people] = median(options, "first");
    double busy = 0, idle = 0, memory = 0;
    std::sscanf(told(options, "busy").c_str(), "%lf %lf %lf", &busy, &idle, &memory);
    fmt::print(
        R"({{"empty_window_s":{:.3f},"first_frame_s":{:.3f},"ratio":{:.2f},"people_there_s":{:.3f},)"
        R"("busy_cpu_ms":{:.1f},"idle_part_of_a_core":{:.4f},"memory_mb":{:.0f}}})"
        "\n",
        empty, first, first / empty, people, busy, idle, memory);
    return 0;
}

double wall_now_s() { return wall_s(); }

} // namespace erdem::desktop
