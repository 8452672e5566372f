// How a terminal with fixed columns shows a character.
#pragma once

namespace clausekit::text {

/// The columns that the character takes: none for marks and invisible format characters, two for
/// wide ones (East Asian Width, UAX #11), else one.
int columns(char32_t code_point);

/// Whether the character acts on the terminal or on the order of the text around it instead of
/// being shown: C0 and C1 controls, line separators, and the explicit bidi controls (UAX #9, 2).
bool is_control(char32_t code_point);

}  // namespace clausekit::text
