// Blocks of the document as rows, in reading order.
#pragma once

#include <string>
#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// The rows of `blocks` in `column`, tagged below `parent`. Short paragraphs that follow one
/// another in one section run in: one visual paragraph, a structure element for each.
std::vector<Row> flow(Typesetter& set, const std::vector<Block>& blocks, std::size_t parent,
                      const Column& column);

/// ListNumbering (ISO 32000-1, 14.8.5.5) for a list's `numbering`.
std::string list_numbering(const std::string& numbering);

/// The large plain digit of `item`, and the law's own numeral behind it, at the start of `column`.
void place_numeral(Typesetter& set, Row& row, const Block& item, const Column& column,
                   Length baseline, std::size_t tag);

}  // namespace clausekit::layout
