// A form lets a clause stay as it is in every language.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Unit& unit : form->units) {
      if (unit.is_clause() && !unit.translate) {
        for (const std::string& requirement : unit.requirements) {
          report.add(self.rule, unit.where,
                     {.form = form->id, .unit = unit.id, .requirement = requirement},
                     {{"unit", unit.id}});
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_untranslatable{
    .rule =
        {.id = "clause-untranslatable",
         .severity = Severity::error,
         .fixed = true,
         .message = R"(clause "{unit}" is marked translate="no": take the mark away)",
         .why = "The one thing that the law wants every reader to be told would be told in a "
                "language that some of them cannot read.",
         .bad =
             R"(<p id="card.i" role="clause" req="5.i" translate="no">You can refuse to pay the fee of <var ref="fee"/>.</p>)",
         .good =
             R"(<p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p>)"},
    .run = run};

}  // namespace clausekit::checks
