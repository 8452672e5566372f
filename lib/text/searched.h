// A text made ready for wording to be sought in it: its words, without what does not count.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// How much of a letter counts, as in collation (UTS #10): `primary` neither case nor accents nor
/// Arabic vowel marks, `secondary` accents but not case, `tertiary` likewise, with the language's
/// own rules for case (Turkish).
enum class Strength { primary, secondary, tertiary };

/// Whether words of the script stand without spaces between them, as in Chinese, Thai and Khmer.
/// `script` is an ISO 15924 code.
bool is_unspaced(std::string_view script);

/// A word that is looked for or looked at: folded by a Strength, without invisible characters.
/// Where words stand without spaces, every character is a word of its own.
struct Token {
  std::u32string text;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the original
  bool after_comma = false;          ///< a comma or dash stands before it
  bool after_stop = false;           ///< a sentence, or a part of one before `:` or `;`, ended
  bool after_sentence = false;       ///< a sentence ended
};

/// How texts of one language are taken apart.
struct Reading {
  std::string tag;  ///< BCP 47
  Strength strength = Strength::primary;
  bool unspaced = false;
};

/// The words of `utf8`, without spaces and punctuation; words end at hyphens and apostrophes.
std::vector<Token> tokens(std::string_view utf8, const Reading& reading);

}  // namespace clausekit::text
