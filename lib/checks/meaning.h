// What the units of a form say in one language, as far as the language's glossary can tell.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "text/searched.h"

namespace clausekit::checks {

/// Wording of the glossary that stands in a unit.
struct Hit {
  enum class Kind { form, danger, phrase };
  Kind kind = Kind::form;
  std::string_view concept_id;
  const Wording* wording = nullptr;
  Polarity says = Polarity::fact;   ///< phrase: what it says of the concept
  bool only_warns = false;          ///< danger: doubtful rather than wrong
  bool quantifies = false;          ///< form: of a concept such as "any" or "only"
  std::size_t first = 0, last = 0;  ///< tokens; `last` is the one behind

  std::uint64_t words = 0;  ///< bit i: token `first` + i is a word of the pattern, no gap

  [[nodiscard]] std::size_t length() const { return last - first; }
  /// Longer than the other one, and all words of that are words of this.
  [[nodiscard]] bool covers(const Hit& other) const {
    return first <= other.first && other.last <= last && length() > other.length() &&
           has_words(other.first, other.words);
  }
  [[nodiscard]] bool has_words(std::size_t at, std::uint64_t those) const {
    const std::size_t shift = at - first;
    return shift < 64 && ((those << shift) & ~words) == 0 && ((those << shift) >> shift) == those;
  }
};

/// What a word does to the verb that it governs.
enum class Operator { negation, may, must, can, will, must_not, need_not };

/// A word or phrase of the language's lists where it stands; none lies inside a longer one.
struct Operation {
  Operator is = Operator::negation;
  std::size_t first = 0, last = 0;  ///< tokens
  std::uint64_t words = 0;          ///< bit i: token `first` + i is a word of it, no gap

  [[nodiscard]] bool has_word(std::size_t token) const {
    return token >= first && token - first < 64 && ((words >> (token - first)) & 1U) != 0;
  }
};

/// One unit's text in one language.
struct Utterance {
  const Unit* unit = nullptr;
  const Segment* segment = nullptr;  ///< null in the source language
  const Inlines* text = nullptr;
  Span where;
  std::string plain;  ///< `plain(*text)`
  std::vector<text::Token> tokens;
  std::vector<Hit> hits;              ///< a danger inside a longer form or phrase is left out
  std::vector<Operation> operations;  ///< in the order of the text
  const Utterance* source = nullptr;  ///< the same unit in the source language; null there

  /// The text from one token to another, as it stands.
  [[nodiscard]] std::string words(std::size_t first, std::size_t last) const;
  /// How many there are; a full stop of an abbreviation ends none.
  [[nodiscard]] std::size_t sentences() const;
  /// Evidence of the concept; what lies inside danger wording of the same concept is none.
  [[nodiscard]] std::vector<const Hit*> evidence(std::string_view concept_id) const;
  /// Whether any hit of `kind` is of this concept.
  [[nodiscard]] bool has(Hit::Kind kind, std::string_view concept_id) const;
};

/// One form in one language.
struct Meaning {
  const Form* form = nullptr;
  const Language* language = nullptr;
  const Glossary* glossary = nullptr;  ///< null: nothing is known of the language's wording
  std::vector<Utterance> said;         ///< the units that have text, in the form's order
  /// Concepts that the glossary words with a negator as well: "not sign" for "refuse".
  std::set<std::string_view> worded_with_negator;

  [[nodiscard]] const Utterance* of(const Unit& unit) const;
  [[nodiscard]] bool is_source() const { return language->tag == form->language; }
  /// Whether the language file lists words of this kind.
  [[nodiscard]] bool lists(const char* kind) const;
};

/// The meanings of a project's forms, worked out when they are asked for and then kept. Several
/// threads may ask at once.
class Meanings {
 public:
  explicit Meanings(const Project& project);
  ~Meanings();
  Meanings(const Meanings&) = delete;
  Meanings& operator=(const Meanings&) = delete;

  /// The form and the language are the project's.
  const Meaning& of(const Form& form, const Language& language);

  /// For whoever has changed the form's texts in this language: it is worked out anew when it is
  /// asked for. After a change of the source language's texts its other languages are to be
  /// forgotten too. Nobody asks meanwhile.
  void forget(const std::string& form, const std::string& language);

 private:
  struct Sought;
  /// A value that whoever needs it first works out, while others wait.
  template <class T>
  struct Kept {
    std::once_flag once;
    std::unique_ptr<const T> value;
  };
  const Sought& sought(const Language& language);
  [[nodiscard]] Meaning worked_out(const Form& form, const Language& language);

  const Project& project_;
  std::map<std::string, Kept<Sought>> sought_;  // by tag
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Kept<Meaning>>> meanings_;
};

/// Every form in every language that it has texts in, the source language's own first, as far as
/// they are looked at.
std::vector<const Meaning*> meanings(const Context& context);

/// What units mean to the requirements: the provision of a registry, and the units that answer it.
struct Answer {
  const Registry* registry = nullptr;
  const Requirement* requirement = nullptr;
  std::vector<const Utterance*> said;     ///< by the units that carry it; never empty
  std::vector<const Utterance*> glosses;  ///< beside them, in the same clause
  bool complete = true;  ///< each of its units has a text, and none is left in the source language
};

/// The requirements that units of the form answer, in the order of the law.
std::vector<Answer> answers(const Project& project, const Meaning& meaning);

/// The concept as the registry describes it, or null.
const Concept* concept_of(const Registry& registry, std::string_view id);

/// Reports at the utterance; the message may use {unit}, {requirement} and {language} besides
/// `args`.
void add(Report& report, const Check& check, const Meaning& meaning, const Utterance& at,
         const std::string& requirement, Severity severity, std::vector<Arg> args,
         std::vector<Note> notes = {});

}  // namespace clausekit::checks
