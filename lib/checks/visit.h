// What checks walk over: forms, translations, and each unit in each language.
#pragma once

#include <string_view>
#include <vector>

#include "checks/check.h"

namespace clausekit::checks {

/// One unit of a form in one language; `segment` is null where the language lacks it.
struct Pair {
  const Form* form = nullptr;
  const Translation* translation = nullptr;
  const Unit* unit = nullptr;
  const Segment* segment = nullptr;

  /// A page cannot be made without its text: it is printed, and it is not left as it is in every
  /// language.
  [[nodiscard]] bool demanded() const;
  /// There are words or values to look at.
  [[nodiscard]] bool has_text() const;
  /// It has text, and not the same in every language.
  [[nodiscard]] bool is_translated() const;
};

/// The forms looked at.
std::vector<const Form*> forms(const Context& context);

/// The files looked at that translate a known form; the source language's own files are none.
std::vector<const Translation*> translations(const Context& context);

/// The source language's own files, which hold states and no targets.
std::vector<const Translation*> source_files(const Context& context);

/// Where a language is spoken of: its own file, or else the first of its forms.
Span place(const Project& project, const Language& language);

/// Every unit of the form as `translation` has it, in the form's order.
std::vector<Pair> pairs(const Context& context, const Translation& translation);

/// The same for all translations looked at.
std::vector<Pair> pairs(const Context& context);

/// Those of them that have text.
std::vector<Pair> texts(const Context& context);

/// `texts`, and every unit in the source language's own files: whatever has a state.
std::vector<Pair> stated(const Context& context);

/// Reports at `where`, once for each requirement that the unit answers, and once where it answers
/// none; as severe as the check's rule unless `severity` says otherwise. The message may use
/// {unit}, {requirement} and {language} besides `args`.
void add(Report& report, const Check& check, const Pair& pair, Span where,
         const std::vector<Arg>& args = {}, const std::vector<Note>& notes = {},
         std::optional<Severity> severity = {});

}  // namespace clausekit::checks
