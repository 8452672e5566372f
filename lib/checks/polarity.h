// Where a text turns a permission into a duty or a ban, or a possibility into a promise.
#pragma once

#include <string>
#include <vector>

#include "checks/modality.h"

namespace clausekit::checks {

/// Words that say of a concept another thing than the law does.
struct Flip {
  const Utterance* at = nullptr;
  std::string requirement;
  std::string concept_id;
  Polarity wanted = Polarity::fact;
  std::string words;      ///< from the word that turns it to the word that is turned
  std::string said;       ///< what it amounts to, in English: "a ban"
  bool reviewed = false;  ///< a native reader stands behind the lists that say so
};

/// In the units of each requirement and in the glosses beside them; one for each unit and
/// requirement. A phrase of the glossary decides where it is listed, else the governing words do.
std::vector<Flip> flips(const Project& project, const Meaning& meaning);

}  // namespace clausekit::checks
