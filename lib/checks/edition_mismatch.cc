// A language's file was made for another edition of the form.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation& translation : context.project.translations) {
    const Form* form = context.project.form(translation.form);
    if (form != nullptr && form->edition != translation.edition &&
        context.wants_form(translation.form) && context.wants_language(translation.language)) {
      report.add(self.rule, translation.where, {.language = translation.language, .form = form->id},
                 {{"edition", translation.edition}, {"expected", form->edition}},
                 {{form->where, "the form"}});
    }
  }
}

}  // namespace

extern constinit const Check edition_mismatch{
    .rule = {.id = "edition-mismatch",
             .severity = Severity::error,
             .message =
                 "this belongs to edition \"{edition}\", the form is edition \"{expected}\": "
                 "go through what has changed, then write edition=\"{expected}\"",
             .why = "Two readers with the same edition in hand would hold different texts.",
             .bad = R"(<locale form="card" xml:lang="de" edition="2023"/>)",
             .good = R"(<locale form="card" xml:lang="de" edition="2024"/>)"},
    .run = run};

}  // namespace clausekit::checks
