// Simplified and Traditional Chinese characters.
#pragma once

#include <string>
#include <string_view>

namespace clausekit::text {

/// The longest run of characters in `text` that the script, `Hans` or `Hant`, does not use because
/// it writes others in their place; empty for any other script. A character is foreign where ICU
/// would convert it and the classic national set (GB 2312, Big5) lacks it: so 后, 里 and 台 are at
/// home in both.
std::string foreign_han(std::string_view text, std::string_view script);

}  // namespace clausekit::text
