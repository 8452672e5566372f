// A translation has a variable that its source text does not have.
#include "checks/variables.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const auto source = variables(pair.unit->text);
    for (const auto& [name, places] : variables(*pair.segment->target)) {
      if (!source.contains(name)) {
        add(report, self, pair, places.front()->where, {{"variable", name}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check var_unknown{
    .rule =
        {.id = "var-unknown",
         .severity = Severity::error,
         .fixed = true,
         .message = "the source text has no variable \"{variable}\" here: use one that it has, "
                    "or remove it",
         .why = "Nothing can be filled in, so the reader would see a gap where a name, a date or "
                "a sum belongs, or a value that the original does not give.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="gebuehr"/> nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
