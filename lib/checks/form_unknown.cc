// A language has a file for a form that does not exist.
#include "checks/check.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation& translation : context.project.translations) {
    if (context.wants_language(translation.language) &&
        context.project.form(translation.form) == nullptr) {
      report.add(self.rule, translation.where,
                 {.language = translation.language, .form = translation.form},
                 {{"form", translation.form}});
    }
  }
}

}  // namespace

extern constinit const Check form_unknown{
    .rule =
        {.id = "form-unknown",
         .severity = Severity::error,
         .message = "there is no form \"{form}\": name the file after the form that it "
                    "translates, or remove it",
         .why = "Nothing in it is ever printed, and the readers of this language go without the "
                "form that somebody has translated for them.",
         .bad =
             R"(<locale form="lending-card" xml:lang="de" edition="2024" source-lang="en" status="draft">
  <seg id="card.title"><target>Ihr Ausweis</target></seg>
</locale>)",
         .good = R"(<!-- the form is called card, and so is the file -->)"},
    .run = run};

}  // namespace clausekit::checks
