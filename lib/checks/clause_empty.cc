// A clause stands in a language's file, but without words.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : pairs(context)) {
    if (pair.unit->is_clause() && pair.demanded() && pair.segment != nullptr && !pair.has_text()) {
      add(report, self, pair, pair.segment->where, {},
          {{pair.unit->where, "the form has it here"}});
    }
  }
}

}  // namespace

extern constinit const Check clause_empty{
    .rule = {.id = "clause-empty",
             .severity = Severity::error,
             .fixed = true,
             .message = "clause \"{unit}\" is empty: write its text between <target> and </target>",
             .why = "The number of the clause would be printed with nothing behind it, and the "
                    "reader would sign without having been told.",
             .bad = R"(<seg id="card.ii"><target> … </target></seg>)",
             .good = R"(<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
