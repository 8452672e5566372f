// Khmer typed for a font of the time before Unicode.
#pragma once

#include "checks/lexicon.h"

namespace clausekit::checks {

/// Whether the target, in a language written in Khmer, is Latin letters and signs that only such a
/// font shows as Khmer.
bool typed_for_khmer_font(const Lexicon& lexicon, const Pair& pair);

}  // namespace clausekit::checks
