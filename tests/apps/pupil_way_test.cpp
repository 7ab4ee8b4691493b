// A pupil's way through the window, from the first screen to the leaderboard, once by mouse and
// once by keyboard alone; and afterwards, with the window closed, what stands in the store.
#include "driven.hpp"
#include <chrono>

#include "content/modules.hpp"
#include "erdem/edge/class.hpp"
#include "erdem/edge/shelf.hpp"
#include "erdem/edge/sqlite.hpp"
#include "erdem/text/json.hpp"

#include <gmock/gmock.h>

namespace erdem {
namespace {

using namespace test;
using ::testing::HasSubstr;

struct PupilsWay : ::testing::Test {
    Folder folder;
    fs::path pictures = fs::path(ERDEM_BUILD) / "pictures";
    std::string db = folder / "class.db";
    edge::ReadShelf content = edge::read_shelf(ERDEM_SOURCE "/content", content::modules());
    play::Pack const& pack = content.shelf.packs.at("first-steps");

    // How many events of a kind are on the disk, while the window has it.
    [[nodiscard]] std::int64_t written(std::string const& kind) const {
        auto sql = edge::Sql::open(db, edge::Sql::Mode::read);
        return sql.integer("SELECT count(*) FROM event WHERE kind = '" + kind + "'");
    }
    bool until_written(Driven& window, std::string const& kind, std::int64_t count) const {
        return window.until(
            std::to_string(count) + " × " + kind, [&] { return written(kind) >= count; });
    }
    // With the window closed: of this kind, in order.
    template<events::Kind K>
    [[nodiscard]] std::vector<K> all() const {
        std::vector<K> out;
        auto const store = edge::Store::open({.file = db});
        EXPECT_TRUE(store);
        if (!store) return out;
        EXPECT_TRUE(store->each([&](events::Event&& event) {
            EXPECT_FALSE(event.synthetic);
            if (auto each = events::as<K>(event)) out.push_back(*std::move(each));
        }));
        return out;
    }
    [[nodiscard]] quiz::Item const& item(int question) const {
        auto const sitting = play::begin(pack, content.shelf, 0);
        return play::item(content.shelf, sitting.questions[static_cast<std::size_t>(question)]);
    }
    // What the authority must say of this response to a question without numbers drawn.
    [[nodiscard]] std::int32_t points(int question, quiz::Response const& response) const {
        return quiz::mark(item(question), {}, response).points;
    }
    [[nodiscard]] text::Json standings() const {
        auto const ended = ran(ERDEM_PROGRAM, {"standings", "--db", db, "--json"});
        EXPECT_EQ(ended.code, 0) << ended.err;
        return text::read_json(ended.out).value_or(text::Json());
    }
    void log_holds() const {
        auto const ended = ran(ERDEM_PROGRAM, {"log", "check", "--db", db});
        EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
        EXPECT_THAT(ended.out, HasSubstr("0 broken, 0 edited, 0 forks, 0 gaps"));
    }
    [[nodiscard]] std::string exported(std::string const& file) const {
        auto const ended =
            ran(ERDEM_PROGRAM, {"export", "--db", db, "--csv", folder / "out", "--names"});
        EXPECT_EQ(ended.code, 0) << ended.err;
        return text_of(folder.path / "out" / file);
    }
};

// Until the last question is on the screen; those on the way are left open. A key that a slow
// machine lost is pressed again.
void skip_to_the_last(PupilsWay const& way, Driven& window) {
    using Clock = std::chrono::steady_clock;
    auto const last =
        static_cast<std::int64_t>(play::begin(way.pack, way.content.shelf, 0).questions.size());
    auto const go_on = [&] {
        auto const* const to = window.find("to-questions") ? "to-questions" : "after";
        if (window.find(to)) window.enter(to, 0, "shift+Tab");
    };
    for (auto shown = way.written("Shown"); window.ok() && shown < last;) {
        go_on();
        auto pressed = Clock::now();
        window.until("the next question", [&] {
            bool const there =
                way.written("Shown") > shown || window.find("to-questions").has_value();
            if (there || Clock::now() - pressed < std::chrono::seconds(4)) return there;
            go_on();
            pressed = Clock::now();
            return false;
        });
        shown = way.written("Shown");
    }
}

TEST_F(PupilsWay, from_the_first_screen_to_the_leaderboard_by_mouse) {
    Driven window(folder, {}, pictures);
    window.has("new");
    window.picture("01-who-zh");

    auto const chinese = window.find("new");
    window.click("en"); // every word changes at once
    window.until("English", [&] { return window.find("new") != chinese; });
    window.picture("02-who-en");
    window.click("new");
    window.has("name");
    window.type("Sarnai");
    window.click("start"); // there is none before there is a name
    window.has("handle");
    window.picture("03-lesson-en");

    window.drag("handle", 120, -60);
    auto const held = window.find("handle");
    window.click("go");
    int crossings = 0; // it swings from side to side by itself
    std::optional<int> before;
    int const rest = held ? held->x() - 120 : 0;
    window.until("the bob to swing", [&] {
        auto const now = window.find("handle");
        if (!now) return false;
        if (before && (*before < rest) != (now->x() < rest)) ++crossings;
        before = now->x();
        return crossings >= 4;
    });
    window.click("go");
    window.click("keep");
    until_written(window, "TrialKept", 1);
    window.picture("04-row-kept");

    window.click("to-questions");
    window.click("0f");
    window.type("period");
    window.click("hand-in");
    window.has("next");
    until_written(window, "Marked", 1);
    window.picture("05-first-answer");
    window.click("next");
    window.click("0o0");
    window.click("hand-in");
    until_written(window, "Marked", 2);
    window.picture("06-second-answer");

    auto const english = window.find("next");
    window.click("zh");
    window.until("Chinese", [&] { return window.find("next") != english; });
    window.picture("07-chinese");
    window.click("next");
    until_written(window, "Shown", 3);

    skip_to_the_last(*this, window);
    window.enter("0o0");
    window.enter("hand-in");
    until_written(window, "Marked", 3);
    window.enter("finish", 0, "shift+Tab");
    window.has("hand-in-all");
    window.picture("08-farewell");
    window.click("hand-in-all");
    until_written(window, "SittingEnded", 1);
    window.lacks("hand-in-all");
    window.click("board");
    window.lacks("board");
    window.picture("09-leaderboard");
    EXPECT_EQ(window.close(), 0);
    ASSERT_TRUE(window.ok()) << window.trouble();

    log_holds();
    int const last = static_cast<int>(play::begin(pack, content.shelf, 0).questions.size()) - 1;
    auto const marked = all<events::Marked>();
    ASSERT_EQ(marked.size(), 3U);
    EXPECT_EQ(marked[0].points, points(0, {quiz::Typed{"period"}}));
    EXPECT_EQ(marked[0].points, marked[0].possible);
    EXPECT_EQ(marked[1].points, points(1, {quiz::Chosen{{0}}}));
    EXPECT_EQ(marked[2].points, points(last, {quiz::Chosen{{0}}}));
    EXPECT_EQ(marked[2].item, classroom::pin(item(last)));
    auto const shown = all<events::Shown>();
    EXPECT_EQ(shown[1].language, "en");
    EXPECT_EQ(shown[2].language, "zh-CN");
    auto const kept = all<events::TrialKept>();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].module, "physics/pendulum");
    EXPECT_EQ(*kept[0].row.find("settled"), text::Json::boolean(true));
    EXPECT_GT(*kept[0].row.find("tick")->as<std::int64_t>(), 1000);

