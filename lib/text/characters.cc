#include "text/characters.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

bool has(char32_t c, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
}

}  // namespace

bool is_bidi_control(char32_t code_point) { return has(code_point, UCHAR_BIDI_CONTROL); }

bool is_hidden(char32_t code_point) {
  if (code_point == U'\u200C' || code_point == U'\u200D') {
    return false;
  }
  return is_one_of(code_point, U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK) ||
         (is_one_of(code_point, U_GC_CF_MASK) && is_ignorable(code_point));
}

bool is_ignorable(char32_t code_point) {
  return has(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_breaking_space(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return is_space(code_point) && u_getIntPropertyValue(c, UCHAR_LINE_BREAK) != U_LB_GLUE;
}

bool is_full_width(char32_t code_point) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool ends_with_punctuation(std::string_view utf8) {
  const std::u32string characters = code_points(utf8);
  return !characters.empty() && is_one_of(characters.back(), U_GC_P_MASK);
}

bool is_space(char32_t code_point) { return is_one_of(code_point, U_GC_ZS_MASK); }

}  // namespace clausekit::text
