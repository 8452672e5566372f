// How far each form is in each language, and who is to do what next.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "checks/check.h"

namespace clausekit::checks {

/// One form in one language. Every text that a page needs is counted once: as missing, as stale, or
/// by the state that its events prove.
struct Progress {
  const Form* form = nullptr;
  const Language* language = nullptr;
  std::size_t texts = 0;                        ///< that a page needs
  std::size_t missing = 0;                      ///< not there, or empty
  std::size_t stale = 0;                        ///< made from another source text than today's
  std::size_t initial = 0;                      ///< a draft that no listed person stands behind
  std::size_t translated = 0;                   ///< to be reviewed
  std::size_t reviewed = 0;                     ///< to be approved
  std::size_t final = 0;                        ///< approved
  std::map<std::string, std::size_t> stale_of;  ///< stale, by who wrote the text last; "" unknown
  std::size_t errors = 0, warnings = 0, waived = 0;  ///< of a draft
  std::size_t against = 0;  ///< errors that stand against publication, those of a draft among them

  /// Nothing that checks can find stands against it; publishing sets the pages and reads them too.
  [[nodiscard]] bool is_publishable() const { return against == 0; }
};

/// What one person can do. A text is nobody's to review or approve who wrote or confirmed it.
struct Tasks {
  const Person* person = nullptr;
  std::size_t to_renew = 0;    ///< stale texts that this person wrote last
  std::size_t to_review = 0;   ///< translated, if the person is reviewer or counsel
  std::size_t to_approve = 0;  ///< reviewed, likewise
};

struct Overview {
  std::vector<Progress> forms;  ///< form by form, in the order of the languages, the source first
  std::vector<Tasks> people;    ///< those with something to do, in the order of people.xml
  std::size_t elsewhere = 0;    ///< errors of the project that belong to no form and no language
};

/// `report` is what `checks::run` found in this context for publication, after what reading found.
Overview overview(const Context& context, const Report& report);

/// What is to be done, the most urgent first, each in a few words: "3 texts to translate anew (last
/// by rivera: 2, unknown: 1)". One line where there is nothing left to do.
std::vector<std::string> next_steps(const Progress& progress);

}  // namespace clausekit::checks
