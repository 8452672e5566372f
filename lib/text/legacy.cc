#include "text/legacy.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
}

bool is_myanmar_consonant(char32_t c) { return (c >= 0x1000 && c <= 0x1021) || c == 0x103F; }
bool is_myanmar(char32_t c) { return c >= 0x1000 && c <= 0x109F; }

/// What this code point says in Unicode it cannot say here, between `before` and `after`; 0 stands
/// for the ends of the text.
bool is_out_of_place(char32_t before, char32_t here, char32_t after, bool own_letters_only) {
  const bool begins = !is_myanmar(before);
  if (here == 0x1031 || (here >= 0x103B && here <= 0x103E)) {
    return begins && (is_myanmar_consonant(after) || (after >= 0x103B && after <= 0x103E));
  }
  if (here == 0x1039) {  // Unicode's virama stands between consonants only
    return !is_myanmar_consonant(after) && !(after >= 0x1022 && after <= 0x1026);
  }
  return own_letters_only && here >= 0x1060 && here <= 0x1097;
}

/// How often a word does what no word in Latin letters does: a capital behind a small letter, or a
/// sign between letters.
bool is_thrown_together(const std::u32string& word) {
  constexpr std::u32string_view in_words = U"'\u2019-\u2010\u2011.&/@_:\u00AD\u00B7\u200B";
  std::size_t odd = 0;
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool capital_inside = is_one_of(c, U_GC_LU_MASK) && is_one_of(word[i - 1], U_GC_LL_MASK);
    const bool sign = c < 0x250 && !is_one_of(c, U_GC_L_MASK | U_GC_N_MASK) &&
                      in_words.find(c) == std::u32string_view::npos && i + 1 < word.size() &&
                      is_one_of(word[i - 1], U_GC_L_MASK) && is_one_of(word[i + 1], U_GC_L_MASK);
    odd += capital_inside || sign ? 1 : 0;
  }
  return odd > 0;
}

}  // namespace

bool is_zawgyi(std::string_view text, bool own_letters_only) {
  const std::u32string all = code_points(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char32_t before = i > 0 ? all[i - 1] : 0;
    const char32_t after = i + 1 < all.size() ? all[i + 1] : 0;
    if (is_out_of_place(before, all[i], after, own_letters_only)) {
      return true;
    }
  }
  return false;
}

bool is_typed_for_a_font(std::string_view text) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t one_in = 3;
  std::size_t words = 0;
  std::size_t odd = 0;
  std::u32string word;
  const std::u32string all = code_points(text) + U' ';
  for (const char32_t c : all) {
    if (is_one_of(c, U_GC_Z_MASK)) {
      const bool counts = word.size() >= shortest;
      words += counts ? 1 : 0;
      odd += counts && is_thrown_together(word) ? 1 : 0;
      word.clear();
    } else if (c < 0x250 || is_one_of(c, U_GC_P_MASK)) {
      word += c;
    }
  }
  return odd > 0 && odd * one_in >= words;
}

}  // namespace clausekit::text
