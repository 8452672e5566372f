// A language without the data that some checks work with: they ran and could find nothing.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "checks/catalog.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

bool lists(const Language& language, const char* kind) { return language.words.contains(kind); }

/// A form is written in this language; a text has no length but its own there.
bool is_source(const Project& project, const Language& language) {
  return std::any_of(project.forms.begin(), project.forms.end(),
                     [&](const Form& form) { return form.language == language.tag; });
}

bool has(const Project& project, const Language& language, Data data) {
  const Glossary* glossary = project.glossary(language.tag);
  switch (data) {
    case Data::none:
      return true;
    case Data::forms:
      return glossary != nullptr && !glossary->concepts.empty();
    case Data::terms:
      return glossary != nullptr && !glossary->terms.empty();
    case Data::negators:
      return lists(language, "negator");
    case Data::modals:
      return lists(language, "must") && lists(language, "can");
    case Data::function_words:
      return lists(language, "function");
    case Data::length:
      return language.length.has_value() || is_source(project, language);
  }
  return false;
}

std::string place(const std::string& tag, Data data) {
  switch (data) {
    case Data::forms:
      return "glossary/" + tag + ".forms.xml";
    case Data::terms:
      return "glossary/" + tag + ".tbx";
    case Data::negators:
      return "words of kind \"negator\" in locales/" + tag + "/language.xml";
    case Data::modals:
      return "words of kind \"must\" and \"can\" in locales/" + tag + "/language.xml";
    case Data::function_words:
      return "words of kind \"function\" in locales/" + tag + "/language.xml";
    case Data::length:
    case Data::none:
      break;
  }
  return "a <length> in locales/" + tag + "/language.xml";
}

/// What is missing, and the checks that miss it.
std::string missing(const Context& context, const Language& language) {
  std::map<Data, std::string> idle;
  for (const Check* check : all()) {
    if (!has(context.project, language, check->data)) {
      std::string& names = idle[check->data];
      names += (names.empty() ? "" : ", ") + std::string(check->rule.id);
    }
  }
  std::string out;
  for (const auto& [data, names] : idle) {
    out += (out.empty() ? "" : "; ") + place(language.tag, data) + " (" + names + ")";
  }
  return out;
}

/// The concepts that the forms looked at need and that the language's glossary has no wording for.
std::string unworded(const Context& context, const Language& language) {
  const Glossary* glossary = context.project.glossary(language.tag);
  if (glossary == nullptr || glossary->concepts.empty()) {
    return {};
  }
  std::set<std::string> out;
  for (const Form* form : forms(context)) {
    for (const Unit& unit : form->units) {
      for (const Form::Use& use : form->uses) {
        const Registry* registry = context.project.registry(use.registry);
        for (const std::string& id : unit.requirements) {
          const Requirement* requirement =
              registry == nullptr ? nullptr : registry->requirement(id);
          if (requirement == nullptr) {
            continue;
          }
          for (const Requirement::Need& need : requirement->needs) {
            const ConceptForms* known = glossary->forms(need.concept_id);
            if (known == nullptr || known->forms.empty()) {
              out.insert(need.concept_id);
            }
          }
        }
      }
    }
  }
  std::string names;
  for (const std::string& id : out) {
    names += (names.empty() ? "" : ", ") + id;
  }
  return names.empty() ? names : "wording in glossary/" + language.tag + ".forms.xml for " + names;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Language& language : context.project.languages) {
    const bool used = std::any_of(context.project.translations.begin(),
                                  context.project.translations.end(), [&](const Translation& t) {
                                    return t.language == language.tag && context.wants_form(t.form);
                                  });
    if (!used || !context.wants_language(language.tag)) {
      continue;
    }
    for (const std::string& what : {missing(context, language), unworded(context, language)}) {
      if (!what.empty()) {
        report.add(self.rule, checks::place(context.project, language), {.language = language.tag},
                   {{"missing", what}, {"language", language.tag}});
      }
    }
  }
}

}  // namespace

extern constinit const Check coverage_data{
    .rule = {.id = "coverage-data",
             .severity = Severity::note,
             .message = "some checks have nothing to work with in {language}: add {missing}",
             .why = "No fault found is not the same as no fault: without these lists nobody has "
                    "looked.",
             .bad = R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text><needs concept="desk"/>
</requirement>
<concept id="desk"><gloss>where readers are served</gloss></concept>
<p id="card.iii" role="clause" req="5.iii">Ask at the desk.</p>
<seg id="card.iii"><target>Fragen Sie am Tresen.</target></seg>)",
             .good =
                 R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text><needs concept="card"/>
</requirement>
<p id="card.iii" role="clause" req="5.iii">Bring your card.</p>
<seg id="card.iii"><target>Bringen Sie Ihren Ausweis mit.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
