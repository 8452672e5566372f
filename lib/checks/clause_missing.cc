// A requirement has no text: no unit of the form answers it, or a language lacks such a unit.
#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Requirement* r : undertaken(context.project, *form)) {
      if (r->kind == Requirement::Kind::text && !is_answered(*form, r->id)) {
        report.add(self.rule, form->where, {.form = form->id, .requirement = r->id},
                   {{"requirement", r->id}, {"element", "<p req=\"" + r->id + "\">"}},
                   {{r->quotation_where, "the law says this"}});
      }
    }
  }
  for (const Pair& pair : pairs(context)) {
    if (pair.unit->is_clause() && pair.demanded() && pair.segment == nullptr) {
      add(report, self, pair, pair.translation->where,
          {{"element", "<seg id=\"" + pair.unit->id + "\">"}},
          {{pair.unit->where, "the form has it here"}});
    }
  }
}

}  // namespace

extern constinit const Check clause_missing{
    .rule = {.id = "clause-missing",
             .severity = Severity::error,
             .fixed = true,
             .message = "requirement \"{requirement}\" has no text here: add {element}",
             .why = "The law says that the reader must be told. Here nobody tells them, and they "
                    "sign without knowing.",
             .bad = R"(<!-- the German file has nothing for the unit card.ii -->)",
             .good = R"(<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
