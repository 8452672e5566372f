// Words on a page: a unit's text, and what the toolkit itself says, in a named language.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "compose/compose.h"

namespace clausekit::compose {

/// A value to be set into a text.
struct Value {
  std::string text;      ///< UTF-8; empty: a space to be filled in by hand
  std::string language;  ///< empty: that of the text around it
};
using Values = std::map<std::string, Value>;

/// The language that the form is written in.
const Language& source_language(const Job& job);

/// The values of the form's variables as `language` writes them.
Values variable_values(const Job& job, const Language& language);

/// `content` as runs. Values become isolated runs, what is missing a blank.
Text text_of(const Inlines& content, const Language& language, const Values& values,
             const Form& form);

/// The unit in `language`; nothing where it has no target there (the source language always has).
std::optional<Text> unit_text(const Job& job, const Unit& unit, const Language& language);

/// The unit in the job's language, or for a preview in the source's; else empty.
Text unit_text_or_preview(const Job& job, const Unit& unit);

/// What the toolkit says under `id`, in the job's language; in the source language or else in the
/// toolkit's own English where that is silent, which is noted once.
Text says(const Job& job, std::string_view id, const Values& values, Report& report);
/// The same in the source language.
Text says_in_source(const Job& job, std::string_view id, const Values& values);

/// The words alone, for what cannot hold runs.
std::string plain(const Text& text);

extern constinit const Rule language_words;

}  // namespace clausekit::compose
