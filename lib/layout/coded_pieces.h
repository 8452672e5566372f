// How clusters are taken apart into what one code stands for.
#pragma once

#include <string>
#include <vector>

#include "layout/composite.h"
#include "layout/line.h"

namespace clausekit::layout {

/// What one code will stand for, and where it is wanted.
struct CodedPiece {
  CompositeGlyph form;  ///< glyphs of the whole face
  std::string text;     ///< UTF-8, never empty
  int x = 0, y = 0;     ///< font units, from the run's origin
};

/// `glyph` as it is: at its own origin, with its own advance.
CompositeGlyph plain_glyph(const Face& face, std::uint32_t glyph);

/// The pieces of `run`, in visual order.
///
/// A TrueType face shows a cluster as one piece, since the embedded font can have a composite glyph
/// for it. In right-to-left text, where readers turn the codes round but not the characters of one
/// code, every character is a piece of its own: with its glyph, where each has one, else one piece
/// paints the cluster and the others are empty. There kerning is part of a piece's advance, because
/// a correction between reversed codes is ambiguous.
/// A CFF face shows glyph by glyph, because there a code is a glyph of the source.
std::vector<CodedPiece> coded_pieces(const LineRun& run);

}  // namespace clausekit::layout
