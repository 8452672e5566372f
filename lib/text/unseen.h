// Characters that nobody sees: which there are, which letters need them, and what they are called.
#pragma once

#include <string>

namespace clausekit::text {

/// No character of any text: C0 and C1 controls, U+FFFC, line and paragraph separators, and
/// noncharacters such as U+FFFE. Tab, line feed and carriage return are spaces and not meant.
bool is_control_code(char32_t c);

/// Unicode gives it no meaning: private use, or not assigned.
bool is_undefined(char32_t c);

/// A letter or mark of a script whose letters join, stack or ligate, so that U+200C and U+200D
/// beside it change how it looks: Joining_Type or Indic_Syllabic_Category says so.
bool takes_joiners(char32_t c);

/// A letter or mark of a script without spaces between words (Line_Break SA), where U+200B shows
/// where a word ends.
bool takes_word_breaks(char32_t c);

/// A character that a variation selector may follow: an ideograph, a symbol or emoji, Mongolian,
/// Myanmar or Phags-pa.
bool takes_variants(char32_t c);

/// A letter that is written from right to left.
bool is_right_to_left_letter(char32_t c);

/// A letter (general category L) that is no modifier letter, such as the Khmer sign of repetition.
bool is_plain_letter(char32_t c);

/// `U+200B ZERO WIDTH SPACE`; the number alone where the character has no name.
std::string code_point_name(char32_t c);

}  // namespace clausekit::text
