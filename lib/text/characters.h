// What single characters are to someone who sets text.
#pragma once

#include <string_view>

namespace clausekit::text {

/// A control of the bidirectional algorithm, such as U+202E or U+2069 (UAX #9, Bidi_Control).
bool is_bidi_control(char32_t code_point);

/// Never shown and no part of a word's spelling: line and paragraph separators, control characters,
/// and the default-ignorable format characters except the joiners U+200C and U+200D, which Persian
/// spelling and Indic shaping need.
bool is_hidden(char32_t code_point);

/// Default_Ignorable_Code_Point: leaves no mark of its own, though it may change its neighbours.
bool is_ignorable(char32_t code_point);

/// A space that vanishes at the end of a line; U+00A0 and its like do not.
bool is_breaking_space(char32_t code_point);

/// As wide as a Han character, punctuation included (East Asian Width W or F, UAX #11).
bool is_full_width(char32_t code_point);

/// Whether the last character of `utf8` is punctuation (general category P), such as a full stop.
bool ends_with_punctuation(std::string_view utf8);

/// A space of any kind (general category Zs).
bool is_space(char32_t code_point);

}  // namespace clausekit::text
