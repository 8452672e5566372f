// A report for build servers: the JUnit XML that Jenkins and GitLab show.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace clausekit::report {

/// One form in one language: a suite.
struct Suite {
  std::string language, form;
};

/// A suite for each of `suites`, and one, "project", for what is found outside of them. In each,
/// every rule of `rules` that can be an error or a warning is a test. It fails where the rule finds
/// an error, and passes with the findings as its output where they are warnings or waived, so that
/// the tests pass exactly where `check` ends well. Notes are left out. Control characters and bytes
/// that are not UTF-8 come out as U+FFFD.
std::string junit(const Report& report, std::span<const Rule* const> rules,
                  const std::vector<Suite>& suites);

}  // namespace clausekit::report
