// checks.xml: how much each rule matters in this project.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/project.h"

namespace clausekit::sources {

/// The settings of the file, in its order; none when it is not XML, or holds no settings. Whether
/// there are such rules, and whether they may be lowered, checks find out.
std::vector<RuleSetting> read_checks(const Source& source, Report& report);

}  // namespace clausekit::sources
