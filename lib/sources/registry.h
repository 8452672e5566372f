// forms/registry/<statute>.xml: what a law requires.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/registry.h"

namespace clausekit::sources {

/// As much of the registry as the file allows; nothing when it is not XML, or no registry. The
/// law's text is not read here: `law_path` is still as the file writes it.
std::optional<Registry> read_registry(const Source& source, Report& report);

}  // namespace clausekit::sources
