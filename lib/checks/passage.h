// Every text of a project that somebody typed, and where each stretch of its words stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checks/visit.h"
#include "model/inline.h"

namespace clausekit::checks {

/// A unit's text in one language: a target, or the form's own words. The context's project outlives
/// it.
struct Passage {
  const Form* form = nullptr;
  const Unit* unit = nullptr;
  const Translation* translation = nullptr;  ///< null: the form's own words
  std::string_view language;                 ///< BCP 47
  const Inlines* text = nullptr;
  Span where;

  [[nodiscard]] bool is_source() const { return translation == nullptr; }
};

/// The targets looked at that have text, after the own words of the forms looked at.
std::vector<Passage> passages(const Context& context);

/// The target of a pair that has text.
Passage passage(const Pair& pair);

/// Words without an element among them.
struct Stretch {
  const Inline* piece = nullptr;
  std::string_view text;      ///< UTF-8, views the piece
  std::string_view language;  ///< the passage's, or what the innermost <span> says
};

/// All of them, in the order of the file. Elements without words are left out.
std::vector<Stretch> stretches(const Passage& passage);

/// Where the `length` bytes from `at` of the stretch stand in the file; all of the stretch where
/// they are written in some other way there, such as by a reference.
Span place(const Stretch& stretch, std::size_t at, std::size_t length);

/// Reports at `where`, once for each requirement that the unit answers, and once where it answers
/// none. The message may use {unit} and {language} besides `args`.
void add(Report& report, const Check& check, const Passage& passage, Span where,
         const std::vector<Arg>& args = {}, const std::vector<Note>& notes = {});

}  // namespace clausekit::checks
