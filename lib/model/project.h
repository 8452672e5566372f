// Everything a project folder holds, and the sources it was read from.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/form.h"
#include "model/glossary.h"
#include "model/language.h"
#include "model/people.h"
#include "model/registry.h"
#include "model/translation.h"

namespace clausekit {

/// What `checks.xml` says about one rule: how much it matters in this project.
struct RuleSetting {
  std::string rule;
  Severity severity = Severity::warning;
  Span where;
};

/// Movable; the sources keep their addresses, so every Span stays good as long as the Project
/// lives.
struct Project {
  std::vector<std::unique_ptr<Source>> sources;
  std::vector<Registry> registries;
  std::vector<Form> forms;                ///< in the order of their ids
  std::vector<Language> languages;        ///< in the order of their tags, the source language first
  std::vector<Translation> translations;  ///< the source language's own state files among them
  std::vector<Person> people;
  std::vector<Glossary> glossaries;   ///< in the order of their tags
  std::vector<RuleSetting> settings;  ///< of `checks.xml`

  [[nodiscard]] const Form* form(std::string_view id) const {
    for (const Form& f : forms) {
      if (f.id == id) {
        return &f;
      }
    }
    return nullptr;
  }
  [[nodiscard]] const Language* language(std::string_view tag) const {
    for (const Language& l : languages) {
      if (l.tag == tag) {
        return &l;
      }
    }
    return nullptr;
  }
  [[nodiscard]] const Glossary* glossary(std::string_view tag) const {
    for (const Glossary& g : glossaries) {
      if (g.tag == tag) {
        return &g;
      }
    }
    return nullptr;
  }
  [[nodiscard]] const Registry* registry(std::string_view id) const {
    for (const Registry& r : registries) {
      if (r.id == id) {
        return &r;
      }
    }
    return nullptr;
  }
  [[nodiscard]] const Translation* translation(std::string_view form,
                                               std::string_view language) const {
    for (const Translation& t : translations) {
      if (t.form == form && t.language == language) {
        return &t;
      }
    }
    return nullptr;
  }
};

/// What somebody filled in, by variable or field name. Personal data: it never reaches a report.
struct Answers {
  std::string form;
  std::map<std::string, std::string> values;
};

}  // namespace clausekit
