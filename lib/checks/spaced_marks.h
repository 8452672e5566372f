// Marks that a language sets off by a space at which no line breaks, as French does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/passage.h"

namespace clausekit::checks {

/// A place in a stretch where another space belongs than the one that is there.
struct Spacing {
  const Stretch* stretch = nullptr;
  std::size_t at = 0, bytes = 0;  ///< the ordinary space; `bytes` 0: there is none
  std::string_view mark;          ///< the mark that is to be set off, views the stretch
  std::string_view space;         ///< what belongs here: U+00A0 or U+202F
};

/// All of them. `marks` is the language's list; opening quotation marks are spaced behind, all
/// others before.
std::vector<Spacing> wrong_spaces(const std::vector<Stretch>& all,
                                  const std::vector<std::string>& marks);

}  // namespace clausekit::checks
