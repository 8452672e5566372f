// Rows onto pages.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/row.h"
#include "layout/spec.h"

namespace clausekit::layout {

/// A row and how far below the top of the type area it stands.
struct PlacedRow {
  const Row* row;
  Length top;
};

/// One page's share of the rows; `used` is where the last one ends.
struct Stack {
  std::vector<PlacedRow> rows;
  Length used;
  bool torn = false;  ///< something taller than the page was put onto it all the same
};

/// How far distances may grow and shrink, per mille of what was wanted.
struct Stretch {
  int loosest = 1400, tightest = 1000;
};

/// All `rows` on one page of height `room`, with the largest distances within `stretch`; nothing
/// where even the smallest do not do. A frame and what follows it stand at the foot of the page,
/// with distances that never change: at one place, however long the text above.
std::optional<Stack> on_one_page(const std::vector<Row>& rows, Length room, const Stretch& stretch);

/// Stacks `rows` onto as many pages as they need, of `first` height the first and `other` height
/// the rest. Distances take the largest scale between the spec's tightest and a little more than
/// wanted at which everything fits one page; where none does, at most the wanted one, and as few
/// pages as the tightest would take.
std::vector<Stack> stack(const std::vector<Row>& rows, const Spec& spec, Length first,
                         Length other);

}  // namespace clausekit::layout
