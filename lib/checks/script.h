// What the checks of characters and punctuation ask of a language: its script, its lists of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace clausekit::checks {

/// What the language's own file says, or else what CLDR takes for likely (ISO 15924); empty when
/// nobody knows.
std::string script_of(const Project& project, std::string_view tag);

/// The list of words of this kind that the language's file has; empty without one.
const std::vector<std::string>& words_of(const Project& project, std::string_view tag,
                                         const std::string& kind);

}  // namespace clausekit::checks
