// Single lines of text, looked at by the checks: for tests that try many.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sample.h"

namespace clausekit::tests {

/// A text and its source text, put into the library card as the unit `card.x`.
struct Line {
  std::string tag, source, target;
  std::string start = "<p id=\"card.x\">";  ///< the unit in the form
};

/// The rules that speak of the unit and begin with one of `families`, in their order, each once.
/// Where the repository has the language, its own file is taken; `language` is put in besides.
std::string broken(const Line& line, const std::vector<std::string_view>& families,
                   const std::string& language = "");

}  // namespace clausekit::tests
