// Character and entity references: `&amp;`, `&#233;`.
#pragma once

#include <cstdint>

#include "xml/faults.h"

namespace clausekit::xml {

/// Reports every reference in the bytes `begin` to `end` that stands for nothing: only the five
/// predefined entities and references to legal characters do (XML 1.0, section 4.1).
void check_references(std::uint32_t begin, std::uint32_t end, Faults& faults);

}  // namespace clausekit::xml
