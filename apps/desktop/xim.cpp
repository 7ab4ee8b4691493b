#include "xim.hpp"

#include "letters.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <poll.h>

#include <array>
#include <clocale>
#include <string>

namespace erdem::desktop {
namespace {

struct Name {
    KeySym symbol;
    Key key;
};
constexpr std::array names{Name{XK_Left, Key::left}, Name{XK_Right, Key::right},
    Name{XK_Up, Key::up}, Name{XK_Down, Key::down}, Name{XK_Home, Key::home},
    Name{XK_End, Key::end}, Name{XK_Page_Up, Key::page_up}, Name{XK_Page_Down, Key::page_down},
    Name{XK_BackSpace, Key::backspace}, Name{XK_Delete, Key::del}, Name{XK_Return, Key::enter},
    Name{XK_KP_Enter, Key::enter}, Name{XK_space, Key::space}, Name{XK_Tab, Key::tab},
    Name{XK_ISO_Left_Tab, Key::tab}, Name{XK_Escape, Key::escape}, Name{XK_plus, Key::plus},
    Name{XK_equal, Key::plus}, Name{XK_KP_Add, Key::plus}, Name{XK_minus, Key::minus},
    Name{XK_KP_Subtract, Key::minus}, Name{XK_a, Key::a}, Name{XK_c, Key::c}, Name{XK_v, Key::v},
    Name{XK_x, Key::x}, Name{XK_y, Key::y}, Name{XK_z, Key::z}, Name{XK_A, Key::a},
    Name{XK_C, Key::c}, Name{XK_V, Key::v}, Name{XK_X, Key::x}, Name{XK_Y, Key::y},
    Name{XK_Z, Key::z}, Name{XK_F1, Key::f1}, Name{XK_F11, Key::f11}, Name{XK_KP_Left, Key::left},
    Name{XK_KP_Right, Key::right}, Name{XK_KP_Up, Key::up}, Name{XK_KP_Down, Key::down}};

Key key(KeySym symbol) {
    for (auto const& name : names)
        if (name.symbol == symbol) return name.key;
    return Key::other;
}

void type(std::u32string& to, std::string_view utf8) {
    Letters letters(utf8);
    for (Letter letter; letters.next(letter);)
        if (letter.c >= 32 && letter.c != 127) to.push_back(letter.c);
}

} // namespace

struct InputMethod::Inside {
    Display* display = nullptr;
    ::Window window = 0;
    XIM method = nullptr;
    XIC context = nullptr;
    XPoint caret{0, 0};

    Inside() = default;
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside() {
        if (context != nullptr) XDestroyIC(context);
        if (method != nullptr) XCloseIM(method);
        if (display != nullptr) XCloseDisplay(display);
    }

    bool open() {
        display = XOpenDisplay(nullptr);
        if (display == nullptr) return false;
        XSetLocaleModifiers(""); // now the one of the environment, XMODIFIERS
        method = XOpenIM(display, nullptr, nullptr, nullptr);
        if (method == nullptr) {
            XSetLocaleModifiers("@im=none"); // the input method is not running: plain keys then
            method = XOpenIM(display, nullptr, nullptr, nullptr);
        }
        if (method == nullptr) return false;
        context = XCreateIC(method, XNInputStyle, XIMPreeditNothing | XIMStatusNothing,
            XNClientWindow, window, XNFocusWindow, window, nullptr);
        if (context == nullptr) return false;
        long wanted = 0;
        XGetICValues(context, XNFilterEvents, &wanted, nullptr);
        // Motion and the like only wake us up: SFML hands them on.
        XSelectInput(display, window,
            wanted | KeyPressMask | KeyReleaseMask | FocusChangeMask | PointerMotionMask |
                ExposureMask | StructureNotifyMask);
        XSetICFocus(context);
        return true;
    }

    void pressed(XKeyEvent& event, Input& to) {
        std::array<char, 256> room{};
        KeySym symbol = NoSymbol;
        Status status = 0;
        auto length = Xutf8LookupString(
            context, &event, room.data(), static_cast<int>(room.size()), &symbol, &status);
        if (status == XLookupKeySym || status == XLookupBoth)
            to.presses.push_back({key(symbol), (event.state & ControlMask) != 0,
                (event.state & ShiftMask) != 0, (event.state & Mod1Mask) != 0});
        if (status != XLookupChars && status != XLookupBoth) return;
        if ((event.state & (ControlMask | Mod1Mask)) == 0)
            type(to.typed, {room.data(), static_cast<std::size_t>(length)});
    }
};

InputMethod::InputMethod(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
InputMethod::InputMethod(InputMethod&&) noexcept = default;
InputMethod& InputMethod::operator=(InputMethod&&) noexcept = default;
InputMethod::~InputMethod() = default;

void InputMethod::before_window() {
    std::setlocale(LC_CTYPE, ""); // Xlib reads bytes in it; numbers keep the C locale
    XSetLocaleModifiers("@im=none");
}

std::optional<InputMethod> InputMethod::open(unsigned long window) {
    auto inside = std::make_unique<Inside>();
    inside->window = window;
    if (!inside->open()) return std::nullopt;
    return InputMethod(std::move(inside));
}

bool InputMethod::read(Input& to) {
    auto& in = *inside_;
    bool any = false;
    while (XPending(in.display) > 0) {
        XEvent event;
        XNextEvent(in.display, &event);
        if (event.type == MappingNotify) XRefreshKeyboardMapping(&event.xmapping);
        if (event.type == FocusIn) XSetICFocus(in.context);
        if (event.type == FocusOut) XUnsetICFocus(in.context);
        if (XFilterEvent(&event, None) != 0 || event.type != KeyPress) continue;
        in.pressed(event.xkey, to);
        any = true;
    }
    return any;
}

void InputMethod::wait(int ms) const {
    if (XPending(inside_->display) > 0) return;
    pollfd connection{ConnectionNumber(inside_->display), POLLIN, 0};
    poll(&connection, 1, ms);
}

void InputMethod::caret_at(int x, int y) {
    auto& in = *inside_;
    XPoint const spot{static_cast<short>(x), static_cast<short>(y)};
    if (spot.x == in.caret.x && spot.y == in.caret.y) return;
    in.caret = spot;
    auto* list = XVaCreateNestedList(0, XNSpotLocation, &in.caret, nullptr);
    XSetICValues(in.context, XNPreeditAttributes, list, nullptr);
    XFree(list);
}

void InputMethod::least_size(unsigned width, unsigned height) {
    XSizeHints hints{};
    hints.flags = PMinSize;
    hints.min_width = static_cast<int>(width), hints.min_height = static_cast<int>(height);
    XSetWMNormalHints(inside_->display, inside_->window, &hints);
    XFlush(inside_->display);
}

} // namespace erdem::desktop
