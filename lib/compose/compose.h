// Form + language + answers → Document. Everything that has a meaning is decided here: languages,
// structure roles, reading order, numerals, what is bilingual, what marks the page as a sample.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/project.h"

namespace clausekit::compose {

/// What is to be made. The project outlives the Document, which points at its languages.
struct Job {
  const Project& project;
  const Form& form;
  const Language& language;
  std::string layout;  ///< its name
  Content content = Content::form;
  Date today{};
  const Answers* answers = nullptr;  ///< null: an empty form
  bool flat = false;                 ///< every field drawn, none to be filled in on a screen
  bool preview = false;  ///< the English, tagged as such, where a translation is missing
};

/// Whether there is such a document: two languages need two.
bool can_have(Content content, const Form& form, const Language& language);

/// The document of `job`. A unit without translation is left out unless `job.preview`: English
/// never stands in for it, so callers check before they print. Words of the toolkit that the
/// language lacks are said in the source language, and noted (`language-words`).
Document compose(const Job& job, Report& report);

/// The rules that composing reports.
std::vector<const Rule*> rules();

}  // namespace clausekit::compose
