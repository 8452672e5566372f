// Document → Pages: the entrance of this folder.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "layout/fonts.h"
#include "layout/page.h"
#include "layout/spec.h"

namespace clausekit::layout {

/// Sets `document` by `spec`: what people read first, what staff fill in on a side of its own.
/// Characters without a glyph, torn content and too many pages are reported; a font that is not
/// installed is a failure.
Result<Pages> lay_out(const Document& document, const Fonts& fonts, const Spec& spec,
                      Report& report);

/// The rules that setting a page reports.
std::vector<const Rule*> rules();

}  // namespace clausekit::layout
