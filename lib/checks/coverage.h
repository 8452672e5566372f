// What the law requires, language by language: whether it is said, how far that shows, and who
// stands behind it.
#pragma once

#include <cstddef>
#include <vector>

#include "checks/evidence.h"

namespace clausekit::checks {

/// One unit in one language.
struct Told {
  const Unit* unit = nullptr;
  const Inlines* text = nullptr;  ///< null: not there
  Span where;                     ///< the text, or the file that lacks it
  State state = State::initial;   ///< as far as it is proven
  bool stale = false;             ///< made from another source text than today's
};

/// One requirement in one language.
struct Cell {
  enum class Is {
    missing,   ///< a unit that answers it has no text, or no unit answers it
    empty,     ///< a text of it says nothing
    stale,     ///< a text of it was made from another source text
    present,   ///< all of it is there
    approved,  ///< and every text of it is final
  };
  const Language* language = nullptr;
  Is is = Is::missing;
  State state = State::initial;  ///< the least of its texts
  std::vector<Told> told;        ///< the units that answer it, in the form's order
  /// For each concept that the requirement needs, in its order, the words found for it.
  std::vector<ConceptEvidence> needs;

  [[nodiscard]] std::size_t known() const;  ///< needs that the glossary has wording for
  [[nodiscard]] std::size_t found() const;  ///< those of them that were found
};

struct CoverageRow {
  const Requirement* requirement = nullptr;
  std::vector<Cell> cells;  ///< one for each language of the coverage
};

/// One form against one law.
struct Coverage {
  const Form* form = nullptr;
  const Registry* registry = nullptr;
  std::vector<const Language*> languages;  ///< the source language first
  std::vector<CoverageRow> rows;           ///< provisions that ask for text, in the law's order
  std::size_t others = 0;  ///< provisions about fields and procedure, which no text answers
};

/// Every form looked at against every law that it uses, in the languages looked at.
std::vector<Coverage> coverage(const Context& context);

}  // namespace clausekit::checks
