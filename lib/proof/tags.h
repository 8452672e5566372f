// The structure tree of a finished PDF (ISO 32000-1, 14.7 and 14.8).
#pragma once

#include <map>
#include <vector>

#include "proof/objects.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Reads the tree into `out`, whose pages are read and whose `page_objects` and `widget_objects`
/// are numbers of objects → index. Throws Unreadable.
void read_tags(QPDF& pdf, const std::map<int, std::size_t>& page_objects,
               const std::map<int, std::size_t>& widget_objects, Printed& out);

}  // namespace clausekit::proof
