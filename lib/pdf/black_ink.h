// One black ink on paper, as an ICC profile of our own.
#pragma once

#include "pdf/output_intent.h"

namespace clausekit::pdf {

/// The condition of a shop that prints black and nothing else: an ICC profile (version 2.4, class
/// `prtr`, one gray channel) for ink that spreads so that half tones grow by a fifth, as they do on
/// uncoated paper. It is made of a formula and belongs to nobody. The same bytes everywhere.
OutputIntent black_ink();

}  // namespace clausekit::pdf
