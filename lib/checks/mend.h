// What the checks can mend by themselves, as edits.
#pragma once

#include <vector>

#include "base/edit.h"
#include "checks/check.h"

namespace clausekit::checks {

/// An edit that needs no judgement, and the check that asks for it.
struct Mend {
  const Check* check = nullptr;
  Edit edit;
};

/// All that can be done at once. Where two checks would change the same bytes, the first one does;
/// the other finds its place when the files have been read again, if there is still one.
std::vector<Mend> mends(const Context& context);

}  // namespace clausekit::checks
