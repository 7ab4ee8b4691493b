// A file of its own: Xlib's macros go with nothing else.
#include <X11/Xlib.h>

namespace erdem::test {

void ask_windows_to_close() {
    auto* display = XOpenDisplay(nullptr);
    if (display == nullptr) return;
    Window root = 0, parent = 0, *windows = nullptr;
    unsigned count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &windows, &count);
    for (unsigned i = 0; i < count; ++i) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = windows[i];
        event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
        event.xclient.format = 32;
        event.xclient.data.l[0] =
            static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
        XSendEvent(display, windows[i], False, NoEventMask, &event);
    }
    if (windows != nullptr) XFree(windows);
    XCloseDisplay(display);
}

} // namespace erdem::test
