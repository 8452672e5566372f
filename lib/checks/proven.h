// What the events of a segment prove about its text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/visit.h"

namespace clausekit::checks {

/// The state that the events prove, and why it is no higher. The events are gone through in order:
/// - whoever writes the text (`translate`, `edit`, `import`) makes it `translated`, a machine or a
///   tool makes it `initial`;
/// - `reconfirm` by a listed person makes an unchanged text `translated`;
/// - `review` of a translated text, then `approve` of a reviewed one, by a listed reviewer or
///   counsel who did not write it, make it `reviewed` and `final`;
/// - `reject` and `invalidate` take it back to `initial`.
/// An event counts for the text whose digests it names, and only if both are those of today.
struct Proof {
  std::optional<State> state;  ///< nothing: no event speaks of the text as it stands
  std::vector<Note> doubts;    ///< the events that do not count
};

/// `pair` has a segment. The source language's own text is its unit's.
Proof proven(const Project& project, const Pair& pair);

/// As the files write it: `translated`.
std::string name(State state);

}  // namespace clausekit::checks
