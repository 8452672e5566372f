// FontEmbedder: gives a code to every cluster that is placed, and cuts the fonts down to those.
//
// One code stands for one cluster of glyphs with its text, so that every reader gets the words back
// as they were written: no ActualText, no glyph without text (see lib/pdf/UA.md).
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "layout/line.h"
#include "layout/page.h"

namespace clausekit::layout {

/// The fonts of one document. Codes are dealt out in the order of encoding, so the same pages get
/// the same fonts.
class FontEmbedder {
 public:
  FontEmbedder();
  ~FontEmbedder();
  FontEmbedder(const FontEmbedder&) = delete;
  FontEmbedder& operator=(const FontEmbedder&) = delete;

  /// `run` as it is shown on the line that begins at `line_start`, in reading order. Most often one
  /// GlyphRun; more where a glyph of a CFF font must be raised, or stands for two different texts,
  /// or where a face runs out of its 65,535 codes. Encode only what will be shown.
  /// A cluster that no font could show is left out, and finish() says why.
  [[nodiscard]] std::vector<GlyphRun> encode(const LineRun& run, Point line_start);

  /// The fonts in the order in which GlyphRun::font counts them, or the first thing that went wrong
  /// since construction. Ends the embedder's life.
  [[nodiscard]] Result<std::vector<EmbeddedFont>> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace clausekit::layout
