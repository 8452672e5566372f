// A language's file has a text that the form no longer has.
#include "checks/strays.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Stray& stray : strays(context)) {
    if (!stray.among_clauses) {
      report.add(self.rule, stray.segment->where,
                 {.language = stray.translation->language,
                  .form = stray.translation->form,
                  .unit = stray.segment->id},
                 {{"unit", stray.segment->id}});
    }
  }
}

}  // namespace

extern constinit const Check seg_extra{
    .rule = {.id = "seg-extra",
             .severity = Severity::error,
             .gate = Gate::publish,
             .message = "the form has no unit \"{unit}\": remove this <seg>, or mend its id",
             .why = "Its words are never printed. If the id is only misspelt, the reader misses "
                    "them.",
             .bad = R"(<seg id="card.f.date"><target>Datum</target></seg>)",
             .good = R"(<!-- every seg has the id of a unit of the form -->)"},
    .run = run};

}  // namespace clausekit::checks
