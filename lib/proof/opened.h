// Reading a file, with everything that goes wrong made a finding.
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "proof/evidence.h"

namespace clausekit::proof {

/// What is in `file`; null after the fault `pdf-unreadable`.
std::unique_ptr<Evidence> opened(const Source& file, Report& report);

}  // namespace clausekit::proof
