// What a project makes of the findings: severities by its checks.xml, and waivers.
#pragma once

#include <string_view>

#include "checks/check.h"

namespace clausekit::checks {

/// The rule of this id: a check's, or one of the context's; null when there is none.
const Rule* rule(const Context& context, std::string_view id);

/// How much the rule matters in this project. Of several settings the severest counts; a fixed rule
/// is never lowered.
Severity severity(const Project& project, const Rule& rule);

/// Gives every finding the severity of its rule in this project, then marks the warnings that are
/// waived. A finding that is less than its rule already (at a draft, in doubt) is not raised.
/// Settling twice is settling once.
void settle(const Context& context, Report& report);

}  // namespace clausekit::checks
