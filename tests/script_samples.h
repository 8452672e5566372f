// Short texts in many scripts, and a page that shows them.
#pragma once

#include <string>
#include <vector>

namespace clausekit::tests {

struct ScriptSample {
  const char* language;
  const char* font;
  unsigned index;
  const char* text;
  bool right_to_left = false;
};

/// Twelve left-to-right texts, then right-to-left ones, two fonts of Arabic among them.
const std::vector<ScriptSample>& script_samples();

/// The PDF of all of them: one paragraph a sample, well apart.
std::string script_samples_file();

}  // namespace clausekit::tests
