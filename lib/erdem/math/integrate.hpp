// Steps of ordinary differential equations, and the arithmetic-geometric mean.
#pragma once

#include "erdem/math/elementary.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace erdem::math {

// a + b * factor, component by component.
template<std::size_t N>
constexpr std::array<double, N> plus(
    std::array<double, N> a, std::array<double, N> const& b, double factor) {
    for (std::size_t i = 0; i < N; ++i) a[i] += b[i] * factor;
    return a;
}

// The classical Runge-Kutta step of fourth order (W. Kutta, Z. Math. Phys. 46 (1901) 435):
// derivative(state) gives d state / dt. Time, where it matters, is a component of the state.
template<std::size_t N, class Derivative>
constexpr std::array<double, N> step_rk4(
    std::array<double, N> const& state, Derivative&& derivative, double dt) {
    std::array<double, N> const a = derivative(state);
    std::array<double, N> const b = derivative(plus(state, a, dt / 2));
    std::array<double, N> const c = derivative(plus(state, b, dt / 2));
    std::array<double, N> const d = derivative(plus(state, c, dt));
    auto after = state;
    for (std::size_t i = 0; i < N; ++i) after[i] += dt / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    return after;
}

template<std::size_t N>
struct Motion {
    std::array<double, N> position{};
    std::array<double, N> velocity{};

    bool operator==(Motion const&) const = default;
};

// Velocity first, then position with the new velocity (first order, symplectic).
// acceleration(position) gives the acceleration.
template<std::size_t N, class Acceleration>
constexpr Motion<N> step_semi_implicit(
    Motion<N> const& motion, Acceleration&& acceleration, double dt) {
    auto const velocity = plus(motion.velocity, acceleration(motion.position), dt);
    return {plus(motion.position, velocity, dt), velocity};
}

// Leapfrog as kick, drift, kick (second order, symplectic, reversible; L. Verlet, Phys. Rev. 159
// (1967) 98).
template<std::size_t N, class Acceleration>
constexpr Motion<N> step_leapfrog(Motion<N> const& motion, Acceleration&& acceleration, double dt) {
    auto const midway = plus(motion.velocity, acceleration(motion.position), dt / 2);
    auto const position = plus(motion.position, midway, dt);
    return {position, plus(midway, acceleration(position), dt / 2)};
}

// The arithmetic-geometric mean of two numbers from 1e-150 to 1e150 (so that no product overflows).
// With it a pendulum of length l let go at angle a has the period
// 2 pi sqrt(l / g) / agm(1, cos(a / 2)) (D. A. Cox, L'Enseignement math. 30 (1984) 275).
inline double agm(double a, double b) {
    // The relative distance is squared each time; 16 rounds are enough for the widest pair.
    for (int round = 0; round < 16 && a != b; ++round) a = (a + std::exchange(b, sqrt(a * b))) / 2;
    return a;
}

} // namespace erdem::math
