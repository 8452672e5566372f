// Large print: everything at the size of the text, one thing below the other.
#pragma once

#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// As their namesakes in furniture.h.
Row large_first_header(Typesetter& set, const Block* title, std::size_t parent,
                       const Column& column);
Row large_other_header(Typesetter& set, const Column& column);
Row large_footer(Typesetter& set, const Column& column, std::size_t page, std::size_t pages);

/// A field, as wide as the page: a short label before the line to write on; above it one that is
/// long, in two languages, or that of a signature.
Row large_field(Typesetter& set, const Block& field, std::size_t parent, const Column& column);
/// A question and its answers, which stay together.
std::vector<Row> large_choice(Typesetter& set, const Block& choice, std::size_t parent,
                              const Column& column);

}  // namespace clausekit::layout
