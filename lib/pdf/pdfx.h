// A file for a print shop: PDF/X-4 (ISO 15930-7:2010), beside what every file is.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "layout/page.h"
#include "pdf/object.h"

namespace clausekit::pdf {

/// What such a file says of itself that its pages do not.
struct Press {
  std::chrono::year_month_day day;  ///< on which it was made, since PDF/X wants to know
};

/// Whether `pages` can be PDF/X-4: nothing to be filled in.
Outcome pressable(const layout::Pages& pages);

/// The properties that PDF/X-4 wants in the packet, as elements of RDF: its identification, dates,
/// that nothing is trapped, and who the document is. The identifier is the same for the same form,
/// translation and layout.
std::string pdfx_properties(const About& about, const Press& press);

/// Likewise the entries of the document information dictionary.
Dict pdfx_information(const Press& press);

}  // namespace clausekit::pdf
