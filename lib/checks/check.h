// What a check is: a rule, and the function that finds where it is broken.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/edit.h"
#include "model/project.h"

namespace clausekit::checks {

class Meanings;

/// What is looked at. An empty filter lets everything through. A fault of a form itself spoils it
/// in every language, so the language filter does not hide it.
struct Context {
  const Project& project;
  Date today;
  std::vector<std::string> languages = {};  ///< tags
  std::vector<std::string> forms = {};      ///< ids
  /// What the texts mean, worked out once for all checks; `run` makes it where it is missing.
  std::shared_ptr<Meanings> meanings = {};
  /// Those of other floors, so that the project may speak of them in checks.xml and in waivers.
  std::vector<const Rule*> rules = {};
  unsigned threads = 1;  ///< how many may work at once; what is found does not depend on it

  [[nodiscard]] bool wants_language(std::string_view tag) const {
    return languages.empty() ||
           std::find(languages.begin(), languages.end(), tag) != languages.end();
  }
  [[nodiscard]] bool wants_form(std::string_view id) const {
    return forms.empty() || std::find(forms.begin(), forms.end(), id) != forms.end();
  }
};

/// What a check may need to know of a language beyond its texts.
enum class Data {
  none,
  forms,           ///< glossary/<tag>.forms.xml
  terms,           ///< glossary/<tag>.tbx
  negators,        ///< language.xml, words of kind `negator`
  modals,          ///< language.xml, words of kind `may`, `must` and `can`
  function_words,  ///< language.xml, words of kind `function`
  length,          ///< language.xml, the length band
};

/// One file each, named for the fault; `catalog.cc` lists them all. `run` reports under `self.rule`
/// and depends on nothing but the context, so the checks may run in any order, or at once.
struct Check {
  Rule rule;
  void (*run)(const Check& self, const Context& context, Report& report);
  Data data = Data::none;  ///< a language without it is passed over, and `coverage-data` says so
  /// Mends what needs no judgement; null where only a person can.
  std::vector<Edit> (*fix)(const Context& context) = nullptr;
};

}  // namespace clausekit::checks
