// One side of the sheet: its rows, as large and as far apart as fits.
#pragma once

#include <functional>
#include <vector>

#include "layout/paginate.h"
#include "layout/typesetter.h"

namespace clausekit::layout {

/// The rows of one side, and how they stack; the stacks point to the rows.
struct Side {
  std::vector<Row> rows;
  std::vector<Stack> stacks;
};

/// Stacks what `flow` makes, again at each trial, onto a page of height `first` and more of height
/// `other`. Where there is room, type grows up to `largest_per_mille`. Where there is none,
/// distances give way first, then lines and distances together, each leading with its share of the
/// distances; then as few more pages as can be are taken, by the same steps. In large print lines
/// never come closer.
Side fitted(Typesetter& set, const std::function<std::vector<Row>()>& flow, Length first,
            Length other, int largest_per_mille);

}  // namespace clausekit::layout
