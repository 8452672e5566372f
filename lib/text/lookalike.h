// Letters of one script that are drawn like letters of another (UTS #39).
#pragma once

#include <string_view>

namespace clausekit::text {

/// Whether some letter of `script` (ISO 15924) looks like this one, as a Cyrillic `а` looks like
/// the Latin one. Never for Han, Kana and Hangul, which stand beside one another anyway.
bool looks_like(char32_t letter, std::string_view script);

}  // namespace clausekit::text
