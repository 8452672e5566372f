// Concepts that a requirement needs and that no wording of the glossary shows to be there.
#pragma once

#include <string>
#include <vector>

#include "checks/evidence.h"

namespace clausekit::checks {

/// One requirement, or one unit of it, with concepts missing; none of its units is without text.
struct Absence {
  const Meaning* meaning = nullptr;
  Answer answer;
  RequirementEvidence evidence;
  std::vector<const Concept*> missing;
  /// The unit whose source text says the first of them, or else the first unit.
  const Utterance* at = nullptr;
};

/// Every requirement that lacks concepts which are quantifiers, or which are none; and, among the
/// latter, every unit that says nothing of what its source text says, while others of its
/// requirement do. A language without forms for a concept lacks nothing.
std::vector<Absence> absences(const Context& context, bool quantifiers);

/// The concepts as a translator is told of them: `"only" (on no other condition)`.
std::string described(const std::vector<const Concept*>& concepts);

}  // namespace clausekit::checks
