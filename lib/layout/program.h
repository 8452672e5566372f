// A font program cut down to some of its glyphs, and what a font descriptor says of it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "base/result.h"
#include "layout/handles.h"
#include "layout/page.h"

namespace clausekit::layout {

/// What is left of a face, and where its glyphs went.
struct CutFace {
  HbFace face;
  std::map<std::uint32_t, std::uint32_t> glyphs;  ///< number in the source → number in `face`
};

/// `face` with `.notdef`, `glyphs` and what those are made of, without hinting and without all that
/// serves shaping only. The glyphs of a CID-keyed CFF font keep their CIDs.
Result<CutFace> cut_down(const Face& face, const std::set<std::uint32_t>& glyphs);

/// The bytes that a PDF embeds: the whole sfnt, or of a CFF font the bare `CFF ` table.
std::string program_bytes(hb_face_t* cut, EmbeddedFont::Format format);

/// `font_units` of `face` in thousandths of an em, rounded to the nearest (ISO 32000-1, 9.2.4).
int per_mille(const Face& face, int font_units);

/// Sets what the PDF's font descriptor wants to know: name, metrics, style; `font.program`, made of
/// `cut`, which was made of `source`, is in place.
void describe(EmbeddedFont& font, hb_face_t* cut, const Face& source);

}  // namespace clausekit::layout
