// Whether a text allows, demands or bans something: modal words and negators, put together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/meaning.h"

namespace clausekit::checks {

/// What is said of an act or, where `acts` is false, of leaving it.
struct Modality {
  enum class Kind {
    plain,      ///< it is, or it will be
    permitted,  ///< may, can
    obliged,    ///< must
  };
  Kind kind = Kind::plain;
  bool acts = true;
  bool in_future = false;  ///< "will" and nothing else

  bool operator==(const Modality&) const = default;
};

/// What governs the words from token `first` to `last`, read from the inside out: "no tiene que
/// firmar" is a negation of a duty to sign, so a permission not to. Governing words stand before
/// what they govern, near and in the same sentence; where nothing does, "firmar es obligatorio"
/// counts as well. A negator that belongs to other wording of the glossary ("no … sin", said for
/// "only") is none. Of a fact only words right before it are said: in "you can hire a lawyer at
/// your own expense", "can" is not about the expense.
struct Governed {
  Modality modality;
  std::size_t first = 0, last = 0;  ///< tokens, from the outermost governing word to the governed
  bool by_anything = false;
};
Governed governed(const Meaning& meaning, const Utterance& text, std::size_t first,
                  std::size_t last, Polarity wanted);

/// Whether `modality` contradicts what the law wants said.
bool contradicts(const Modality& modality, Polarity wanted);
/// The same for a phrase that the glossary lists.
bool contradicts(Polarity said, Polarity wanted);

/// What a text does to its reader, all in all.
struct Stance {
  bool permits = false, obliges = false, forbids = false, frees = false;
  bool negates = false;  ///< holds a negator that is no part of these
};
Stance stance(const Meaning& meaning, const Utterance& text);

}  // namespace clausekit::checks
