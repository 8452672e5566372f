// A clause bears another number than the law gives it.
#include <algorithm>

#include "checks/law.h"
#include "checks/visit.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Numbered& here : numbered(context.project, *form)) {
      // "(iii)", "iii." and "III" are the number iii in other dress.
      if (here.clause != nullptr &&
          text::comparison_form(here.clause->num) != text::comparison_form(here.requirement->num)) {
        report.add(
            self.rule, here.clause->where,
            {.form = form->id, .unit = here.unit->id, .requirement = here.requirement->id},
            {{"clause", here.clause->id},
             {"num", here.clause->num},
             {"expected", here.requirement->num},
             {"requirement", here.requirement->id}},
            {{here.unit->where, "this answers the law's \"" + here.requirement->num + "\""}});
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_numbering{
    .rule = {.id = "clause-numbering",
             .severity = Severity::error,
             .fixed = true,
             .message = "clause \"{clause}\" has the number \"{num}\", the law calls requirement "
                        "\"{requirement}\" \"{expected}\": write num=\"{expected}\"",
             .why = "An interpreter, a lawyer or a court that names a clause by the law's number "
                    "would point the reader to another one.",
             .bad = R"(<clause id="card.c2" num="iii">
  <p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p>
</clause>)",
             .good = R"(<clause id="card.c2" num="ii">
  <p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p>
</clause>)"},
    .run = run};

}  // namespace clausekit::checks
