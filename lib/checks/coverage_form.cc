// A language has no file for a form.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Language& language : context.project.languages) {
    for (const Form* form : forms(context)) {
      if (language.tag != form->language && context.wants_language(language.tag) &&
          context.project.translation(form->id, language.tag) == nullptr) {
        report.add(self.rule, place(context.project, language),
                   {.language = language.tag, .form = form->id},
                   {{"form", form->id}, {"language", language.tag}});
      }
    }
  }
}

}  // namespace

extern constinit const Check coverage_form{
    .rule = {.id = "coverage-form",
             .severity = Severity::note,
             .message = "there is no form \"{form}\" in this language yet: locales/{language}/"
                        "{form}.xml would hold it",
             .why =
                 "Whoever reads only this language gets the form in one that they cannot read, or "
                 "not at all.",
             .bad = R"(<language xml:lang="fr" english="French" native="français"/>)",
             .good = R"(<!-- every language has a file for every form -->)"},
    .run = run};

}  // namespace clausekit::checks
