// A Text as one string in which the bidirectional algorithm keeps inserted values and foreign
// phrases together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"

namespace clausekit::layout {

/// What a blank looks like to the bidi and line breaking rules: an object among the letters.
inline constexpr char32_t blank_character = U'\uFFFC';

struct BidiText {
  /// The bytes that stand for one run of the Text. Nothing lies between two of them but controls,
  /// which are never shown.
  struct Part {
    std::uint32_t begin = 0, end = 0;
    std::size_t source_run = 0;
  };
  std::string text;
  std::vector<Part> parts;                      ///< ascending; an empty run has none
  std::vector<std::uint32_t> forced_line_ends;  ///< ascending
};

/// Every value stands in an isolate of its own direction (FSI, UAX #9 2.4), and so does every
/// phrase in a language of the other direction; bidi controls inside a value are left out, so that
/// none can break out. A blank is one `blank_character`; a forced line end is a U+2028.
BidiText bidi_text(const Text& text);

}  // namespace clausekit::layout
