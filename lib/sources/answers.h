// What somebody filled in: forms/<form>/sample.xml, and the files given to --answers.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/project.h"

namespace clausekit::sources {

/// As many answers as the file allows, of several to one name the last; nothing when it is not XML,
/// or no answers. No answer is ever named in the report: they are personal data.
std::optional<Answers> read_answers(const Source& source, Report& report);

}  // namespace clausekit::sources
