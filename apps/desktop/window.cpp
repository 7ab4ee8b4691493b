#include "window.hpp"

#include "imgui_draw.hpp"
#include "sfml_keys.hpp"
#include "xim.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>

#include <array>
#include <cstdlib>
#include <deque>
#include <optional>
#include <utility>

namespace erdem::desktop {
namespace {

constexpr unsigned least_width = 1024, least_height = 768;
constexpr float frame_s = 1.0F / 60, rest_s = 0.03F;
constexpr int settling = 2; // frames after an event: what one frame lays out, the next one shows

struct Context { // ImGui's, as long as the window lives
    Context() {
        ImGui::CreateContext();
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        io.ConfigWindowsMoveFromTitleBarOnly = true;
    }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;
    ~Context() { ImGui::DestroyContext(); }
};

sf::Color sfml(ImU32 c) {
    return {
        static_cast<sf::Uint8>(c), static_cast<sf::Uint8>(c >> 8), static_cast<sf::Uint8>(c >> 16)};
}

bool of_button(sf::Event const& e) {
    return e.type == sf::Event::MouseButtonPressed || e.type == sf::Event::MouseButtonReleased;
}

void style(Ui const& ui) {
    auto& s = ImGui::GetStyle();
    s = ImGuiStyle();
    s.WindowBorderSize = 0;
    s.ItemSpacing = {ui.px(12), ui.px(8)};
    s.ScrollbarSize = ui.px(12);
    s.ScrollbarRounding = ui.px(6);
    s.AntiAliasedLinesUseTex = false; // it asks for a smooth texture: see glyphs.cpp
    s.CircleTessellationMaxError = 0.35F; // in software every triangle counts
    auto const set = [&](ImGuiCol which, ImU32 c) {
        s.Colors[which] = ImGui::ColorConvertU32ToFloat4(c);
    };
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, faded(ui.theme.soft, 0.35F));
    set(ImGuiCol_ScrollbarGrabHovered, faded(ui.theme.soft, 0.6F));
    set(ImGuiCol_ScrollbarGrabActive, ui.theme.soft);
}

sf::Cursor::Type shape(ImGuiMouseCursor wanted) {
    if (wanted == ImGuiMouseCursor_TextInput) return sf::Cursor::Text;
    return wanted == ImGuiMouseCursor_Hand ? sf::Cursor::Hand : sf::Cursor::Arrow;
}

} // namespace

struct Window::Inside {
    Context context;
    sf::Cursor cursor_shape; // the window, when it goes, still asks for it
    sf::RenderWindow window;
    std::optional<InputMethod> method;
    std::deque<sf::Event> waiting; // clicks that came within one frame, one for each frame
    Ui ui;
    sf::Clock clock;
    double last_s = 0;
    int due = settling;
    ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;

    Inside(WindowOptions const& options, Glyphs glyphs)
        : ui{.theme = theme(options.look, options.still),
              .glyphs = std::move(glyphs),
              .effects = Effects(true),
              .focus = {},
              .input = {},
              .toasts = {},
              .trace = {},
              .tongue = options.tongue,
              .scale = options.text,
              .caret = {}} {}

    void open(WindowOptions const& options) {
        InputMethod::before_window();
        sf::ContextSettings settings;
        settings.sRgbCapable = false; // else GL brightens everything once more
        auto const width = std::max(options.width, least_width),
                   height = std::max(options.height, least_height);
        auto const name = std::string(ui.word(Word::app_name));
        window.create({width, height}, sf::String::fromUtf8(name.begin(), name.end()),
            sf::Style::Default, settings);
        auto const screen = sf::VideoMode::getDesktopMode(); // SFML 2.5 centres by the wrong side
        window.setPosition({static_cast<int>(screen.width - std::min(screen.width, width)) / 2,
            static_cast<int>(screen.height - std::min(screen.height, height)) / 2});
        method = InputMethod::open(window.getSystemHandle());
        if (method) method->least_size(least_width, least_height);
        ui.effects = Effects(options.plain);
    }

    // Taking one click a frame, none that is quicker than a frame gets lost.
    bool events() {
        bool any = !waiting.empty();
        for (sf::Event e{}; window.pollEvent(e);) waiting.push_back(e), any = true;
        bool clicked = false;
        while (!waiting.empty()) {
            if (clicked && waiting.front().type != sf::Event::MouseMoved &&
                of_button(waiting.front()))
                break;
            clicked = clicked || of_button(waiting.front());
            handle(waiting.front());
            waiting.pop_front();
            if (clicked) break;
        }
        if (method && method->read(ui.input)) any = true;
        return any;
    }

