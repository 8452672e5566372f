// The variables of a text, counted.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/inline.h"

namespace clausekit::checks {

/// Name → every <var> of that name, in the order of the file.
std::map<std::string, std::vector<const Inline*>> variables(const Inlines& text);

}  // namespace clausekit::checks
