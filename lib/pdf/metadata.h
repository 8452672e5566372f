// What the file says of itself: its catalog and its XMP packet (ISO 32000-1, 7.7.2 and 14.3.2).
#pragma once

#include <optional>
#include <string>

#include "layout/page.h"
#include "pdf/haru.h"
#include "pdf/pdfx.h"

namespace clausekit::pdf {

/// The XMP packet (ISO 16684-1): title and languages in Dublin Core; form, edition, language,
/// layout and digests in the namespace `urn:clausekit:pdf:1`; that the file is PDF/UA-1 and
/// PDF/A-2a, and with `press` PDF/X-4. Otherwise no dates, so that the same form is the same file.
std::string xmp(const layout::Pages& pages, const std::optional<Press>& press = {});

/// The entries of the document information dictionary: no more than the packet says, in the same
/// words. Browsers take the title that they show from here, and from nowhere else.
Dict information(const About& about, const std::optional<Press>& press);

/// The objects that the catalog refers to.
struct Parts {
  Ref xmp, structure;
  Array output_intents;
  std::optional<Ref> fields;  ///< the interactive form, where there is one
};

/// The catalog's entries.
Dict catalog(const About& about, const Parts& parts);

}  // namespace clausekit::pdf
