// Pages → a tagged PDF: the entrance to this folder.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "layout/page.h"
#include "pdf/output_intent.h"
#include "pdf/pdfx.h"

namespace clausekit::pdf {

/// The bytes of a PDF 1.7 file (ISO 32000-1), PDF/UA-1 and PDF/A-2a: tagged, its fonts embedded,
/// its fields to be filled in. The same pages give the same bytes. It decides nothing: what `pages`
/// say is written down, and what they do not tag is an artifact. A failure when they hold what no
/// PDF can: no page at all, a sheet of less than 3 or more than 14,400 points, something more than
/// 32,767 points away; or when `intent` is not usable.
///
/// With `press` it is PDF 1.6 and PDF/X-4 besides, with an output intent to match; what can be
/// filled in is a failure then.
Result<std::string> write(const layout::Pages& pages, const OutputIntent& intent,
                          const std::optional<Press>& press = {});

}  // namespace clausekit::pdf
