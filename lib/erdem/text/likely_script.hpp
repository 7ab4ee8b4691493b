// The script a language is written in where its tag does not say: the part of CLDR's likely
// subtags (unicode.org/cldr, likelySubtags.xml, release 42) for languages that our schools and
// their neighbours use. A test holds every row to ICU.
#pragma once

#include <string_view>

namespace erdem::text {

struct LikelyScript {
    std::string_view language;
    std::string_view region; // "" for none said, "*" for any
    std::string_view script;
    // Written out all the same: mn-CN does not tell most readers which Mongolian it is.
    bool spelled = false;
};

// For a script that stands without a region, the first row that names one gives it.
inline constexpr LikelyScript likely_scripts[] = {
    {"ar", "", "Arab"},
    {"bo", "*", "Tibt"},
    {"de", "*", "Latn"},
    {"en", "*", "Latn"},
    {"es", "*", "Latn"},
    {"fr", "*", "Latn"},
    {"he", "*", "Hebr"},
    {"hi", "", "Deva"},
    {"id", "*", "Latn"},
    {"ii", "*", "Yiii"},
    {"it", "*", "Latn"},
    {"ja", "*", "Jpan"},
    {"kk", "", "Cyrl"},
    {"kk", "KZ", "Cyrl"},
    {"kk", "CN", "Arab", true},
    {"ko", "*", "Kore"},
    {"ky", "", "Cyrl"},
    {"ky", "KG", "Cyrl"},
    {"ky", "CN", "Arab", true},
    {"mn", "", "Cyrl"},
    {"mn", "MN", "Cyrl"},
    {"mn", "CN", "Mong", true},
    {"pt", "*", "Latn"},
    {"ru", "*", "Cyrl"},
    {"th", "*", "Thai"},
    {"tr", "*", "Latn"},
    {"ug", "", "Arab"},
    {"ug", "CN", "Arab"},
    {"uk", "*", "Cyrl"},
    {"vi", "*", "Latn"},
    {"za", "*", "Latn"},
    {"zh", "", "Hans"},
    {"zh", "CN", "Hans"},
    {"zh", "SG", "Hans"},
    {"zh", "TW", "Hant"},
    {"zh", "HK", "Hant"},
    {"zh", "MO", "Hant"},
};

} // namespace erdem::text
