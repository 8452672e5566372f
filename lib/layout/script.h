// Words to be read aloud, and short items side by side: what the sheets for staff are made of.
#pragma once

#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// A line to be said aloud in large type, and below it in small type what it means.
Row spoken_row(Typesetter& set, const Block& spoken, std::size_t parent, const Column& column);

/// The lines of `script`, each with its number at the end of the line, away from the numerals of
/// the clauses.
std::vector<Row> script_rows(Typesetter& set, const Block& script, std::size_t parent,
                             const Column& column);

/// What whoever reads aloud is to do, behind the two bars of a pause.
Row cue_row(Typesetter& set, const Block& cue, std::size_t parent, const Column& column);

/// The items of `list`, which have one short paragraph each, as many to a line as there is room
/// for.
std::vector<Row> rows_of_items(Typesetter& set, const Block& list, std::size_t parent,
                               const Column& column);

}  // namespace clausekit::layout
