// A language's file has a clause that the form does not have.
#include "checks/strays.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Stray& stray : strays(context)) {
    if (stray.among_clauses) {
      report.add(self.rule, stray.segment->where,
                 {.language = stray.translation->language,
                  .form = stray.translation->form,
                  .unit = stray.segment->id},
                 {{"unit", stray.segment->id}});
    }
  }
}

}  // namespace

extern constinit const Check clause_extra{
    .rule = {.id = "clause-extra",
             .severity = Severity::error,
             .fixed = true,
             .message =
                 "the form has no clause \"{unit}\": remove this <seg>, or give it the id of "
                 "the unit that it translates",
             .why =
                 "Its words are never printed. Whoever wrote and reviewed them believes that the "
                 "reader is told something the page does not say.",
             .bad = R"(<seg id="card.iii"><target>Sie können jederzeit gehen.</target></seg>)",
             .good = R"(<!-- every seg has the id of a unit of the form -->)"},
    .run = run};

}  // namespace clausekit::checks
