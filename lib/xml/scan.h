// One pass over a file that decides whether it is well-formed (XML 1.0, fifth edition, with
// Namespaces in XML 1.0), and notes the place of every tag on the way.
#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "xml/places.h"

namespace clausekit::xml {

/// Elements may be nested so deep; whoever walks a document may therefore recurse.
constexpr std::uint32_t max_depth = 100;

/// The places of `source`, whose bytes from `begin` on must be UTF-8 and legal characters. A fault
/// that leaves the tree clear (an undefined entity, an attribute twice, an undeclared prefix, `--`
/// in a comment) is reported and passed over; any other ends the scan with nothing. Time and memory
/// are linear in the size, at any nesting.
std::optional<Places> scan(const Source& source, std::uint32_t begin, Report& report);

}  // namespace clausekit::xml
