// What the toolkit itself says on a page, in the source languages and in the others.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"

namespace clausekit::checks {

/// One such text: as the language of the forms has it, and the language that is to have it too.
struct Saying {
  const Language* source = nullptr;
  const Language* language = nullptr;
  std::string id;
  const Inlines* text = nullptr;    ///< in the source language
  const Inlines* target = nullptr;  ///< null where the language lacks it
};

/// Every text of every language looked at that has a file of its own; without one the language
/// takes all of them from the source language.
std::vector<Saying> sayings(const Context& context);

}  // namespace clausekit::checks
