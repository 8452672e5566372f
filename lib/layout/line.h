// Shaped text: clusters of glyphs, and the lines they stand on. No page and no PDF yet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/length.h"
#include "layout/few.h"
#include "layout/fonts.h"

namespace clausekit::layout {

/// The smallest piece that cannot be taken apart: a letter with its marks, a ligature, a Khmer
/// stack.
struct Cluster {
  struct Glyph {
    std::uint32_t id = 0;
    int x = 0, y = 0;  ///< font units from the cluster's origin
    int advance = 0;   ///< font units, as shaped
  };
  Few<Glyph> glyphs;  ///< in painting order, as HarfBuzz returns them for their direction
  int advance = 0;    ///< font units, the sum over the glyphs
  std::string text;   ///< UTF-8, the characters it stands for; never empty, no controls
};

/// Clusters of one face, size and direction.
struct LineRun {
  std::shared_ptr<const Face> face;
  Length size;
  Length x;      ///< from the line's left end; negative for spaces that hang out there
  Length width;  ///< the sum of the advances
  bool right_to_left = false;
  std::size_t source_run = 0;     ///< index into Text::runs
  std::vector<Cluster> clusters;  ///< in visual order, left to right
};

/// A space to be filled in by hand.
struct LineBlank {
  Length x, width;
  std::size_t source_run = 0;
};

/// The spaces at the end of a line are shown, so that words of two lines do not run together when
/// the text is read back, but they hang out past `width`: at the right, or in a right-to-left
/// paragraph at the left.
struct Line {
  std::vector<LineRun> runs;  ///< in logical order; each knows its place
  std::vector<LineBlank> blanks;
  Length width;            ///< from its left end, without the spaces at its end
  Length ascent, descent;  ///< of the tallest face used; descent is positive
};

}  // namespace clausekit::layout
