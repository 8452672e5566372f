// Walking UTF-8 by code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausekit::text {

struct CodePoint {
  char32_t value = 0;     ///< U+FFFD where the bytes are not UTF-8
  std::size_t bytes = 1;  ///< how many it takes, at least one
};

/// The code point that begins at byte `at` of `text`; `at` is before the end.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends the character as UTF-8; U+FFFD for what is no Unicode scalar value.
void append(std::string& text, char32_t code_point);

}  // namespace clausekit::text
