#include "gallery.hpp"

#include "chart.hpp"
#include "picture.hpp"
#include "rich.hpp"
#include "steppe.hpp"
#include "widgets.hpp"

#include <array>
#include <cmath>

namespace erdem::desktop {
namespace {

constexpr std::string_view lesson_zh = R"(# 单摆
## 这是什么？
一根**细线**吊着一个*小球*，拉开一个角度再放手，它就来回摆动。摆动一次的时间叫做**周期**，记作 `T`。
## 试一试
- 只改变摆长，别的都不动，量出三次周期。
  - 每次从同一个角度放手。
- 只改变小球的质量，周期变了吗？
1. 先猜一猜；
2. 再做实验；
3. 最后说出理由。

> 留心看：摆长变为四倍，周期变为两倍。

| 摆长 / m | 周期 / s |
|---|---|
| 0.25 | 1.00 |
| 1.00 | 2.01 |

更多内容见[课程标准](https://example.org)。
)";
constexpr std::string_view lesson_en = R"(# Pendulum
## What is it?
A *small ball* on a **thin string**, pulled aside and let go, swings to and fro. The time of one swing is its **period**, written `T`.
## Try
- Change the length alone, and measure three periods.
  - Let go at the same angle each time.
- Change the mass alone. Does the period change?
1. Guess first;
2. then try it;
3. then give your reason.

> Notice: four times the length, twice the period.

| Length / m | Period / s |
|---|---|
| 0.25 | 1.00 |
| 1.00 | 2.01 |

More in the [science standard](https://example.org).
)";

sim::Picture pendulum(double length, double angle) {
    sim::Point const pivot{0, 2.1}, bob{length * std::sin(angle), 2.1 - length * std::cos(angle)};
    sim::Picture out{{{-1.8, -0.3}, {1.8, 2.5}}, {}};
    out.shapes = {sim::Polygon{{{-9, 0}, {9, 0}, {9, 9}, {-9, 9}}, sim::Ink::sky},
        sim::Polygon{{{-9, -9}, {9, -9}, {9, 0}, {-9, 0}}, sim::Ink::ground},
        sim::Sprite{{-1.25, 0.33}, "yurt", 0.75}, sim::Sprite{{1.3, 0.14}, "sheep", 0.3},
        sim::Polygon{{{-0.6, 2.1}, {0.6, 2.1}, {0.6, 2.2}, {-0.6, 2.2}}, sim::Ink::wood},
        sim::Line{{pivot, {0, 0.3}}, 0.008, sim::Ink::faint, false, true},
        sim::Arc{pivot, 0.5, -1.5707963, -1.5707963 + angle, 0.015, sim::Ink::third},
        sim::Line{{pivot, bob}, 0.018, sim::Ink::plain},
        sim::Disc{bob, 0.13, sim::Ink::second, true},
        sim::Arrow{bob, {bob.x + 0.5 * std::cos(angle), bob.y + 0.5 * std::sin(angle)}, 0.02,
            sim::Ink::first},
        sim::Words{{1.1, 1.9}, "θ = {}°", angle * 57.29578, 1, sim::Ink::third},
        sim::Handle{0, bob, 0.15, "bob"}};
    return out;
}

sim::Picture warmth(double room) {
    sim::Field field{{0, 0}, 3.2, 1.6, 40, 20, {}, 250, 320, sim::Ink::warm};
    for (int row = 0; row < field.rows; ++row)
        for (int column = 0; column < field.columns; ++column) {
            auto const x = (column - 12.0) / 9, y = (row - 10.0) / 7;
            field.values.push_back(
                static_cast<float>(room + 40 * std::exp(-x * x - y * y) - 0.6 * column));
        }
    return {{{0, 0}, {3.2, 1.6}}, {field, sim::Words{{2.5, 1.35}, "{} K", room, 0}}};
}

} // namespace

void Gallery::draw(Ui& ui) {
    swing(ui);
    head(ui);
    space(ui, 6);
    std::array const names{
        ui.word(Word::gallery_knobs), ui.word(Word::gallery_picture), ui.word(Word::gallery_rich)};
    if (ui.narrow()) {
        tab_ = tabs(ui, "panes", names, tab_);
        begin_pane(ui, "pane", {0, 0});
        if (tab_ == 0) controls(ui);
        if (tab_ == 1) world(ui);
        if (tab_ == 2) reading(ui);
        return end_pane(ui);
    }
    auto const third = (room() - ui.px(32)) / 3;
    begin_pane(ui, "controls", {third, 0}), controls(ui), end_pane(ui);
    beside(ui, 16);
    begin_pane(ui, "world", {third * 1.15F, 0}), world(ui), end_pane(ui);
    beside(ui, 16);
    begin_pane(ui, "reading", {0, 0}), reading(ui), end_pane(ui);
}

void Gallery::head(Ui& ui) {
    auto const at = ImGui::GetCursorScreenPos();
    auto const high = line_height(ui, Style::title) + line_height(ui, Style::body) + ui.px(24);
    ImVec2 const most{at.x + room(), at.y + high};
    auto& list = *ImGui::GetWindowDrawList();
    draw_picture(ui, list, steppe(static_cast<double>(room() / high)), {}, at, most, true);
    list.AddRect(at, most, ui.theme.rule, ui.px(4), 0, 1);
    auto const wide = std::max(width(ui, ui.word(Word::app_name), Style::title),
        std::min(room() * 0.62F, width(ui, ui.word(Word::gallery_about), Style::body)));
    list.AddRectFilled({at.x + ui.px(12), at.y + ui.px(8)},
        {at.x + wide + ui.px(44), most.y - ui.px(8)}, faded(ui.theme.card, 0.88F), ui.px(12));
    say_at(ui, list, {at.x + ui.px(28), at.y + ui.px(11)}, ui.word(Word::app_name), Style::title,
        ui.theme.primary);
    say_at(ui, list, {at.x + ui.px(28), at.y + ui.px(11) + line_height(ui, Style::title)},
        cut_to(ui, ui.word(Word::gallery_about), Style::body, wide), Style::body, ui.theme.ink);
    ImGui::Dummy({room(), high});
}

void Gallery::controls(Ui& ui) {
    say(ui, ui.word(Word::gallery_tiles), Style::heading);
    auto const side = (room() - ui.px(24)) / 3;
    constexpr std::array names{
        std::pair{"娜仁", "sheep"}, std::pair{"巴特尔", ""}, std::pair{"王𬱖", ""}};
    for (int i = 0; i < 3; ++i) {
        if (i > 0) beside(ui);
        ImGui::PushID(i);
        auto const [name, picture] = names[static_cast<std::size_t>(i)];
        if (tile(ui, "tile",
                {.title = name,
                    .below = i == 2 ? "7-2" : "7-1",
                    .sprite = picture,
                    .colour = i,
                    .badge = i == 1 ? ui.word(Word::demo) : "",
                    .chosen = pupil_ == i},
                {side, ui.px(150)}))
            pupil_ = i;
        ImGui::PopID();
    }
    space(ui, 4);
    text_field(ui, "name", name_, ui.word(Word::gallery_hint));
    if (button(ui, "start", ui.word(Word::gallery_button), Rank::primary))
        toast(ui, std::string(ui.word(Word::gallery_toast)), Mood::good);
    beside_if(ui, button_width(ui, ui.word(Word::gallery_dialog)));
    if (button(ui, "dialog", ui.word(Word::gallery_dialog))) dialog_ = true;
    if (button(ui, "quiet", ui.word(Word::gallery_quiet), Rank::quiet))
        ui.tongue = ui.tongue == Tongue::chinese ? Tongue::english : Tongue::chinese;
    beside_if(ui, button_width(ui, ui.word(Word::gallery_danger)));
    if (button(ui, "danger", ui.word(Word::gallery_danger), Rank::danger))
        angle_ = 0.5, speed_ = time_ = 0, times_.clear(), angles_.clear(), speeds_.clear(),
        kept_.clear();
    beside_if(ui, button_width(ui, ui.word(Word::next)));
    button(ui, "off", ui.word(Word::next), Rank::secondary, false);
    if (auto const n = knob(ui, {.id = "length",
                                    .name = ui.tongue == Tongue::chinese ? "摆长" : "Length",
                                    .unit = "m",
                                    .least = 0.5,
                                    .step = 0.1,
                                    .decimals = 1,
                                    .n = length_,
                                    .most = 15}))
        length_ = *n;
    if (auto const n = knob(ui, {.id = "room",
                                    .name = ui.word(Word::gallery_field),
                                    .unit = "K",
                                    .least = 250,
                                    .step = 1,
                                    .n = room_,
                                    .most = 70}))
        room_ = *n;
    if (choice(ui, "a",
            ui.tongue == Tongue::chinese ? "摆长越长，周期越长。"
                                         : "The longer the string, the longer the period.",
            chosen_ == 0, false, chosen_ == 0 ? Verdict::right : Verdict::none))
        chosen_ = 0;
    if (choice(ui, "b",
            ui.tongue == Tongue::chinese
                ? "小球越重，周期越短，因为它落得更快。"
                : "The heavier the ball, the shorter the period, for it falls faster.",
            chosen_ == 1, false, chosen_ == 1 ? Verdict::wrong : Verdict::none))
        chosen_ = 1;
    if (choice(ui, "c",
            ui.tongue == Tongue::chinese ? "两次实验只改变了一个量。"
                                         : "The two trials differ in one thing only.",
            ticked_, true))
        ticked_ = !ticked_;
    notice(ui,
        ui.tongue == Tongue::chinese
            ? "周期与质量无关：重的球受的力大，也更难加速。"
            : "Mass does not matter: a heavier ball is pulled harder and is harder to move.",
        Mood::wrong);
    chip(ui, "C3", Mood::plain), beside(ui, 6), badge_demo(ui), beside(ui, 6),
        chip(ui, "+4", Mood::good);
    progress(ui, 0.6F, ui.word(Word::gallery_progress));
    if (begin_dialog(ui, "guess", ui.word(Word::gallery_dialog), dialog_)) {
        say(ui, ui.word(Word::gallery_dialog_body));
        space(ui);
        if (button(ui, "yes", ui.word(Word::ok), Rank::primary)) dialog_ = false;
        beside(ui);
        if (button(ui, "no", ui.word(Word::cancel), Rank::quiet)) dialog_ = false;
        end_dialog(ui);
    }
}

void Gallery::world(Ui& ui) {
    PictureWords const words{[](std::string_view key) { return std::string(key); }};
    auto const length = 0.5 + 0.1 * static_cast<double>(length_);
    auto const left = ImGui::GetContentRegionAvail().y;
    if (auto const d = picture(ui, "pendulum", pendulum(std::min(length, 2.0), angle_), words,
            {0, std::max(ui.px(220), left * 0.42F)})) {
        angle_ = std::atan2(d->to.x, 2.1 - d->to.y), speed_ = 0;
    }
    if (icon_button(ui, "play", running_ ? Icon::pause : Icon::play, running_ ? "pause" : "play",
            Rank::primary))
        running_ = !running_;
    for (auto const& [id, icon] : {std::pair{"step", Icon::step}, {"reset", Icon::reset},
             {"undo", Icon::undo}, {"keep", Icon::keep}}) {
        beside(ui, 8);
        if (icon_button(ui, id, icon, id) && icon == Icon::keep)
            kept_.emplace_back(time_, angle_ * 57.3),
                toast(ui, std::string(ui.word(Word::gallery_toast)));
    }
    Chart c{.x_title = "t / s",
        .y_title = "θ / °",
        .y_decimals = 1,
        .series = {},
        .marks = {},
        .empty = {}};
    if (!times_.empty()) c.series = {{"θ", times_, angles_}, {"ω", times_, speeds_}};
    for (auto const& [x, y] : kept_) c.marks.push_back({x, y, "1"});
    chart(ui, "chart", c, {0, std::max(ui.px(180), left * 0.33F)});
    picture(ui, "field", warmth(250 + static_cast<double>(room_)), words,
        {0, std::max(ui.px(120), left * 0.22F)});
}

void Gallery::reading(Ui& ui) {
    if (lesson_.empty() || lesson_tongue_ != ui.tongue)
        lesson_ = text::read_markdown(ui.tongue == Tongue::chinese ? lesson_zh : lesson_en),
        lesson_tongue_ = ui.tongue;
    rich(ui, lesson_);
    space(ui, 4);
    say(ui, ui.word(Word::gallery_table), Style::heading);
    Table t{.columns = {{"#", true, 0.4F}, {"l / m", true}, {"T / s", true}, {"", false, 0.8F}},
        .rows = {{"1", "0.25", "1.00", ""}, {"2", "1.00", "2.01", "✓"}, {"3", "1.00", "−2.01", ""}},
        .chosen = chosen_rows_,
        .choosable = true};
    if (auto const row = table(ui, "trials", t)) chosen_rows_ = {*row};
}

void Gallery::swing(Ui& ui) {
    if (!running_) return;
    ui.animate();
    auto const length = 0.5 + 0.1 * static_cast<double>(length_);
    for (int i = 0; i < 4; ++i) {
        auto const h = 1.0 / 240;
        speed_ -= 9.81 / length * std::sin(angle_) * h;
        angle_ += speed_ * h, time_ += h;
        times_.push_back(time_), angles_.push_back(angle_ * 57.3), speeds_.push_back(speed_ * 20);
    }
}

} // namespace erdem::desktop
