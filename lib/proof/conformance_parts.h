// The requirements by what they are about, each part in a file of its own.
#pragma once

#include <span>

#include "proof/conformance.h"
#include "proof/evidence.h"

namespace clausekit::proof {

std::span<const Conformance> file_conformance();   ///< header, catalog, metadata, output intent
std::span<const Conformance> tag_conformance();    ///< marked content and structure
std::span<const Conformance> field_conformance();  ///< widgets and actions
std::span<const Conformance> font_conformance();

}  // namespace clausekit::proof
