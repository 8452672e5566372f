// The little of Adobe's Compact Font Format that embedding needs (Technical Note 5176).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace clausekit::layout {

/// The CID of each of the first `glyphs` glyphs in `cff`, a CFF table: glyph 0 is CID 0. Empty when
/// its glyphs are not numbered by CIDs but named, or when it is damaged.
std::vector<std::uint16_t> cff_cids(std::string_view cff, std::size_t glyphs);

}  // namespace clausekit::layout
