// Cases that somebody wrote: tests/trial/<tag>.xml.
//
//   <trial xmlns="urn:clausekit:trial:1" xml:lang="es">
//     <fault class="concept-lost" concept="any"><seg id="cf.ii">…</seg></fault>
//     <correct><seg id="cf.ii">…</seg></correct>
//   </trial>
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source.h"
#include "trial.h"

namespace clausekit::tests {

struct TrialFile {
  std::unique_ptr<Source> source;  ///< what the cases' texts point at; null without a file
  std::string language;
  std::vector<TrialCase> cases;
};

/// The file at `path`, relative to the repository, about the forms of `project`; no cases when
/// there is none. Fails the test when something in it cannot be meant so.
TrialFile read_trial(const std::string& path, const Project& project);

/// The same from a text.
TrialFile read_trial(const std::string& path, std::string text, const Project& project);

}  // namespace clausekit::tests
