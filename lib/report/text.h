// A report for people, as a terminal shows it.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace clausekit::report {

/// Each finding as `file:line:column: severity: message [rule]` with the source line under it, and
/// its further places likewise. Findings that would read the same are printed once; of several
/// notes of one rule in one file only the first line, with the number of the others. Control
/// characters out of the sources come out as U+FFFD, so that no file can play with the reader's
/// terminal. What is waived is left out.
std::string text(const Report& report);

/// How many of each severity, and how many are waived, such as `2 errors, 1 note, 3 waived`; `no
/// faults found` for an empty report.
std::string summary(const Report& report);

}  // namespace clausekit::report
