// `clausekit waive`: puts a waiver into the file that it is about.
#pragma once

#include <vector>

#include "base/edit.h"
#include "model/project.h"

namespace clausekit::sources {

/// The edits that add `waiver` to a segment of `translation`; they touch nothing else. A waiver of
/// the same rule that stands there is replaced, since only one can hold. Whether the waiver is
/// sound the checks know.
std::vector<Edit> waive(const Translation& translation, const Segment& segment,
                        const Waiver& waiver);

}  // namespace clausekit::sources
