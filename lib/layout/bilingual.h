// Two languages in two columns, clause beside clause.
#pragma once

#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// The head of the first page and what stands below it.
struct Opening {
  Row head;
  std::vector<Row> rows;
};

/// Whether `document` is one to set in two columns.
bool is_bilingual(const Document& document, const Spec& spec);

/// The rows of `sections`: the same blocks in the source language and in the document's.
///
/// Each language stands where its own reader's eye begins: the document's at the start of the page,
/// left or right as it is written, the source language in the other column. So the page of a
/// right-to-left language is the mirror image of the others, an English column always begins at a
/// left edge of its own, and whoever holds the page meets their own language, and its fields,
/// first.
///
/// Tags keep the languages apart: all of the source section, then all of the other, although they
/// are painted row by row.
Opening bilingual(Typesetter& set, const std::vector<Block>& sections, const Column& column);

}  // namespace clausekit::layout
