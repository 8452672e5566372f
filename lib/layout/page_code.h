// The page code: what a scan needs to be found again, as a square of black modules.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "layout/row.h"
#include "layout/spec.h"

namespace clausekit::layout {

/// What the code of page number `page` of `pages` says: the form's code, edition, language, layout,
/// page/pages and fingerprint, separated by spaces; nothing about a person. Capitals, which take
/// the least room: tags and names of layouts mean the same in them.
std::string page_code_text(const About& about, std::size_t page, std::size_t pages);

/// The side of the square with the white at its left and below: 4 modules. At the right and above,
/// it ends where the type area does, and the margin is the white that it needs.
Length page_code_side(const Spec& spec);

/// A QR code (ISO/IEC 18004) of `text` at the right edge of a type area `width` wide, at the top of
/// the row. It bears a quarter of it being lost or, where that would make it larger, less. An
/// artifact. Fails when there is more to say than any code holds.
Result<Row> page_code(const Spec& spec, Length width, const std::string& text);

}  // namespace clausekit::layout
