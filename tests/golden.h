// Goldens: expected output kept as text beside the tests.
#pragma once

#include <string>

namespace clausekit::tests {

/// The bytes of `path`, relative to the project's folder; fails the test when it cannot be read.
std::string source_file(const std::string& path);

/// Fails the test unless `actual` equals the file `name` (relative to tests/). With BLESS=1 in the
/// environment the file is written instead; `git diff` is then the review.
void check_golden(const std::string& name, const std::string& actual);

}  // namespace clausekit::tests
