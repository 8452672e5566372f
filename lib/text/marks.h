// Punctuation of all scripts: what a mark says, and which marks belong in pairs.
#pragma once

#include <string_view>

namespace clausekit::text {

enum class Mark { none, stop, question, exclamation, colon, semicolon, comma, ellipsis };

/// What a mark says in a text of `script` (ISO 15924): `.`, `。`, `।` and `។` are all stops, and
/// `;` asks a question in Greek.
Mark mark(char32_t c, std::string_view script);

/// The mark at the end of a text, whatever quotation marks, brackets, spaces and invisible
/// characters follow it.
struct Ending {
  Mark mark = Mark::none;
  std::string_view written;  ///< the mark as it stands
  std::string_view word;     ///< what stands against it up to the last space, the mark included
  bool in_brackets = false;  ///< a bracket closes behind it
};
Ending ending(std::string_view text, std::string_view script);

/// Whether the script has a sign of its own for the end of a sentence, or borrows the Latin one;
/// Thai and Lao end sentences with a space.
bool has_full_stop(std::string_view script);

/// Whether a question may end like a statement, because words say that it is one: Japanese, Khmer.
bool asks_with_words(std::string_view script);

/// A closing bracket or any quotation mark: which one closes depends on the language.
bool is_closing(char32_t c);

/// The bracket that closes this one, 0 where it opens none (Bidi_Paired_Bracket, UAX #9).
char32_t closing_bracket(char32_t c);
bool is_closing_bracket(char32_t c);

}  // namespace clausekit::text
