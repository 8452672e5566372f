// The Unicode bidirectional algorithm (UAX #9) on UTF-8: which way text runs, and in which order a
// line shows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// The embedding level of each byte of a paragraph whose own direction is given; odd levels run
/// right to left. Isolates and other controls in the text are honoured and keep a level of their
/// own. Bytes of one code point share their level.
std::vector<std::uint8_t> bidi_levels(std::string_view paragraph, bool right_to_left);

/// The order in which runs with these levels stand on a line, from left to right (rule L2): the
/// n-th shown is run `result[n]`.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace clausekit::text
