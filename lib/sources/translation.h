// locales/<tag>/<form>.xml: one form in one language, and what happened to each segment.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/translation.h"

namespace clausekit::sources {

/// As much of the translation as the file allows; nothing when it is not XML, or no translation.
std::optional<Translation> read_translation(const Source& source, Report& report);

}  // namespace clausekit::sources
