// The font of what is typed into a field: letters, each by itself.
#pragma once

#include <string_view>

#include "base/result.h"
#include "layout/fonts.h"
#include "layout/page.h"

namespace clausekit::layout {

/// One TrueType program with the glyphs of `letters` from the regular faces of `stack`, merged;
/// each code is the letter's code point, since viewers map what is typed letter by letter, and some
/// show the code point itself. No shaping: Arabic letters are isolated.
///
/// The face with the most of the letters goes first: it lends what several have and gives the font
/// its name and measures. Left out are CFF faces, faces with other units per em than the first,
/// letters without a glyph and those beyond U+FFFE. A failure when nothing is left.
Result<EmbeddedFont> field_font(const FontStack& stack, std::u32string_view letters);

}  // namespace clausekit::layout
