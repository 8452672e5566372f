// Rows: what is stacked onto pages. A row is never split; its inside is already in place.
#pragma once

#include <optional>
#include <vector>

#include "layout/line.h"
#include "layout/page.h"

namespace clausekit::layout {

/// One thing inside a row. Horizontal places count from the left edge of the page's type area,
/// vertical ones downwards from the top of the row.
struct Piece {
  std::optional<LineRun> run;
  Length baseline;  ///< of `run`

  std::optional<Stroke> stroke;      ///< `box.top` and `box.bottom` are distances downwards
  std::optional<PlacedField> field;  ///< likewise its box, and its tick's
  bool answer = false;               ///< `run` is the answer to the field that came last

  std::optional<std::size_t> tag;  ///< nothing: an artifact
  Artifact artifact = Artifact::layout;
};

struct Row {
  Length space_before;  ///< wanted; shrinks before anything else does, and vanishes atop a page
  Length height;
  bool keep_with_next = false;
  int group = 0;        ///< rows of one group, if not 0, stand on one page
  bool framed = false;  ///< the group is ruled round
  std::vector<Piece> pieces;
};

}  // namespace clausekit::layout
