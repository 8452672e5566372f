// Every rule of every floor.
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace clausekit::cli {

/// All of them, by id: of reading, of the checks, of the page.
std::vector<const Rule*> all_rules();

}  // namespace clausekit::cli
