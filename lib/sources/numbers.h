// Numbers and dates as attributes write them. The grammar has reported what is none; here it counts
// as not given.
#pragma once

#include <optional>
#include <string_view>

#include "model/registry.h"

namespace clausekit::sources {

std::optional<int> whole_number(std::string_view value);
std::optional<double> decimal(std::string_view value);
/// In thousandths; "1.35" is 1350.
std::optional<int> per_mille(std::string_view value);
std::optional<Date> date(std::string_view value);

}  // namespace clausekit::sources
