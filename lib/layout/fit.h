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

/// Sets `rows`, which may be called again and again, and stacks them onto a page of height `first`
/// and more of height `other`. Where there is room, type grows up to `largest_per_mille`. Where
/// there is none, distances give way first, then lines and distances together, each leading with
/// its share of the distances; then more pages are taken, as few as it takes, with as much space as
/// they leave. In large print lines stay apart.
Side fitted(Typesetter& set, const std::function<std::vector<Row>()>& rows, Length first,
            Length other, int largest_per_mille);

}  // namespace clausekit::layout
