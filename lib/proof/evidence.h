// All that is read out of one file: qpdf's objects, and what they mean.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "proof/objects.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// A file that could be read. The Source outlives it.
struct Evidence {
  QPDF pdf;
  std::vector<QPDFObjectHandle> page_objects;
  Printed printed;
  std::set<std::string> undescribed;  ///< XMP namespaces without an extension schema
  std::string_view bytes;
};

/// Reads `file` into `out`, which is new. Throws Unreadable or what qpdf throws.
void read_evidence(const Source& file, Evidence& out);

}  // namespace clausekit::proof
