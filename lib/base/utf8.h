// UTF-8 taken apart and put together (Unicode 15, 3.9).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausekit {

struct CodePoint {
  char32_t value = 0;     ///< U+FFFD where the bytes are not UTF-8
  std::size_t bytes = 1;  ///< how many it takes, at least one
};

/// The code point that begins at byte `at`, which is before the end. What is ill-formed is taken as
/// far as it could have begun a sequence, as the standard recommends.
CodePoint code_point_at(std::string_view utf8, std::size_t at);

/// All code points of `utf8`.
std::u32string code_points(std::string_view utf8);

/// Appends `c`, a Unicode scalar value, as UTF-8.
void append_utf8(std::string& out, char32_t c);

}  // namespace clausekit
