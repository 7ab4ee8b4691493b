// How many times less a test with many runs should do where every step is watched.
#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
inline constexpr int slowness = 20;
#else
inline constexpr int slowness = 1;
#endif
