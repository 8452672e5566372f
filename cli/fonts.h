// The fonts installed on this machine.
#pragma once

#include <vector>

#include "layout/fonts.h"

namespace clausekit::cli {

/// Every scalable regular and bold upright font that Fontconfig knows, ordered by path and face, so
/// that the same fonts give the same pages whatever Fontconfig's own order.
std::vector<layout::FontFile> installed_fonts();

}  // namespace clausekit::cli
