// Fields and choices as rows: lines to write on, boxes to tick.
#pragma once

#include <span>
#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// Fields that follow one another, for the person: as many to a row as their kinds allow.
std::vector<Row> person_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                               const Column& column);
/// A question for the person and its answers, one below the other.
std::vector<Row> person_choice(Typesetter& set, const Block& choice, std::size_t parent,
                               const Column& column);

/// For staff: the question in both languages in a column of its own, the answer beside it. Two
/// short fields that follow one another share a row.
std::vector<Row> staff_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                              const Column& column);
Row staff_choice(Typesetter& set, const Block& choice, std::size_t parent, const Column& column);

/// One field for the person: label and rule on one line of `cell`; a label that takes more than
/// half stands above its rule.
void person_cell(Typesetter& set, Row& row, const Block& block, std::size_t parent,
                 const Column& cell);

/// A text with its companion below it, or beside it where both fit on one line. The companion is a
/// Span of `tag`. Returns the height used; `top` as in Typesetter::place.
Length place_bilingual(Typesetter& set, Row& row, const Block& block, const Column& column,
                       Length top, Length size, bool bold, std::size_t tag);

}  // namespace clausekit::layout
