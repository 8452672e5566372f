// forms/<form>/form.xml: one form, and the English text of its units.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/form.h"

namespace clausekit::sources {

/// As much of the form as the file allows; nothing when it is not XML, or not a form. What sections
/// say of audience and stage, and the nearest switch, reaches everything inside them.
std::optional<Form> read_form(const Source& source, Report& report);

}  // namespace clausekit::sources
