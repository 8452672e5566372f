// What PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) ask of a file, and PDF/X-4 (ISO 15930-7)
// of one that claims it, as far as a program that writes one can trip over it. No validator takes
// the place of another: see pdf/UA.md.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "proof/findings.h"

namespace clausekit::proof {

struct Evidence;

/// One requirement. `run` reports under `rule` what does not meet it.
struct Conformance {
  Rule rule;
  std::string_view clause;      ///< `UA` or `A` and the standard's clause; `X` and what it is about
  std::string_view matterhorn;  ///< the protocol's failure conditions, or empty
  void (*run)(const Rule& rule, Evidence& evidence, const Findings& findings);
  /// Also asked of a file that somebody filled in with another program, which we cannot answer for.
  bool after_filling = true;
};

/// All of them.
std::span<const Conformance> conformance();

/// Runs all of them.
void check_conformance(Evidence& evidence, const Findings& findings);

}  // namespace clausekit::proof
