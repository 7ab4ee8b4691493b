#include "focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace erdem::desktop {

std::vector<Focus::Stop>::const_iterator Focus::current() const {
    return std::ranges::find(round_, at_, &Stop::id);
}

void Focus::move_to(ImGuiID id) {
    at_ = id;
    by_keyboard_ = moved_ = true;
}

void Focus::step(int by) {
    if (round_.empty()) return;
    auto const count = static_cast<std::ptrdiff_t>(round_.size());
    auto const here = current();
    auto next = here == round_.end() ? (by > 0 ? 0 : count - 1) : here - round_.begin() + by;
    next = (next + count) % count;
    move_to(round_[static_cast<std::size_t>(next)].id);
}

// The nearest whose middle lies that way; what lies aslant counts as twice as far.
void Focus::go(ImVec2 direction) {
    auto const here = current();
    if (here == round_.end()) return step(1);
    auto const middle = [](Stop const& s) {
        return ImVec2((s.least.x + s.most.x) / 2, (s.least.y + s.most.y) / 2);
    };
    auto const from = middle(*here);
    auto best = std::numeric_limits<float>::max();
    ImGuiID wanted = 0;
    for (auto const& stop : round_) {
        // Measured to the nearest point of a control: a wide button below is straight below.
        auto const to = ImVec2(
            direction.x != 0 ? middle(stop).x : std::clamp(from.x, stop.least.x, stop.most.x),
            direction.y != 0 ? middle(stop).y : std::clamp(from.y, stop.least.y, stop.most.y));
        auto const along = (to.x - from.x) * direction.x + (to.y - from.y) * direction.y;
        auto const aside =
            std::abs((to.x - from.x) * direction.y) + std::abs((to.y - from.y) * direction.x);
        if (stop.id == at_ || along < 2) continue;
        if (auto const far = along + 2 * aside; far < best) best = far, wanted = stop.id;
    }
    if (wanted != 0) move_to(wanted);
}

void Focus::begin_frame(Input& input) {
    moved_ = false;
    if (input.take(Key::tab)) step(1);
    if (input.take(Key::tab, false, true)) step(-1);
    auto const here = current();
    auto const keeps = here == round_.end() ? Keeps::none : here->keeps;
    if (keeps == Keeps::arrows) return;
    if (input.take(Key::down)) go({0, 1});
    if (input.take(Key::up)) go({0, -1});
    if (keeps == Keeps::sideways) return;
    if (input.take(Key::right)) go({1, 0});
    if (input.take(Key::left)) go({-1, 0});
}

// A dialog that opened takes the focus, one that closed gives it back.
void Focus::settle_depth() {
    int deepest = 0;
    for (auto const& stop : stops_) deepest = std::max(deepest, stop.depth);
    std::erase_if(stops_, [&](Stop const& stop) { return stop.depth < deepest; });
    auto const open = static_cast<int>(before_.size());
    for (int i = open; i < deepest; ++i) before_.push_back(std::exchange(at_, stops_.front().id));
    for (int i = open; i > deepest; --i) {
        at_ = before_.back();
        before_.pop_back();
    }
}

void Focus::end_frame() {
    settle_depth();
    round_ = std::exchange(stops_, {});
    depth_ = 0;
}

bool Focus::sign_in(ImGuiID id, ImVec2 least, ImVec2 most, Keeps keeps) {
    if (std::exchange(first_wanted_, false)) move_to(id);
    stops_.push_back({id, least, most, keeps, depth_});
    return id == at_;
}

void Focus::give(ImGuiID id) {
    at_ = id;
    by_keyboard_ = false;
}
void Focus::give_first() { first_wanted_ = true; }

void Focus::enter_dialog() { ++depth_; }
void Focus::leave_dialog() { --depth_; }

} // namespace erdem::desktop
