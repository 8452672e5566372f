// UTF-8 taken apart and put together, where ICU is not at hand (Unicode 15, 3.9).
#pragma once

#include <string>
#include <string_view>

namespace clausekit {

/// The code points of `utf8`; U+FFFD for every byte that belongs to no well-formed sequence.
std::u32string code_points(std::string_view utf8);

/// Appends `c`, a Unicode scalar value, as UTF-8.
void append_utf8(std::string& out, char32_t c);

}  // namespace clausekit
