#include "text/width.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "text/characters.h"

namespace clausekit::text {

int columns(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  constexpr std::uint32_t invisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(c) & invisible) != 0) {
    return 0;
  }
  return is_full_width(code_point) ? 2 : 1;
}

bool is_control(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  constexpr std::uint32_t acting = U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(c) & acting) != 0 || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
}

}  // namespace clausekit::text
