// A title, a label or a choice stands in a language's file, but without words.
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : pairs(context)) {
    const bool wordless = pair.segment != nullptr && !pair.has_text();
    if (wordless && !pair.unit->is_clause() && pair.demanded() && says_something(pair.unit->text)) {
      add(report, self, pair, pair.segment->where, {},
          {{pair.unit->where, "the form has it here"}});
    }
  }
}

}  // namespace

extern constinit const Check seg_empty{
    .rule = {.id = "seg-empty",
             .severity = Severity::error,
             .message = "\"{unit}\" is empty: write its text between <target> and </target>",
             .why = "A label or a choice without words leaves the reader to guess what they fill "
                    "in or agree to.",
             .bad = R"(<seg id="card.f.signature"><target/></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
