// Two languages in two columns, clause beside clause.
#pragma once

#include <span>
#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// One of the two languages: its section of the document, the element that it is tagged with, and
/// what stands at its head. The document outlives it.
struct Half {
  std::size_t tag = 0;
  const Block* title = nullptr;
  std::span<const Block> marks, rest;
};
struct Halves {
  Half source, own;
};

/// Whether `document` is one to set in two columns.
bool is_bilingual(const Document& document, const Spec& spec);

/// The two `sections`: the same blocks in the source language and in the document's.
Halves halves_of(Typesetter& set, const std::vector<Block>& sections);

/// What stands below the titles, as rows.
///
/// Each language stands where its own reader's eye begins: the document's at the start of the page,
/// left or right as it is written, the source language in the other column. So the page of a
/// right-to-left language is the mirror image of the others, an English column always begins at a
/// left edge of its own, and whoever holds the page meets their own language, and its fields,
/// first.
///
/// Tags keep the languages apart: all of the source section, then all of the other, although they
/// are painted row by row.
std::vector<Row> side_by_side(Typesetter& set, const Halves& halves, const Column& column);

}  // namespace clausekit::layout
