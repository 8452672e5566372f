// A report for review tools and code hosts: SARIF 2.1.0 (OASIS).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace clausekit::report {

/// One run of one tool, indented, with a line feed at the end. `rules` are those that a finding may
/// be of; `version` is clausekit's own. Files are relative to the project's folder, which is
/// `%SRCROOT%`; lines and columns count from 1, columns in code points, and an end is behind the
/// last character. A binary file has places in bytes only. What is waived is a suppressed result.
/// The fingerprint of a result outlives changes elsewhere in its file.
std::string sarif(const Report& report, std::span<const Rule* const> rules,
                  std::string_view version);

}  // namespace clausekit::report
