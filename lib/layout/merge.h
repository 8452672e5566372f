// Two TrueType fonts made one.
#pragma once

#include <cstdint>

#include "base/result.h"

struct hb_face_t;

namespace clausekit::layout {

/// Appends all glyphs of `more`, its `.notdef` too, to `face`, which HarfBuzz's subsetter made and
/// nobody has read since, and says by how much their numbers have grown. Both have as many units
/// per em. A damaged table, or more than 65,535 glyphs together, is a failure, after which `face`
/// is as it was.
Result<std::uint32_t> append_glyphs(hb_face_t* face, hb_face_t* more);

}  // namespace clausekit::layout
