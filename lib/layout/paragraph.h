// Text → lines.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/length.h"
#include "layout/items.h"
#include "layout/line.h"
#include "model/document.h"

namespace clausekit::layout {

struct Style {
  Length size;  ///< of the type, before the scale of a font
  bool bold = false;
};

/// `text` in lines of at most `width`, each filled as far as it goes; an empty text has none.
///
/// Lines end where the language lets them (UAX #14), and never inside a value or a blank. What is
/// wider than a line by itself is broken all the same: a value at its spaces, then anything between
/// grapheme clusters. A blank is never wider than a line. Characters that no font has are reported
/// (`pdf_font_coverage`) and left out. Where the lines stand is the caller's business.
std::vector<Line> lines(const Text& text, const FontStack& fonts, const Style& style, Length width,
                        Report& report);

}  // namespace clausekit::layout
