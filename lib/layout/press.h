// What a print shop needs round a page: room for bleed and marks, crop marks, and words beside the
// trimmed sheet that say what it is and which edge is its head.
#pragma once

#include <cstddef>

#include "layout/page.h"
#include "layout/spec.h"
#include "layout/subset.h"
#include "layout/typesetter.h"

namespace clausekit::layout {

/// `spec` on a larger sheet: 1/8 inch of bleed and 3/4 inch for marks all round. What stands on the
/// trimmed sheet is the same, at the same place.
Spec for_press(Spec spec);

/// Adds the marks to side `side` of `sides`, all of it outside of the bleed: artifacts of the page.
/// Does nothing to a page without a surround.
void add_press_marks(Page& page, Typesetter& set, FontEmbedder& fonts, std::size_t side,
                     std::size_t sides);

}  // namespace clausekit::layout
