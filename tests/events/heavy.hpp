// How often a heavy test repeats itself: in full as schools run it, less under a sanitizer.
#pragma once

namespace erdem {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool under_sanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool under_sanitizer = true;
#else
constexpr bool under_sanitizer = false;
#endif
#else
constexpr bool under_sanitizer = false;
#endif

constexpr int heavy(int full) { return under_sanitizer ? full / 10 : full; }

} // namespace erdem
