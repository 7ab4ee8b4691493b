#include "text_field.hpp"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace erdem::desktop {
namespace {

std::u16string utf16(std::string_view utf8) {
    std::u16string out(utf8.size() + 1, u'\0');
    int32_t length = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, utf8.data(),
        static_cast<int32_t>(utf8.size()), 0xFFFD, nullptr, &error);
    out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
    return out;
}

std::string utf8(std::u16string const& text) {
    std::string out(text.size() * 3 + 1, '\0');
    int32_t length = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
        static_cast<int32_t>(text.size()), &error);
    out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
    return out;
}

} // namespace

std::string nfc(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    auto const* normalizer = unorm2_getNFCInstance(&error);
    if (U_FAILURE(error)) return std::string(text);
    auto const from = utf16(text);
    std::u16string to(from.size() * 3 + 1, u'\0'); // no letter grows more than threefold in NFC
    auto const length = unorm2_normalize(normalizer, from.data(), static_cast<int32_t>(from.size()),
        to.data(), static_cast<int32_t>(to.size()), &error);
    to.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
    return utf8(to);
}

} // namespace erdem::desktop
