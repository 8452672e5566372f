// A glossary has wording that nobody who reads the language has reviewed.
#include "checks/check.h"

namespace clausekit::checks {
namespace {

struct Count {
  std::size_t all = 0, unreviewed = 0;

  void add(const Wording& wording) {
    ++all;
    unreviewed += wording.reviewed_by.empty() ? 1 : 0;
  }
};

Count count(const Glossary& glossary) {
  Count out;
  for (const ConceptForms& forms : glossary.concepts) {
    for (const Wording& form : forms.forms) out.add(form);
    for (const ConceptForms::Danger& danger : forms.dangers) out.add(danger.wording);
  }
  for (const PolarityForms& polarity : glossary.polarity) {
    for (const PolarityForms::Phrase& phrase : polarity.phrases) out.add(phrase.wording);
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Glossary& glossary : context.project.glossaries) {
    const Count found = count(glossary);
    if (found.unreviewed > 0 && context.wants_language(glossary.tag)) {
      report.add(
          self.rule, glossary.forms_where, {.language = glossary.tag},
          {{"unreviewed", std::to_string(found.unreviewed)}, {"all", std::to_string(found.all)}});
    }
  }
}

}  // namespace

extern constinit const Check term_missing_reviewed_by{
    .rule =
        {.id = "term-missing-reviewed-by",
         .severity = Severity::note,
         .message = "{unreviewed} of {all} entries have no reviewer: let somebody who reads the "
                    "language go through them, and name them in reviewed-by",
         .why = "What nobody has reviewed can only warn, so a wrong word of law may still be "
                "printed.",
         .bad =
             R"(<forms xml:lang="fr" strength="primary"><concept ref="fee"><form>frais</form></concept></forms>)",
         .good =
             R"(<forms xml:lang="fr" strength="primary" reviewed-by="ben"><concept ref="fee"><form>frais</form></concept></forms>)"},
    .run = run};

}  // namespace clausekit::checks