    auto const all_standings = standings();
    auto const& ours = *all_standings.find("class")->find("standings")->as<text::Json::Array>();
    ASSERT_EQ(ours.size(), 1U);
    EXPECT_EQ(*ours[0].find("name"), text::Json::string("Sarnai"));
    EXPECT_EQ(ours[0].find("place"), nullptr); // three questions are not half of the pack
    EXPECT_TRUE(all_standings.find("demo")->find("standings")->as<text::Json::Array>()->empty());
    EXPECT_THAT(exported("answers.csv"), HasSubstr(",1,assignment,0,0,"));
    EXPECT_THAT(exported("people.csv"), HasSubstr(",Sarnai,"));
}

TEST_F(PupilsWay, the_same_by_keyboard_alone) {
    Driven window(folder, {"--language", "en", "--size", "1024x768"}, pictures); // panes are tabs
    window.enter("new");
    window.has("name");
    window.type("Tuya");
    window.has("start");
    window.key("Return"); // in the field: that is enough
    window.has("side");
    window.picture("11-keyboard-lesson");

    window.focus("side"); // the tabs: to the world and back
    window.key("Left");
    window.focus("handle");
    auto const hung = window.find("handle");
    for (int i = 0; i < 5; ++i) window.key("Right");
    window.until("the bob to be drawn aside", [&] {
        auto const now = window.find("handle");
        return now && hung && now->x() > hung->x() + 4;
    });
    window.focus("track"); // the length
    for (int i = 0; i < 5; ++i) window.key("Right");
    window.enter("go");
    auto const let_go = window.find("handle");
    window.until("the bob to swing", [&] { return window.find("handle") != let_go; });
    window.enter("keep");
    until_written(window, "TrialKept", 1);
    window.picture("12-keyboard-world");

    window.focus("side");
    window.key("Right");
    window.enter("to-questions");
    window.focus("0f");
    window.type("period");
    window.enter("hand-in");
    until_written(window, "Marked", 1);
    window.enter("next");
    window.focus("0o0");
    window.key("space");
    window.enter("hand-in");
    until_written(window, "Marked", 2);
    auto const english = window.find("next");
    window.enter("zh");
    window.until("Chinese", [&] { return window.find("next") != english; });
    window.picture("13-keyboard-chinese");

    window.enter("back"); // whoever leaves sits down again where they were
    window.enter("pupil");
    window.has("side");
    until_written(window, "Shown", 3);
    window.enter("back");
    window.enter("board");
    window.lacks("board");
    window.picture("14-keyboard-leaderboard");
    EXPECT_EQ(window.close(), 0);
    ASSERT_TRUE(window.ok()) << window.trouble();

    log_holds();
    auto const marked = all<events::Marked>();
    ASSERT_EQ(marked.size(), 2U);
    EXPECT_EQ(marked[0].points, points(0, {quiz::Typed{"period"}}));
    EXPECT_EQ(marked[1].points, points(1, {quiz::Chosen{{0}}}));
    EXPECT_EQ(all<events::TrialKept>().size(), 1U);
    EXPECT_EQ(all<events::SittingBegan>().size(), 1U);
    EXPECT_EQ(all<events::SittingEnded>().size(), 0U);
    EXPECT_THAT(exported("people.csv"), HasSubstr(",Tuya,"));
}

} // namespace
} // namespace erdem
