// The form in two languages: all of it in the one, then all of it in the other.
#pragma once

#include <vector>

#include "compose/compose.h"

namespace clausekit::compose {

/// The body of a document in two languages, made from `own`, the body in the job's language. First
/// a section with all that a person reads in the source language, then one with the same in the
/// job's, block for block; then what staff fill in. Whoever listens hears one language through.
/// Only the second section has fields, so that each question is answered once, and whoever fills it
/// in by keyboard has heard everything before. `marks` stand behind the title of their language.
std::vector<Block> in_two_languages(const Job& job, std::vector<Block> own,
                                    const std::vector<Text>& marks, bool sample);

}  // namespace clausekit::compose
