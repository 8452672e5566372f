// Glyphs made of other glyphs, appended to a TrueType font (OpenType 1.9, `glyf`, "Composite Glyph
// Description").
#pragma once

#include <compare>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "layout/few.h"

struct hb_face_t;

namespace clausekit::layout {

/// One glyph painted from several, each at its own place.
struct CompositeGlyph {
  struct Component {
    std::uint32_t glyph = 0;
    int x = 0, y = 0;  ///< font units, from the composite's origin to the component's
    auto operator<=>(const Component&) const = default;
  };
  Few<Component> components;  ///< in painting order; only whitespace has nothing to paint
  int advance = 0;            ///< font units, 0 to 65,535
  bool operator==(const CompositeGlyph&) const = default;
  friend bool operator<(const CompositeGlyph& a, const CompositeGlyph& b) {
    return std::tie(a.advance, a.components) < std::tie(b.advance, b.components);
  }
};

/// Gives `face`, which HarfBuzz's subsetter made and nobody has read since, one more glyph for each
/// of `added`, after its own; components name glyphs of `face`. All tables that tell of the number,
/// size or place of glyphs follow suit. A glyph that TrueType cannot express (coordinates beyond 16
/// bits, more than 65,535 glyphs, composites nested deeper than 8) or a damaged table is a failure,
/// after which `face` is as it was.
Outcome append_composites(hb_face_t* face, const std::vector<CompositeGlyph>& added);

}  // namespace clausekit::layout