    // Clicks reach SFML's connection alone: for them we look again by ourselves.
    void rest() const {
        if (method)
            method->wait(static_cast<int>(rest_s * 1000));
        else
            sf::sleep(sf::seconds(rest_s));
    }

    void handle(sf::Event const& e) {
        auto& io = ImGui::GetIO();
        auto const place = [&](int x, int y) {
            io.MousePos = {static_cast<float>(x), static_cast<float>(y)};
        };
        switch (e.type) {
        case sf::Event::Closed: ui.quit = true; break;
        case sf::Event::MouseMoved: place(e.mouseMove.x, e.mouseMove.y); break;
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased:
            place(e.mouseButton.x, e.mouseButton.y);
            if (e.mouseButton.button < 3)
                io.MouseDown[e.mouseButton.button] = e.type == sf::Event::MouseButtonPressed;
            break;
        case sf::Event::MouseWheelScrolled:
            if (e.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
                io.MouseWheel += e.mouseWheelScroll.delta;
            break;
        case sf::Event::MouseLeft: io.MousePos = {-1e6F, -1e6F}; break;
        default:
            if (!method) read_key(e, ui.input);
        }
    }

    void begin() {
        auto const now = static_cast<double>(clock.getElapsedTime().asMicroseconds()) * 1e-6;
        ui.step_s = static_cast<float>(std::min(now - last_s, 0.25));
        ui.now_s = now, last_s = now;
        ui.wake_at_s = 1e300;
        ui.typing = false;
        auto& io = ImGui::GetIO();
        io.DisplaySize = {
            static_cast<float>(window.getSize().x), static_cast<float>(window.getSize().y)};
        io.DeltaTime = std::max(ui.step_s, 1e-4F);
        style(ui);
        ui.glyphs.begin_frame(ui.scale, ui.tongue == Tongue::chinese);
        ui.effects.begin_frame();
        ui.focus.begin_frame(ui.input);
    }

    void page(Draw const& draw) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(24), ui.px(18)});
        ImGui::Begin("page", nullptr,
            ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoMove |
                ImGuiWindowFlags_NoSavedSettings);
        ImGui::PopStyleVar();
        draw(ui);
        ImGui::End();
        draw_toasts(ui);
    }

    // Everything but showing it. False if it has to be drawn again: there was no room for letters.
    bool paint(Draw const& draw) {
        begin();
        ImGui::NewFrame();
        page(draw);
        ImGui::Render();
        ui.focus.end_frame();
        ui.trace.end_frame();
        ui.input = {};
        auto const again = ui.glyphs.end_frame();
        window.clear(sfml(ui.theme.paper));
        desktop::draw(*ImGui::GetDrawData(), ui.effects, window);
        return !again;
    }

    void frame(Draw const& draw) {
        if (!paint(draw)) paint(draw);
        window.display();
        if (method && ui.typing)
            method->caret_at(static_cast<int>(ui.caret.x), static_cast<int>(ui.caret.y));
        if (auto const wanted = ImGui::GetMouseCursor(); wanted != std::exchange(cursor, wanted))
            if (cursor_shape.loadFromSystem(shape(wanted))) window.setMouseCursor(cursor_shape);
        if (ui.focus.just_moved()) due = settling;
    }
};

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

bool Window::display_there() { return std::getenv("DISPLAY") != nullptr; }

std::expected<Window, std::string> Window::open(WindowOptions const& options) {
    auto glyphs = Glyphs::open();
    if (!glyphs) return std::unexpected(glyphs.error());
    auto inside = std::make_unique<Inside>(options, *std::move(glyphs));
    inside->open(options);
    return Window(std::move(inside));
}

Ui& Window::ui() { return inside_->ui; }

void Window::frame(Draw const& draw) {
    inside_->events();
    inside_->frame(draw);
}

void Window::run(Draw const& draw) {
    auto& in = *inside_;
    while (in.window.isOpen() && !in.ui.quit) {
        sf::Clock since;
        if (in.events()) in.due = settling;
        auto const now = static_cast<double>(in.clock.getElapsedTime().asMicroseconds()) * 1e-6;
        if (in.due == 0 && in.ui.wake_at_s > now) {
            in.rest();
            continue;
        }
        if (in.due > 0) --in.due;
        in.frame(draw);
        auto const rest = frame_s - since.getElapsedTime().asSeconds();
        if (rest > 0) sf::sleep(sf::seconds(rest));
    }
}

bool Window::save_picture(std::string const& file, Draw const& draw) {
    for (int i = 0; i < 4; ++i) frame(draw);
    auto& window = inside_->window;
    inside_->paint(draw);
    sf::Texture shot;
    shot.create(window.getSize().x, window.getSize().y);
    shot.update(window);
    return shot.copyToImage().saveToFile(file);
}

} // namespace erdem::desktop
