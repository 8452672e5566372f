// The output condition that forms are printed for: one gray channel.
#pragma once

#include "base/result.h"
#include "pdf/output_intent.h"

namespace clausekit::cli {

/// The gray profile that was installed with clausekit's packages. Where it is not, a failure that
/// names the package.
Result<pdf::OutputIntent> gray_output();

}  // namespace clausekit::cli
