#include "text/unseen.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

namespace clausekit::text {
namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(icu(c)) & categories) != 0;
}

bool is_letter_or_mark(char32_t c) { return is_one_of(c, U_GC_L_MASK | U_GC_M_MASK); }

}  // namespace

bool is_control_code(char32_t c) {
  if (c == U'\t' || c == U'\n' || c == U'\r') {
    return false;
  }
  return c == U'\uFFFC' || is_one_of(c, U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK) ||
         u_hasBinaryProperty(icu(c), UCHAR_NONCHARACTER_CODE_POINT) != 0;
}

bool is_undefined(char32_t c) {
  return is_one_of(c, U_GC_CO_MASK) ||
         (is_one_of(c, U_GC_CN_MASK) &&
          u_hasBinaryProperty(icu(c), UCHAR_NONCHARACTER_CODE_POINT) == 0);
}

bool takes_joiners(char32_t c) {
  if (!is_letter_or_mark(c)) {
    return false;
  }
  const int joining = u_getIntPropertyValue(icu(c), UCHAR_JOINING_TYPE);
  const bool joins = joining != U_JT_NON_JOINING && joining != U_JT_TRANSPARENT;
  return joins || u_getIntPropertyValue(icu(c), UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER ||
         takes_word_breaks(c);
}

bool takes_word_breaks(char32_t c) {
  return u_getIntPropertyValue(icu(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

bool takes_variants(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(icu(c), &status);
  return script == USCRIPT_HAN || script == USCRIPT_MONGOLIAN || script == USCRIPT_MYANMAR ||
         script == USCRIPT_PHAGS_PA || is_one_of(c, U_GC_S_MASK) ||
         u_hasBinaryProperty(icu(c), UCHAR_EMOJI) != 0;
}

bool is_plain_letter(char32_t c) { return is_one_of(c, U_GC_L_MASK & ~U_GC_LM_MASK); }

bool is_right_to_left_letter(char32_t c) {
  const UCharDirection direction = u_charDirection(icu(c));
  return is_plain_letter(c) &&
         (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC);
}

std::string code_point_name(char32_t c) {
  std::array<char, 8> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), std::uint32_t{c}, 16).ptr;
  std::string out(digits.data(), end);
  for (char& digit : out) {
    digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
  }
  constexpr std::size_t fewest_digits = 4;
  out.insert(0, out.size() < fewest_digits ? fewest_digits - out.size() : 0, '0');
  out.insert(0, "U+");
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(icu(c), U_EXTENDED_CHAR_NAME, name.data(), static_cast<int32_t>(name.size()), &status);
  const std::string_view found(name.data());
  if (U_SUCCESS(status) && !found.empty() && !found.starts_with('<')) {
    out += " " + std::string(found);
  }
  return out;
}

}  // namespace clausekit::text
