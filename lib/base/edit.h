// The one way in which a source is ever changed: bytes from..to become this text.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace clausekit {

/// `where` is replaced by `text`; an empty span inserts before its first byte.
struct Edit {
  Span where;
  std::string text;
};

/// The text of `source` after those of `edits` that are its own; all other bytes stay untouched.
/// Edits may come in any order; several insertions at one byte keep their order. Overlapping
/// replacements are a bug of the caller.
std::string edited(const Source& source, const std::vector<Edit>& edits);

}  // namespace clausekit
