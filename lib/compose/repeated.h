// The clauses once more, in short, for whoever signs pages behind them.
#pragma once

#include <vector>

#include "model/document.h"

namespace clausekit::compose {

/// Puts the numbered clauses for the person, under the heading that they have, once more right
/// above the first signature of theirs, or above what is kept together with it. They keep their own
/// words and numerals; what explains them is left out. A body without signature stays as it is.
/// `language` is the body's.
void repeat_clauses(std::vector<Block>& body, const Language& language);

}  // namespace clausekit::compose
