// The strict gate in front of the parser, which by itself would let two roots, a twice-given
// attribute, broken UTF-8 or an unknown entity through without a word.
#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "xml/places.h"

namespace clausekit::xml {

/// What the gate lets through: where the XML begins (behind a byte order mark), and all its tags.
struct Admitted {
  std::uint32_t begin = 0;
  Places places;
};

/// Nothing, and a report that says why, when the file is refused. In this order: size, UTF-8,
/// illegal characters, then well-formedness as `scan` describes it.
std::optional<Admitted> admitted(const Source& source, Report& report);

}  // namespace clausekit::xml
