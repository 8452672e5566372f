// The terms of a language's termbase, where they stand in its texts.
#pragma once

#include <string>
#include <vector>

#include "checks/meaning.h"

namespace clausekit::checks {

/// One term in one text.
struct TermUse {
  const Utterance* at = nullptr;
  const TermEntry* entry = nullptr;
  const TermEntry::Term* term = nullptr;
  std::size_t first = 0, last = 0;  ///< tokens; `last` is the one behind
};

/// Every term of the language in the form's texts, the longest where several begin at one word.
/// An entry counts only in texts whose source text has one of its source terms, singular or plural;
/// without source terms, in all.
std::vector<TermUse> term_uses(const Meaning& meaning);

/// Not to be used.
bool is_forbidden(const TermEntry::Term& term);

}  // namespace clausekit::checks
