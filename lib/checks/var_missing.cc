// A translation has lost a variable.
#include "checks/variables.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const auto here = variables(*pair.segment->target);
    for (const auto& [name, places] : variables(pair.unit->text)) {
      if (!here.contains(name)) {
        add(report, self, pair, pair.segment->target_where, {{"variable", name}},
            {{places.front()->where, "the source text has it here"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check var_missing{
    .rule =
        {.id = "var-missing",
         .severity = Severity::error,
         .fixed = true,
         .message = "variable \"{variable}\" is missing: put <var ref=\"{variable}\"/> where its "
                    "value belongs",
         .why = "What the office fills in, such as a name, a date or a sum, would not be on the "
                "page, and the sentence would say something else.",
         .bad = R"(<seg id="card.i"><target>Sie müssen die Gebühr nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
