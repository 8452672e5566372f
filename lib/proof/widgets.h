// The interactive fields of a finished PDF (ISO 32000-1, 12.7).
#pragma once

#include <map>

#include "proof/objects.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Reads the fields of the AcroForm into `out`. `annotations` are numbers of objects → page.
/// Returns the widgets' numbers of objects → index. Throws Unreadable.
std::map<int, std::size_t> read_widgets(QPDF& pdf, const std::map<int, std::size_t>& annotations,
                                        Printed& out);

}  // namespace clausekit::proof
