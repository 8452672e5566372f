#include "text/utf8.h"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace clausekit::text {

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto length = static_cast<int32_t>(text.size());
  auto next = static_cast<int32_t>(at);
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(text.data(), next, length, c);
#pragma GCC diagnostic pop
  return {static_cast<char32_t>(c), static_cast<std::size_t>(next) - at};
}

void append(std::string& text, char32_t code_point) {
  icu::UnicodeString(static_cast<UChar32>(code_point)).toUTF8String(text);
}

}  // namespace clausekit::text
