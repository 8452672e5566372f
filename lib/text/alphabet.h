// The letters of languages that share a script (CLDR's exemplar sets).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// Letters, small and capital, ascending. Empty without data, and where there are more than 1,000.
struct Alphabet {
  std::u32string standard;  ///< what the language is written with
  std::u32string borrowed;  ///< what it has besides, in foreign words and names
};

/// That of the language `tag`; it stays good as long as the thread runs.
const Alphabet& alphabet(std::string_view tag);

/// The languages, without script or region, that write in the script and have all of `letters` in
/// their standard alphabet; in the order of their tags.
std::vector<std::string> languages_with(std::u32string_view letters, std::string_view script);

/// The letters of `word` (general category L) that are not in `set`, which is ascending.
std::u32string letters_outside(std::string_view word, std::u32string_view set);

}  // namespace clausekit::text
