#include "text/content.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

bool holds(std::string_view text, std::uint32_t categories) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if ((U_GET_GC_MASK(static_cast<UChar32>(here.value)) & categories) != 0) {
      return true;
    }
    at += here.bytes;
  }
  return false;
}

}  // namespace

bool says_something(std::string_view text) {
  return holds(text, U_GC_L_MASK | U_GC_N_MASK | U_GC_S_MASK);
}

Capitals capitals(std::string_view word) {
  std::size_t letters = 0;
  std::size_t upper = 0;
  bool first = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint here = code_point_at(word, at);
    const auto c = static_cast<UChar32>(here.value);
    if (u_isalpha(c) != 0) {
      const bool capital = u_isupper(c) != 0 || u_istitle(c) != 0;
      first = letters == 0 ? capital : first;
      ++letters;
      upper += capital ? 1 : 0;
    }
    at += here.bytes;
  }
  if (letters > 1 && upper == letters) {
    return Capitals::all;
  }
  return first ? Capitals::first : Capitals::none;
}

bool has_letter(std::string_view word) { return holds(word, U_GC_L_MASK); }

}  // namespace clausekit::text
