// The output condition that files are printed for: what gray means on paper.
#pragma once

#include <string>

#include "base/result.h"
#include "pdf/output_intent.h"

namespace clausekit::cli {

/// The gray profile that was installed with clausekit's packages. Where it is not, a failure that
/// names the package.
Result<pdf::OutputIntent> gray_output();

/// The ICC profile in `file`, whatever it is good for.
Result<pdf::OutputIntent> output_profile(const std::string& file);

}  // namespace clausekit::cli
