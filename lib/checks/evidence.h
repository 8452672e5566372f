// What shows that a clause says what the law wants said: lexical evidence, never proof.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/meaning.h"

namespace clausekit::checks {

/// Wording that was found in a unit.
struct Evidence {
  const Unit* unit = nullptr;
  std::string words;      ///< as they stand there, UTF-8
  std::size_t begin = 0;  ///< bytes into `plain()` of the unit's text
  std::size_t end = 0;
  const Wording* by = nullptr;
};

/// One concept that a requirement needs, and where it was found.
struct ConceptEvidence {
  const Concept* of = nullptr;
  std::size_t wanted = 1;  ///< how many times
  bool has_forms = false;  ///< the language's glossary knows wording for it
  std::vector<Evidence> found;

  [[nodiscard]] bool is_found() const { return found.size() >= wanted; }
};

/// One requirement in one language, sought in the union of the units that answer it; a gloss never
/// counts.
struct RequirementEvidence {
  const Registry* registry = nullptr;
  const Requirement* requirement = nullptr;
  std::vector<const Unit*> units;  ///< those that answer it, in the form's order
  std::vector<ConceptEvidence> needs;

  [[nodiscard]] std::size_t known() const;  ///< needs that there is wording for
  [[nodiscard]] std::size_t found() const;  ///< those of them that were found
};

/// The evidence for a requirement, in the units that answer it.
RequirementEvidence evidence(const Meaning& meaning, const Answer& answer);

/// The concepts that requirements of the registry need and that the text has evidence of.
std::set<std::string_view> concepts_said(const Utterance& text, const Registry& registry);

/// Another numbered clause's unit, all of whose source text `said` holds, and something that `own`
/// does not; or null.
const Utterance* told_elsewhere(const Utterance& text, const std::vector<Answer>& all,
                                const std::set<std::string_view>& own,
                                const std::set<std::string_view>& said);

/// The evidence of every requirement that units of `form` answer, in the language `tag`; the source
/// language's own text is the form's.
std::vector<RequirementEvidence> evidence(const Project& project, const Form& form,
                                          const std::string& tag);

}  // namespace clausekit::checks
