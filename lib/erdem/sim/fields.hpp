// The fields of a plain struct, one after another, so that a world's state can be hashed without its
// author writing a line for it. Works on aggregates of at most 24 fields without base classes, whose
// fields are numbers, enums, arrays, vectors or such aggregates themselves.
#pragma once

#include <cstddef>
#include <type_traits>

namespace erdem::sim::detail {

struct Anything {
    template<class T> constexpr operator T() const;
};

// A field that is a C array would swallow several initialisers: such worlds use std::array.
template<class T, class... Args> constexpr std::size_t count_fields() {
    if constexpr (requires { T{Args{}..., Anything{}}; })
        return count_fields<T, Args..., Anything>();
    else
        return sizeof...(Args);
}

// clang-format off
template<class T, class Visit> constexpr void each_field(T& value, Visit&& visit) {
    constexpr auto fields = count_fields<std::remove_const_t<T>>();
    static_assert(fields <= 24, "a world's struct may have at most 24 fields: group some in a struct of their own");
    auto const all = [&visit](auto&... each) { (visit(each), ...); };
    if constexpr (fields == 0) (void)value;
    else if constexpr (fields == 1) { auto& [f1] = value; all(f1); }
    else if constexpr (fields == 2) { auto& [f1, f2] = value; all(f1, f2); }
    else if constexpr (fields == 3) { auto& [f1, f2, f3] = value; all(f1, f2, f3); }
    else if constexpr (fields == 4) { auto& [f1, f2, f3, f4] = value; all(f1, f2, f3, f4); }
    else if constexpr (fields == 5) { auto& [f1, f2, f3, f4, f5] = value; all(f1, f2, f3, f4, f5); }
    else if constexpr (fields == 6) { auto& [f1, f2, f3, f4, f5, f6] = value; all(f1, f2, f3, f4, f5, f6); }
    else if constexpr (fields == 7) { auto& [f1, f2, f3, f4, f5, f6, f7] = value; all(f1, f2, f3, f4, f5, f6, f7); }
    else if constexpr (fields == 8) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8);
    }
    else if constexpr (fields == 9) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9);
    }
    else if constexpr (fields == 10) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10);
    }
    else if constexpr (fields == 11) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11);
    }
    else if constexpr (fields == 12) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12);
    }
    else if constexpr (fields == 13) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13);
    }
    else if constexpr (fields == 14) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14);
    }
    else if constexpr (fields == 15) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15);
    }
    else if constexpr (fields == 16) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16);
    }
    else if constexpr (fields == 17) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    }
    else if constexpr (fields == 18) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18);
    }
    else if constexpr (fields == 19) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19);
    }
    else if constexpr (fields == 20) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20);
    }
    else if constexpr (fields == 21) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21);
    }
    else if constexpr (fields == 22) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22);
    }
    else if constexpr (fields == 23) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23);
    }
    else if constexpr (fields == 24) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24] = value;
        all(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24);
    }
}
// clang-format on

} // namespace erdem::sim::detail
