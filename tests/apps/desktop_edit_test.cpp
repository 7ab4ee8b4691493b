// What keys do to a text that is being written.
#include "edit.hpp"

#include <gmock/gmock.h>

#include <random>

namespace erdem::desktop {
namespace {

using ::testing::IsEmpty;

std::u32string pasted, copied;
Clipboard const board{[] { return pasted; }, [](std::u32string const& text) { copied = text; }};

struct Typist {
    Edit edit;
    EditHistory history;
    std::size_t most = 20;

    Typist& type(std::u32string const& text) {
        history.before.push_back(edit);
        edit = typed(edit, text, most);
        return *this;
    }
    Typist& hit(Key key, bool ctrl = false, bool shift = false) {
        EXPECT_TRUE(press(edit, history, {key, ctrl, shift, false}, board, most));
        return *this;
    }
};

TEST(Edit, keys_do_what_they_do_everywhere) {
    Typist t;
    t.type(U"那仁 明").hit(Key::left).hit(Key::backspace);
    EXPECT_EQ(t.edit.text, U"那仁明");
    t.hit(Key::home).hit(Key::del);
    EXPECT_EQ(t.edit, (Edit{U"仁明", 0, 0}));
    t.hit(Key::backspace).hit(Key::left); // nothing there, nothing happens
    EXPECT_EQ(t.edit, (Edit{U"仁明", 0, 0}));
    t.hit(Key::end).hit(Key::right).hit(Key::del);
    EXPECT_EQ(t.edit, (Edit{U"仁明", 2, 2}));
}

TEST(Edit, letters_beyond_sixteen_bits_are_one_letter) {
    Typist t;
    t.type(U"𬱖").hit(Key::left);
    EXPECT_EQ(t.edit.caret, 0U);
    t.hit(Key::del);
    EXPECT_THAT(t.edit.text, IsEmpty());
}

TEST(Edit, words_are_jumped_and_erased_whole) {
    Typist t;
    t.type(U"one two  three").hit(Key::left, true);
    EXPECT_EQ(t.edit.caret, 9U);
    t.hit(Key::backspace, true);
    EXPECT_EQ(t.edit.text, U"one three");
    t.hit(Key::right, true).hit(Key::left, true, true);
    EXPECT_EQ(selection(t.edit), U"three");
    t.hit(Key::home).hit(Key::del, true);
    EXPECT_EQ(t.edit.text, U"three");
}

TEST(Edit, a_selection_is_replaced_erased_or_left) {
    Typist t;
    t.type(U"abcdef").hit(Key::left).hit(Key::left, false, true).hit(Key::left, false, true);
    EXPECT_EQ(selection(t.edit), U"de");
    auto const selected = t;
    EXPECT_EQ(Typist(selected).type(U"X").edit, (Edit{U"abcXf", 4, 4}));
    EXPECT_EQ(Typist(selected).hit(Key::backspace).edit, (Edit{U"abcf", 3, 3}));
    EXPECT_EQ(Typist(selected).hit(Key::left).edit.caret, 3U);
    EXPECT_EQ(Typist(selected).hit(Key::right).edit.caret, 5U);
    EXPECT_EQ(selection(Typist(selected).hit(Key::a, true).edit), U"abcdef");
}

TEST(Edit, the_clipboard_goes_both_ways_in_one_line) {
    Typist t;
    t.type(U"pendulum").hit(Key::a, true).hit(Key::x, true);
    EXPECT_EQ(copied, U"pendulum");
    EXPECT_THAT(t.edit.text, IsEmpty());
    pasted = U"a\nb\tc";
    t.hit(Key::v, true);
    EXPECT_EQ(t.edit.text, U"a b c");
    copied = U"before";
    t.hit(Key::c, true); // nothing is selected
    EXPECT_EQ(copied, U"before");
}

TEST(Edit, is_never_longer_than_it_may_be) {
    Typist t;
    t.most = 4;
    t.type(U"abcdef");
    EXPECT_EQ(t.edit.text, U"abcd");
    t.type(U"x");
    EXPECT_EQ(t.edit.text, U"abcd");
    t.hit(Key::left).hit(Key::left, false, true).type(U"YZ");
    EXPECT_EQ(t.edit.text, U"abYd");
}

TEST(Edit, undo_and_redo_walk_the_same_way_back_and_forth) {
    Typist t;
    t.type(U"one").type(U" two").hit(Key::backspace).hit(Key::z, true).hit(Key::z, true);
    EXPECT_EQ(t.edit.text, U"one");
    t.hit(Key::y, true);
    EXPECT_EQ(t.edit.text, U"one two");
    t.hit(Key::z, true, true);
    EXPECT_EQ(t.edit.text, U"one tw");
    for (int i = 0; i < 5; ++i) t.hit(Key::z, true);
    EXPECT_THAT(t.edit.text, IsEmpty());
}

TEST(Edit, leaves_to_others_what_is_not_for_it) {
    Typist t;
    for (auto const key : {Key::tab, Key::up, Key::down, Key::f1, Key::escape})
        EXPECT_FALSE(press(t.edit, t.history, {key}, board, 20));
}

TEST(Edit, caret_and_anchor_stay_within_the_text_whatever_is_pressed) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        std::mt19937_64 random(seed);
        Typist t;
        for (int i = 0; i < 80; ++i) {
            if (random() % 3 == 0) t.edit = typed(t.edit, U"那 b", t.most);
            auto const key = static_cast<Key>(random() % (static_cast<int>(Key::f11) + 1));
            press(t.edit, t.history, {key, random() % 3 == 0, random() % 3 == 0, false}, board, 20);
            ASSERT_LE(std::max(t.edit.caret, t.edit.anchor), t.edit.text.size()) << "seed " << seed;
            ASSERT_LE(t.edit.text.size(), t.most) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace erdem::desktop
