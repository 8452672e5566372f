// The list of all checks.
#pragma once

#include <span>
#include <string_view>

#include "checks/check.h"

namespace clausekit::checks {

/// Every check there is, family by family, as a reader of a manual would want them.
std::span<const Check* const> all();

/// The check whose rule has this id, or null.
const Check* find(std::string_view id);

/// Runs them all, settles what they found by the project's own severities and waivers, and leaves
/// `report` sorted. The context's project outlives the report.
void run(const Context& context, Report& report);

}  // namespace clausekit::checks
