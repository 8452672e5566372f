// Blocks of the document as rows, in reading order.
#pragma once

#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// The rows of `blocks` in `column`, tagged below `parent`. Short paragraphs that follow one
/// another in one section run in: one visual paragraph, a structure element for each.
std::vector<Row> flow(Typesetter& set, const std::vector<Block>& blocks, std::size_t parent,
                      const Column& column);

}  // namespace clausekit::layout
