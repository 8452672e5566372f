// The content of a unit: words, and what stands among them.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace clausekit {

/// One piece of mixed content. White space is as written in the file except that every run of it is
/// one U+0020, and none stands at either end of a unit; NFC is not applied.
struct Inline {
  enum class Kind { text, var, cite, term, em, span, line_break };
  Kind kind = Kind::text;
  std::string text;       ///< text: the words, UTF-8
  std::string ref;        ///< var, cite, term: what is referred to; em: "strong" or "emphasis"
  std::string language;   ///< span: its BCP 47 tag
  std::string direction;  ///< span: "ltr", "rtl" or empty
  std::vector<Inline> children;  ///< term, em, span
  Span where;
};

using Inlines = std::vector<Inline>;

}  // namespace clausekit
