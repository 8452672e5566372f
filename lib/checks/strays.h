// Segments that translate nothing: their form has no unit of that id.
#pragma once

#include <vector>

#include "checks/check.h"

namespace clausekit::checks {

struct Stray {
  const Translation* translation = nullptr;
  const Segment* segment = nullptr;
  /// By its id it stands among clauses: the id without its last part begins that of a clause, as
  /// `cf.v` does beside `cf.iv`, or is one, as in `cf.iv.d`.
  bool among_clauses = false;
};

/// All of them, in the source language's own files too.
std::vector<Stray> strays(const Context& context);

}  // namespace clausekit::checks
