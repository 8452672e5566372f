// The words of one language for what a law wants said: what shows that it is said, what shows that
// something else is, and the terms that translators are to use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "model/registry.h"

namespace clausekit {

/// How much of a letter counts when wording is sought: `primary` neither case nor accents,
/// `secondary` accents but not case, `tertiary` both, by the language's own rules for case.
enum class Strength { primary, secondary, tertiary };

/// Wording that is sought in texts, in the notation of `text/pattern.h`.
struct Wording {
  std::string pattern;
  std::string reviewed_by;  ///< of this wording, its concept or the file; empty: nobody
  Span where;
};

/// The wording of one concept of a registry.
struct ConceptForms {
  struct Danger {
    Wording wording;
    bool only_warns = false;  ///< doubtful rather than wrong
  };
  std::string concept_id;
  std::vector<Wording> forms;   ///< each is evidence that the concept is there
  std::vector<Danger> dangers;  ///< each shows that something else is said
  Span where;
};

/// Phrases that say of one concept whether it is allowed, owed, banned, possible or a fact.
struct PolarityForms {
  struct Phrase {
    Polarity says = Polarity::fact;
    Wording wording;
  };
  std::string concept_id;
  std::vector<Phrase> phrases;
  Span where;
};

/// One entry of a termbase (ISO 30042), in one language.
struct TermEntry {
  enum class Status { preferred, admitted, deprecated, superseded };
  struct Term {
    std::string text;
    Status status = Status::preferred;
    std::string part_of_speech;
    std::string note;
    Span where;
  };
  std::string id;  ///< of a registry's concept, or of a term of the form
  std::string definition;
  std::vector<Term> source_terms;  ///< in the source language
  std::vector<Term> terms;         ///< in the glossary's language
  Span where;
};

/// What `glossary/<tag>.tbx` and `glossary/<tag>.forms.xml` hold; either may be missing.
struct Glossary {
  std::string tag;  ///< BCP 47
  Strength strength = Strength::primary;
  std::string reviewed_by;  ///< of all forms; empty: nobody
  std::vector<ConceptForms> concepts;
  std::vector<PolarityForms> polarity;
  std::vector<TermEntry> terms;
  Span forms_where;  ///< the root of the forms file; no source without one
  Span terms_where;  ///< the root of the termbase; likewise

  [[nodiscard]] const ConceptForms* forms(std::string_view concept_id) const {
    for (const ConceptForms& c : concepts) {
      if (c.concept_id == concept_id) {
        return &c;
      }
    }
    return nullptr;
  }
};

}  // namespace clausekit
