// Embedded fonts as PDF objects (ISO 32000-1, 9.7 to 9.10).
#pragma once

#include "layout/page.h"
#include "pdf/haru.h"

namespace clausekit::pdf {

/// Writes `font` as a composite font (Type0, Identity-H) and returns it.
Ref write_font(Haru& haru, const layout::EmbeddedFont& font);

/// The ToUnicode CMap of `font`: the text of every code (9.10.3).
std::string to_unicode(const layout::EmbeddedFont& font);

}  // namespace clausekit::pdf
