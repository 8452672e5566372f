// The form's structure as blocks of a document.
#pragma once

#include <vector>

#include "compose/compose.h"

namespace clausekit::compose {

/// The body of `job`'s form without what is switched off. `sample`: fields for a signature say that
/// nobody must sign.
std::vector<Block> body_blocks(const Job& job, bool sample, Report& report);

/// Puts `marks` behind the title of `body`, where they are read.
void insert_marks(std::vector<Block>& body, const std::vector<Text>& marks);

}  // namespace clausekit::compose
