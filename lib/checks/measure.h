// How long texts are, against what is usual between two languages.
#pragma once

#include <cstddef>
#include <optional>

#include "checks/visit.h"

namespace clausekit::checks {

/// What a reader takes for characters (UAX #29); values do not count.
std::size_t characters(const Inlines& text);

/// Target over source, in characters; nothing where the source has fewer than `fewest`.
std::optional<double> length_ratio(const Pair& pair, std::size_t fewest);

/// The ratio that is usual in this file: the median of its texts of some length, or, where there
/// are few, the middle of the band in the language's own file; nothing without either.
std::optional<double> usual_ratio(const Project& project, const std::vector<Pair>& pairs);

}  // namespace clausekit::checks
