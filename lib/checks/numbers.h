// The numbers of a text: whether it says one, and how two texts differ in theirs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"
#include "text/numerals.h"

namespace clausekit::checks {

/// Words of one language, as `plain` gives them.
struct Words {
  std::string text;
  std::string tag;
  const Language* language = nullptr;  ///< its own file may say how it writes numbers; may be null
};

/// Whether it says the whole number in words, by CLDR or by the language's own list (words of kind
/// `number`, such as `10 dis`).
bool says_in_words(const Words& words, std::int64_t number);

/// Whether it may say the number in a way that nobody here can read: one thing needs no number,
/// languages with a dual need none for two, and where nothing is known of a language's words for
/// numbers, those up to ten may be written out.
bool may_be_unseen(const Words& words, std::int64_t number);

/// Whether anything is known of how the language writes numbers in words.
bool knows_number_words(const Words& words);

/// The numbers of the source text that the target lacks, and those that only the target has.
struct Difference {
  std::vector<std::string> missing, extra;
  [[nodiscard]] bool empty() const { return missing.empty() && extra.empty(); }
};
Difference difference(const Words& source, const Words& target);

}  // namespace clausekit::checks
