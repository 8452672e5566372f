// The characters of XML 1.0 (fifth edition): what may stand in a file, and in a name.
#pragma once

#include <cstdint>
#include <string_view>

namespace clausekit::xml {

/// A code point and the bytes it takes; `length` 0: no well-formed UTF-8 begins here (RFC 3629:
/// no overlong forms, no surrogates, nothing above U+10FFFF).
struct Decoded {
  char32_t code = 0;
  std::uint32_t length = 0;
};

/// What stands at byte `at`, which must lie inside `text`.
Decoded decoded(std::string_view text, std::size_t at);

/// Production [2] Char.
bool is_char(char32_t code);
/// Production [3] S.
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Production [4] NameStartChar, the colon included.
bool starts_name(char32_t code);
/// Production [4a] NameChar, the colon included.
bool continues_name(char32_t code);

}  // namespace clausekit::xml
