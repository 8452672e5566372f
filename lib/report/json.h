// A report for programs.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace clausekit::report {

/// One JSON object, version 1, indented, with a line feed at the end:
/// `{"version", "diagnostics": [{"rule", "severity", "file", "line", "column", "offset", "length",
/// "language", "form", "unit", "requirement", "message", "notes"}], "summary"}`. Keys that do not
/// apply are absent. Lines and columns count from 1, columns in code points; `offset` and `length`
/// are bytes. `notes` are further places, each with a message. What is waived does not stand among
/// the diagnostics and is not counted; it is listed as `waived`, each with a `reason`.
std::string json(const Report& report);

}  // namespace clausekit::report
