// Mending files: what the checks can do by themselves.
#pragma once

#include <functional>

#include "base/result.h"
#include "checks/check.h"
#include "cli/workspace.h"

namespace clausekit::cli {

/// Changes the files of an open project until there is nothing left to mend, reading them again
/// with `reopen` each time, and says on standard error what was done. Files are replaced whole.
Outcome mend(Opened& opened, const std::function<checks::Context(const Workspace&)>& context,
             const std::function<Opened()>& reopen);

}  // namespace clausekit::cli
